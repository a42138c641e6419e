import type { LetterBlock } from "#app/domain/letter";
import { lineOfKey } from "#app/domain/production/batch";
import { formatCents, formatNumber } from "#app/i18n/format";
import { lineFaultWords } from "#app/i18n/production/words";
import type { Language, Translate } from "#app/i18n/text";
import type { BatchRow } from "#db/queries/production-batch.server";
import { firstFaults } from "#db/queries/production-lines.server";
import { classTotals } from "#db/queries/production-total.server";
import type { Db } from "#db/store.server";

/** The refused lines that fit on paper; the report as a file holds all. */
const MOST_ON_PAPER = 1_000;

/** The return report of a batch on paper: what was taken in, by what it counts as, and each refused line with its cure. */
export async function reportBlocks(
  db: Db,
  batch: BatchRow,
  { say, language }: { readonly say: Translate; readonly language: Language },
): Promise<LetterBlock[]> {
  const { number, lines, refusedLines: refused, cents } = batch;
  const [totals, faults] = await Promise.all([
    classTotals(db, number),
    firstFaults(db, number, MOST_ON_PAPER),
  ]);
  const count = (value: number) => formatNumber(value, language);
  const says = { lines: count(lines), right: count(lines - refused), refused: count(refused) };
  return [
    { kind: "lead", text: say("paper.say", { ...says, amount: formatCents(cents, language) }) },
    { kind: "paragraph", text: say("paper.file", { file: batch.fileName }) },
    {
      kind: "table",
      caption: say("batch.totals"),
      heads: [
        { text: say("head.class") },
        { text: say("head.count"), numeric: true },
        { text: say("head.amount"), numeric: true },
      ],
      rows: totals.map((each) => [
        say(`class.${each.class}`),
        count(each.count),
        formatCents(each.cents, language),
      ]),
    },
    ...refusedBlocks(faults, refused, say),
  ];
}

function refusedBlocks(
  faults: Awaited<ReturnType<typeof firstFaults>>,
  refused: number,
  say: Translate,
): LetterBlock[] {
  if (faults.length === 0) return [{ kind: "paragraph", text: say("batch.noFaults") }];
  const shown = new Set(faults.map(({ key }) => key)).size;
  const rows = faults.map(({ key, statement, reference, ...fault }) => {
    const { cause, cure } = lineFaultWords(say, fault);
    return [String(lineOfKey(key)), `${statement} / ${reference}`, fault.fault, cause, cure];
  });
  const heads = ["line", "reference", "code", "cause", "cure"].map((head) => ({
    text: say(`report.${head}`),
  }));
  return [
    { kind: "table", caption: say("batch.faults"), heads, rows },
    ...(shown < refused
      ? [{ kind: "paragraph" as const, text: say("batch.faultsMost", { count: shown }) }]
      : []),
  ];
}
