import type { Instant } from "#app/domain/calendar";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import type { LetterBlock } from "#app/domain/letter";
import { formatAbout, formatInstant, formatMonthName } from "#app/i18n/format";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import { formatChance, outlookSentences, type Writer, yearSentences } from "#app/i18n/outlook/write-outlook";
import { type Language, translator } from "#app/i18n/text";
import type { loadOutlook } from "#app/routes/outlook/load.server";

type Report = {
  readonly page: Awaited<ReturnType<typeof loadOutlook>>;
  readonly rows: readonly OutlookRow[];
  readonly now: Instant;
  /** Who made it. */
  readonly by: string;
};

/** The outlook as the content of a report: the year on one page, then each ceiling in words. */
export function outlookBlocks({ page, rows, now, by }: Report, language: Language): LetterBlock[] {
  const say = translator(language === "en" ? en : nl, language);
  const { year, sum, lastYear, cutOff } = page;
  const told = (instant: Instant | undefined) => (instant ? formatInstant(instant, language) : "–");
  return [
    { kind: "lead", text: yearSentences(sum, year, lastYear, { language, say }).join(" ") },
    figures(page, language, say),
    { kind: "heading", text: say("risks.title") },
    risks(page.risks, language, say),
    { kind: "page" },
    { kind: "paragraph", text: say("report.made", { moment: told(now), name: by, cutOff: told(cutOff) }) },
    { kind: "heading", text: say(`group.${groupName(page)}`) },
    groups(page, language, say),
    { kind: "page" },
    { kind: "heading", text: say("report.contracts") },
    ...rows.map(
      (row): LetterBlock => ({
        kind: "entry",
        name: `${row.provider}, ${row.region} (${row.lots.join(", ")})`,
        text: sentenceOf(row, page, language, say),
      }),
    ),
    { kind: "paragraph", text: say("say.rights") },
  ];
}

function figures({ sum }: Report["page"], language: Language, say: Writer["say"]): LetterBlock {
  const { expected } = sum;
  const rows = [
    ["ceilings", sum.ceiling],
    ["declared", expected.declared],
    ["late", expected.late],
    ["total", expected.total],
    ["over", sum.over],
    ["left", sum.left],
  ] as const;
  return {
    kind: "table",
    heads: rows.map(([key]) => ({ text: say(`figure.${key}`), numeric: true })),
    rows: [rows.map(([, cents]) => formatAbout(cents, language))],
  };
}

function risks(rows: readonly OutlookRow[], language: Language, say: Writer["say"]): LetterBlock {
  const about = (cents: number | undefined) => (cents === undefined ? "–" : formatAbout(cents, language));
  const numeric = ["ceiling", "expected", "over", "chance"] as const;
  return {
    kind: "table",
    heads: [
      { text: say("column.provider") },
      { text: say("group.region") },
      ...numeric.map((key) => ({ text: say(`column.${key}`), numeric: true })),
      { text: say("column.crossing") },
    ],
    rows: rows.map(({ provider, region, ceiling, forecast }) => {
      const against = forecast?.against;
      return [
        ...[provider, region, about(ceiling), about(forecast?.expected.total), about(against?.expectedOver)],
        against ? formatChance(against.chance, language) : "–",
        against?.crossing ? formatMonthName(against.crossing, language) : "–",
      ];
    }),
  };
}

/** A map is by region, and its report says the table beside it. */
const groupName = ({ group }: Report["page"]) => (group === "map" ? "region" : group);

function groups(page: Report["page"], language: Language, say: Writer["say"]): LetterBlock {
  const numeric = ["ceiling", "expected", "over", "left"] as const;
  return {
    kind: "table",
    heads: [
      { text: say(`group.${groupName(page)}`) },
      ...numeric.map((key) => ({ text: say(`column.${key}`), numeric: true })),
    ],
    rows: page.groups.map(({ name, sum }) => [
      name,
      ...[sum.ceiling, sum.expected.total, sum.over, sum.left].map((cents) => formatAbout(cents, language)),
    ]),
  };
}

function sentenceOf(
  row: OutlookRow,
  { year, refused }: Report["page"],
  language: Language,
  say: Writer["say"],
): string {
  return row.forecast
    ? outlookSentences(row.forecast, year, { language, say }).join(" ")
    : (refused.find(({ id }) => id === row.id)?.says ?? say("none"));
}
