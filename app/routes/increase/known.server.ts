import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { prefilled } from "#app/domain/increase-request/prefill";
import type { Cents } from "#app/domain/money";
import type { Viewer } from "#app/domain/viewer";
import type { CeilingGround, UsedGround } from "#app/features/increase-requests/ground.server";
import { textsFor } from "#app/i18n/areas.server";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";
import { formatCents, formatInstant, formatMonth, formatShare } from "#app/i18n/format";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import { outlookSentences } from "#app/i18n/outlook/write-outlook";
import { type Language, translator } from "#app/i18n/text";
import { readForecast, type StoredForecast } from "#db/queries/forecast.server";
import { readStatedForecasts } from "#db/queries/stated-forecast.server";
import type { Db } from "#db/store.server";

/**
 * What is known before anything is typed: our estimate in words with the date of its data and no advice (reading 3),
 * and the fields as they can be filled in, from the provider's own forecast where it keeps one, else from ours.
 */
export async function knownBefore(viewer: Viewer, db: Db, language: Language, ground: UsedGround) {
  const { placed } = ground;
  const stored = await readForecast(viewer, db, placed.id);
  const [own] = (await readStatedForecasts(viewer, db, { ceiling: placed.id })).slice(-1);
  const ours = stored?.forecast.kind === "forecast" ? stored.forecast : undefined;
  const says = stored ? estimateOf(stored, ground, viewer, language) : [];
  const explanation = usageSentence(ground, language);
  if (own) return { says, typed: { ...prefilled(own.total, own.months), explanation } };
  if (!ours) return { says, typed: { explanation } };
  const months = ours.months.map(({ declared, late, ahead }) => declared + late + ahead);
  return { says, typed: { ...prefilled(expectedYear(ours.months).total, months), explanation } };
}

/** Our estimate in sentences, or why there is none. */
function estimateOf(
  { forecast, cutOff, dataThrough }: StoredForecast,
  { placed: { entries, contractYear } }: CeilingGround,
  { now }: Viewer,
  language: Language,
): string[] {
  if (forecast.kind === "refused") return forecastSentences([forecast.reason], language);
  const say = translator(language === "en" ? en : nl, language);
  const outlook = ceilingOutlook(forecast, entries, contractYear, now);
  return [
    ...outlookSentences(outlook, contractYear, { language, say }),
    say("say.known", {
      cutOff: formatInstant(cutOff, language),
      month: formatMonth(dataThrough, language),
    }),
    say("say.rights"),
  ];
}

/** How far the ceiling was used, as the beginning of an explanation. */
function usageSentence({ ceiling, accepted }: UsedGround, language: Language): string {
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  const euros = (cents: Cents) => formatCents(cents, language);
  if (!ceiling) return "";
  return say("prefill.usage", {
    ...{ accepted: euros(accepted), ceiling: euros(ceiling) },
    share: formatShare(accepted / ceiling, language),
  });
}
