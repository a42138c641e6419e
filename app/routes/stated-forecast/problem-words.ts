import type { StatedProblem } from "#app/domain/forecast/stated-forecast";
import { formatCents } from "#app/i18n/format";
import type { Language, Translate } from "#app/i18n/text";

/** What is wrong with a forecast, in words by field. */
export const problemWords = (
  problems: readonly StatedProblem[],
  say: Translate,
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    problems.map((problem) => [
      problem.field,
      say(problem.key, "sum" in problem ? { sum: formatCents(problem.sum, language) } : {}),
    ]),
  );
