import type { CeilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import type { OutlookSum } from "#app/domain/forecast/outlook";
import { formatAbout, formatMonthName, formatPercent, formatShare } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import type { Language, Translate } from "#app/i18n/text";

/** Who writes sentences: a language, and its texts. A page has those of one language only. */
export type Writer = { readonly language: Language; readonly say: Translate<keyof typeof nl> };

/** What a forecast comes to, in plain sentences: the year first, then how it stands to the ceiling. */
export function outlookSentences(
  { expected, end, against }: Pick<CeilingOutlook, "expected" | "end" | "against">,
  year: number,
  { language, say }: Writer,
): string[] {
  const about = (cents: number) => formatAbout(cents, language);
  const first = say("say.year", {
    ...{ year, total: about(expected.total), low: about(end.low80), high: about(end.high80) },
    ...{ declared: about(expected.declared), late: about(expected.late) },
  });
  if (!against) return [first, say("say.noCeiling")];
  const { ceiling, chance, crossing } = against;
  if (ceiling === 0) return [first, say("say.zero")];
  const values = {
    share: formatPercent(expected.total / ceiling, language),
    ceiling: about(ceiling),
    chance: formatChance(chance, language),
  };
  if (expected.declared > ceiling) return [first, say("say.passed", values)];
  return [
    first,
    crossing === undefined
      ? say("say.unlikely", values)
      : say("say.likely", { ...values, month: formatMonthName(crossing, language) }),
  ];
}

/** What the forecasts of the same day last year came to, as far as sentences need it. */
type LastYear = {
  readonly count: number;
  readonly expected: number;
  readonly came: number;
  readonly within: number;
};

/** What a year comes to, in sentences that a director could read aloud. */
export function yearSentences(
  sum: OutlookSum,
  year: number,
  lastYear: LastYear | undefined,
  { language, say }: Writer,
): string[] {
  const about = (cents: number) => formatAbout(cents, language);
  if (sum.count === 0) return [say("page.say.none", { year })];
  const { count, ceiling, expected, end, likely, likelyOver, apart } = sum;
  const amounts = { ceiling: about(ceiling), total: about(expected.total) };
  const sentences = [
    say("page.say", { ...amounts, year, count, low: about(end.low80), high: about(end.high80) }),
    likely === 0
      ? say("page.say.noneLikely")
      : say("page.say.likely", { count: likely, over: about(likelyOver) }),
  ];
  const { open, refused } = apart;
  if (open.count > 0)
    sentences.push(say("page.say.open", { count: open.count, expected: about(open.expected) }));
  if (refused.count > 0)
    sentences.push(say("page.say.apart", { count: refused.count, ceiling: about(refused.ceiling) }));
  if (lastYear) {
    const off = formatShare(Math.abs(lastYear.expected / (lastYear.came || 1) - 1), language);
    sentences.push(say("page.say.lastYear", { count: lastYear.count, within: lastYear.within, off }));
  }
  return sentences;
}

/** A chance in whole per cents, never as certainty that nobody has: `< 1%` and `> 99%` at the ends. */
export function formatChance(chance: number, language: Language): string {
  if (chance < 0.01) return `< ${formatPercent(0.01, language)}`;
  if (chance > 0.99) return `> ${formatPercent(0.99, language)}`;
  return formatPercent(chance, language);
}
