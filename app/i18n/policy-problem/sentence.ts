import type { PolicyProblem } from "#app/domain/policy/problem";
import en from "#app/i18n/policy-problem/en";
import nl from "#app/i18n/policy-problem/nl";
import { type Language, translator } from "#app/i18n/text";

/** A fault of a policy document in one plain sentence: the item, the cause and the cure. */
export const problemSentence = ({ path, key, values }: PolicyProblem, language: Language): string =>
  translator(language === "en" ? en : nl, language)(key, { path, ...values });
