import { Definitions } from "#app/components/definitions";
import type { ForecastShown } from "#app/features/forecast/read-forecast.server";
import { formatInstant, formatMonth, formatPercent } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** A forecast taken apart: its data, what was leaned on, the models, how wide and how chances are counted. */
export function ForecastWhy({ shown }: { readonly shown: Extract<ForecastShown, { basis: unknown }> }) {
  const text = useText("outlook");
  const language = useLanguage();
  const { basis, from, notes, courses } = shown;
  const month = (of: typeof basis.historyFrom) => formatMonth(of, language);
  const models = basis.models
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map(({ name, weight }) => `${name} ${formatPercent(weight, language)}`)
    .join(", ");
  const ownModels = text(basis.calibratedFrom >= 24 ? "why.models.value" : "why.models.short", { models });
  const items = [
    [
      "data",
      text("why.data.value", {
        ...{ cutOff: formatInstant(from.cutOff, language), batches: from.batches },
        month: month(basis.dataThrough),
      }),
    ],
    ["history", text("why.history.value", { from: month(basis.historyFrom) })],
    ["known", text("why.known.value", { month: month(basis.knownThrough) })],
    ["developed", basis.developed.map((share) => formatPercent(share, language)).join(" · ")],
    ["models", basis.peers ? text("why.models.peers", { count: basis.peers }) : ownModels],
    [
      "bands",
      basis.peers
        ? text("why.bands.peers", { count: basis.peers })
        : basis.calibratedOn
          ? text("why.bands.own", { count: basis.calibratedOn, months: basis.calibratedFrom })
          : text("why.bands.value", { months: basis.calibratedFrom }),
    ],
    ["courses", text("why.courses.value", { count: courses })],
    ["leftOut", notes.length > 0 ? notes.join(" ") : text("why.leftOut.none")],
    [
      "engine",
      text("why.engine.value", {
        ...{ engine: from.engine, seed: from.seed },
        moment: formatInstant(from.madeAt, language),
      }),
    ],
  ] as const;
  return <Definitions items={items.map(([key, value]) => ({ key, term: text(`why.${key}`), value }))} />;
}

const LEAST_WEIGHT = 0.05;
