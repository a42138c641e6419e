import type { LotKey } from "#app/domain/lot";
import { lineOfKey } from "#app/domain/production/batch";
import { CSV_OPENING, csvLine, type FileCell } from "#app/exchange/csv";
import { lineFaultWords } from "#app/i18n/production/words";
import type { Language, Translate } from "#app/i18n/text";
import { type ReportLine, reportPiece } from "#db/queries/production-lines.server";
import type { Db } from "#db/store.server";

/** A line of a return report, as every page, file and letter shows it. */
export type ReportRow = {
  readonly line: number;
  readonly statement: string;
  readonly reference: string;
  /** Absent for a line that was taken in. */
  readonly refused?: { readonly code: string; readonly cause: string; readonly cure: string } | undefined;
  readonly taken?: Extract<ReportLine, { taken: unknown }>["taken"] | undefined;
};

const AT_ONCE = 1_000;

/** Every line of a batch in the order of its file; one line for each thing that is wrong. */
export async function* returnReport(db: Db, batch: number, say: Translate): AsyncGenerator<ReportRow> {
  let after = 0;
  for (;;) {
    const piece = await reportPiece(db, batch, after, AT_ONCE);
    for (const each of piece) yield reportRow(each, say);
    const last = piece.at(-1);
    if (!last) return;
    after = last.key;
  }
}

export function reportRow(each: ReportLine, say: Translate): ReportRow {
  const { key, statement, reference } = each;
  const row = { line: lineOfKey(key), statement, reference };
  if ("taken" in each) return { ...row, taken: each.taken };
  return { ...row, refused: { code: each.fault.fault, ...lineFaultWords(say, each.fault) } };
}

const heads = [
  ...["line", "statement", "reference", "outcome", "code", "cause", "cure", "agb", "performance", "region"],
  ...["careMonth", "monthReceived", "count", "amount", "class", "lot"],
] as const;

/** The heads of the report as a table. */
export const reportHeads = (say: Translate): string[] => heads.map((head) => say(`report.${head}`));

/** A row as a table shows it; amounts are in euros. */
export function reportCells(
  { line, statement, reference, refused, taken }: ReportRow,
  say: Translate,
  lotName: (lot: LotKey) => string,
): FileCell[] {
  const outcome = say(refused ? "outcome.refused" : "outcome.accepted");
  const named = [line, statement, reference, outcome, refused?.code, refused?.cause, refused?.cure];
  if (!taken) return named;
  const { agb, code, region, careMonth, monthReceived, count, cents, lot } = taken;
  return [
    ...[...named, agb, String(code).padStart(6, "0"), region, careMonth, monthReceived, count, { cents }],
    ...[say(`class.${taken.class}`), lot === null ? undefined : lotName(lot)],
  ];
}

/** The report as CSV, in pieces. */
export async function* reportCsv(
  db: Db,
  batch: number,
  given: { readonly say: Translate; readonly language: Language; readonly lotName: (lot: LotKey) => string },
): AsyncGenerator<string> {
  const { say, language, lotName } = given;
  let text = CSV_OPENING + csvLine(reportHeads(say), language);
  for await (const row of returnReport(db, batch, say)) {
    text += csvLine(reportCells(row, say, lotName), language);
    if (text.length < 64_000) continue;
    yield text;
    text = "";
  }
  yield text;
}
