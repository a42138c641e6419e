import type { CeilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { formatAbout, formatMonthName, formatPercent } from "#app/i18n/format";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import { type Language, translator } from "#app/i18n/text";

/** What a forecast comes to, in plain sentences: the year first, then how it stands to the ceiling. */
export function outlookSentences(
  { expected, end, against }: CeilingOutlook,
  year: number,
  language: Language,
): string[] {
  const say = translator(language === "en" ? en : nl, language);
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
  return [
    first,
    crossing === undefined
      ? say("say.unlikely", values)
      : say("say.likely", { ...values, month: formatMonthName(crossing, language) }),
  ];
}

/** A chance in whole per cents, never as certainty that nobody has: `< 1%` and `> 99%` at the ends. */
export function formatChance(chance: number, language: Language): string {
  if (chance < 0.01) return `< ${formatPercent(0.01, language)}`;
  if (chance > 0.99) return `> ${formatPercent(0.99, language)}`;
  return formatPercent(chance, language);
}
