import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import type { CoverageKind } from "#app/domain/coverage";
import {
  formatAbout,
  formatCents,
  formatInstant,
  formatList,
  formatPercent,
  formatShare,
} from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";
import type { Weighed } from "#app/routes/request/weigh.server";
import { Budgets, Earlier, Effects, Others } from "#app/routes/request/weighing-tables";

type WeighingProps = { readonly page: RequestPage; readonly weighed: Weighed };

/** Everything that a decision is weighed with, side by side; for the insurer alone. */
export function Weighing({ page, weighed }: WeighingProps) {
  const text = useText("increase");
  const language = useLanguage();
  return (
    <section aria-labelledby="weighing">
      <h2 id="weighing">{text("weigh.title")}</h2>
      <p className="soft">{text("weigh.say", { at: formatInstant(page.now, language) })}</p>
      <Figures page={page} weighed={weighed} />
      <Effects page={page} weighed={weighed} />
      <Budgets page={page} weighed={weighed} />
      <Others weighed={weighed} />
      <Care weighed={weighed} year={page.year} />
      <Earlier weighed={weighed} />
    </section>
  );
}

type Figure = {
  readonly key: "asked" | "theirs" | "ours" | "used" | "stated";
  readonly amount: string;
  readonly note: string;
};

/** What was asked, both forecasts and the use, each with what it is held against. */
function Figures({ page, weighed }: WeighingProps) {
  const text = useText("increase");
  const language = useLanguage();
  const { before, increase, state, accepted, ceiling } = page;
  const { usage } = weighed;
  const over = before === undefined ? undefined : state.content.forecast - before;
  const rows: readonly Figure[] = [
    {
      key: "asked",
      amount: formatCents(increase, language),
      note: before
        ? text("weigh.askedNote", {
            share: formatShare(increase / before, language),
            ceiling: formatCents(before, language),
          })
        : "",
    },
    {
      key: "theirs",
      amount: formatCents(state.content.forecast, language),
      note:
        over !== undefined && over > 0 ? text("weigh.theirsNote", { over: formatCents(over, language) }) : "",
    },
    { key: "ours", ...useOurs(weighed) },
    {
      key: "used",
      amount: formatCents(accepted, language),
      note:
        ceiling !== undefined && usage?.share !== undefined
          ? text("weigh.usedNote", {
              share: formatShare(usage.share, language),
              gone: formatShare(usage.received, language),
            })
          : "",
    },
    ...(usage && usage.stated > 0
      ? [
          {
            key: "stated" as const,
            amount: formatCents(usage.stated, language),
            note: text("weigh.statedNote"),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={text("weigh.figures")}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: "figure", head: text("weigh.figure"), cell: ({ key }) => text(`weigh.${key}`) },
        { key: "amount", head: text("weigh.amount"), numeric: true, cell: ({ amount }) => amount },
        { key: "more", head: text("weigh.more"), cell: ({ note }) => note },
      ]}
    />
  );
}

/** Our forecast in words; without one, why there is none. */
function useOurs({ ours }: Weighed): { readonly amount: string; readonly note: string } {
  const text = useText("increase");
  const language = useLanguage();
  if (!ours) return { amount: "–", note: text("weigh.oursNone") };
  if (ours.expected === undefined) return { amount: "–", note: ours.refused };
  const values = {
    low: formatAbout(ours.end.low80, language),
    high: formatAbout(ours.end.high80, language),
    cutOff: formatInstant(ours.cutOff, language),
  };
  const note = ours.against
    ? text("weigh.oursNote", { ...values, chance: formatPercent(ours.against.chance, language) })
    : text("weigh.oursOpen", values);
  const older = ours.isFresh ? "" : text("weigh.oursOlder");
  return { amount: formatAbout(ours.expected.total, language), note: `${note} ${older}`.trim() };
}

type CareProps = { readonly weighed: Weighed; readonly year: number };

/** Who serves each lot of the region, and who would be left. */
function Care({ weighed: { coverage }, year }: CareProps) {
  const text = useText("increase");
  const language = useLanguage();
  if (coverage.length === 0) return null;
  const told = (kind: CoverageKind) =>
    kind === "contracted" || kind === "through-msz" ? (
      text(kindKey[kind])
    ) : (
      <strong>{text(kindKey[kind])}</strong>
    );
  return (
    <>
      <DataTable
        caption={text("care.caption")}
        rows={coverage}
        keyOf={({ part, lot }) => `${part ?? ""} ${lot}`}
        columns={[
          {
            key: "lot",
            head: text("care.lot"),
            cell: ({ part, lot }) => (part === undefined ? lot : `${lot}, ${part}`),
          },
          { key: "now", head: text("care.now"), cell: ({ now }) => told(now) },
          { key: "who", head: text("care.who"), cell: ({ names }) => formatList(names, language) },
          { key: "left", head: text("care.left"), cell: ({ left }) => told(left) },
        ]}
      />
      <p className="ways">
        <Link to={`/coverage?year=${year}`}>{text("care.link")}</Link>
      </p>
    </>
  );
}

const kindKey = {
  contracted: "care.contracted",
  "single-provider": "care.single-provider",
  "through-msz": "care.through-msz",
  none: "care.none",
} as const satisfies Readonly<Record<CoverageKind, string>>;
