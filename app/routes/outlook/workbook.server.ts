import type { Instant } from "#app/domain/calendar";
import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { type OutlookRow, type OutlookSum, type SummedRow, sumOutlook } from "#app/domain/forecast/outlook";
import { groupings, groupsBy } from "#app/domain/forecast/outlook-group";
import type { Band } from "#app/domain/forecast/year-months";
import type { FileCell } from "#app/exchange/csv";
import type { NamedSheet } from "#app/exchange/list-file.server";
import type { CeilingShown } from "#app/features/ceiling/read-ceilings.server";
import type { LastYear } from "#app/features/forecast/read-outlook.server";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import partsEn from "#app/i18n/outlook-parts/en";
import partsNl from "#app/i18n/outlook-parts/nl";
import { type Language, type Translate, translator } from "#app/i18n/text";
import type { StoredForecast } from "#db/queries/forecast.server";

type MadeFrom = { readonly dataUntil: string; readonly engine: number; readonly seed: number };
type ToldRow = OutlookRow & { readonly madeFrom: MadeFrom | undefined };
type Key = keyof typeof nl | keyof typeof partsNl;
type Say = Translate<Key>;

const edges = ["low95", "low80", "low50", "middle", "high50", "high80", "high95"] as const;
const parts = ["declared", "late", "ahead", "expected"] as const;

const sayIn = (language: Language): Say =>
  translator(language === "en" ? { ...en, ...partsEn } : { ...nl, ...partsNl }, language);

const euros = (cents: number | undefined): FileCell =>
  cents === undefined ? undefined : { cents: Math.round(cents) };
const bandCells = (band: Band | undefined): FileCell[] => edges.map((edge) => euros(band?.[edge]));

const columns = [
  ...["provider", "region", "lots", "ceiling", "accepted", "late", "ahead", "expected", "stated"],
  ...edges,
  ...["over", "left", "chance", "crossing", "dataUntil", "engine", "seed", "refused"],
] as const;

/** Every ceiling of the year with what is told of it, amounts in euros. */
export function rowsSheet(rows: readonly ToldRow[], language: Language): NamedSheet {
  const say = sayIn(language);
  return {
    sheet: say("sheet.ceilings"),
    heads: columns.map((key) => say(`file.${key}`)),
    rows: rows.map(({ provider, region, lots, ceiling, accepted, forecast, stated, madeFrom, refused }) => {
      const { expected, end, against } = forecast ?? {};
      return [
        ...[provider, region, lots.join(", "), euros(ceiling), euros(accepted)],
        ...[euros(expected?.late), euros(expected?.ahead), euros(expected?.total), euros(stated)],
        ...bandCells(end),
        ...[euros(against?.expectedOver), euros(against?.expectedLeft), against?.chance, against?.crossing],
        ...[madeFrom?.dataUntil, madeFrom?.engine, madeFrom?.seed],
        refused && forecastSentences([refused], language).join(" "),
      ];
    }),
  };
}

type Whole = {
  readonly rows: readonly SummedRow[];
  readonly shown: readonly CeilingShown[];
  readonly stored: ReadonlyMap<string, StoredForecast>;
  readonly lastYear: LastYear | undefined;
  readonly year: number;
  readonly now: Instant;
};

/** The other sheets of a workbook: the year and the year before, each way to group it, and every month of every ceiling. */
export function outlookSheets(whole: Whole, language: Language): NamedSheet[] {
  const say = sayIn(language);
  return [
    yearSheet(whole, say),
    ...groupings.map((by) => groupSheet(whole, by, say)),
    monthsSheet(whole, say),
  ];
}

function yearSheet({ rows, lastYear, year }: Whole, say: Say): NamedSheet {
  const sum = sumOutlook(rows);
  const { expected, apart } = sum;
  const line = (key: Key, now: FileCell, before?: FileCell): FileCell[] => [say(key), now, before];
  return {
    sheet: say("sheet.year", { year }),
    heads: [say("column.figure"), String(year), say("sheet.sameDay", { year: year - 1 })],
    rows: [
      line("column.count", sum.count, lastYear?.count),
      line("file.ceiling", euros(sum.ceiling), euros(lastYear?.ceiling)),
      line("file.accepted", euros(expected.declared), euros(lastYear?.declared)),
      line("file.late", euros(expected.late)),
      line("file.ahead", euros(expected.ahead)),
      line("file.expected", euros(expected.total), euros(lastYear?.expected)),
      line("before.came", undefined, euros(lastYear?.came)),
      line("sheet.within", undefined, lastYear?.within),
      ...edges.map((edge) => line(`file.${edge}`, euros(sum.end[edge]))),
      line("file.over", euros(sum.over)),
      line("file.left", euros(sum.left)),
      line("column.chanceTogether", sum.chance),
      line("sheet.likely", sum.likely),
      line("sheet.likelyOver", euros(sum.likelyOver)),
      line("column.apart", apart.count),
      line("sheet.apartAccepted", euros(apart.accepted)),
      line("sheet.apartCeiling", euros(apart.refused.ceiling)),
      line("sheet.apartExpected", euros(apart.open.expected)),
    ],
  };
}

const sumCells = ({ count, ceiling, expected, end, over, left, chance, apart }: OutlookSum): FileCell[] => [
  ...[count, euros(ceiling), euros(expected.declared), euros(expected.late), euros(expected.ahead)],
  ...[euros(expected.total), ...bandCells(end), euros(over), euros(left)],
  ...[count === 0 ? undefined : chance, apart.count],
];

const groupSheet = ({ rows }: Whole, by: (typeof groupings)[number], say: Say): NamedSheet => ({
  sheet: say(`group.${by}`),
  heads: [
    ...[say(`group.${by}`), say("column.count")],
    ...(["ceiling", "accepted", "late", "ahead", "expected", ...edges, "over", "left"] as const).map((key) =>
      say(`file.${key}`),
    ),
    ...[say("column.chanceTogether"), say("column.apart")],
  ],
  rows: groupsBy(rows, by).map(({ name, sum }) => [name, ...sumCells(sum)]),
});

function monthsSheet({ shown, stored, year, now }: Whole, say: Say): NamedSheet {
  return {
    sheet: say("sheet.months"),
    heads: [
      ...[say("file.provider"), say("file.region"), say("table.month")],
      ...parts.map((part) => say(part === "declared" ? "file.accepted" : `file.${part}`)),
      ...edges.map((edge) => say("file.through", { edge: say(`file.${edge}`) })),
      ...[say("file.ceiling"), say("file.chance")],
    ],
    rows: shown.flatMap(({ ceiling, row }) => {
      const forecast = stored.get(ceiling.id)?.forecast;
      if (forecast?.kind !== "forecast") return [];
      return ceilingOutlook(forecast, ceiling.entries, year, now).months.map((month): FileCell[] => [
        ...[row.provider, row.region, month.month],
        ...[euros(month.declared), euros(month.late), euros(month.ahead)],
        euros(month.declared + month.late + month.ahead),
        ...[...bandCells(month.through), euros(month.ceiling), month.chance],
      ]);
    }),
  };
}
