import { parseDay } from "#app/domain/calendar";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { formatDay } from "#app/i18n/format";
import en from "#app/i18n/policy-problem/en";
import { itemName, titleOfKey } from "#app/i18n/policy-problem/name-item";
import nl from "#app/i18n/policy-problem/nl";
import { type Language, translator } from "#app/i18n/text";

/**
 * A fault of a policy document in one plain sentence: the item, the cause and the cure.
 * @param document with it, items and days are called as whoever writes it sees them; without, as the file has them
 */
export function problemSentence(
  { path, key, values }: PolicyProblem,
  language: Language,
  document?: unknown,
): string {
  const say = translator(language === "en" ? en : nl, language);
  if (document === undefined) return say(key, { path, ...values });
  const written = Object.entries(values).map(([name, value]) => [name, inWords(name, value)] as const);
  const inWordsOf = Object.fromEntries(written);
  const name = itemName(document, path, language);
  return say(key, { path: name && `‘${name}’`, ...inWordsOf });

  function inWords(what: string, value: string | number): string | number {
    if (typeof value !== "string") return value;
    const day = parseDay(value);
    if (day) return formatDay(day, language);
    return what === "name" ? `‘${titleOfKey(document, value, language)}’` : value;
  }
}
