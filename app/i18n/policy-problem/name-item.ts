import { type Step, stepsTo, valueAt } from "#app/domain/policy/document-place";
import { titleOf } from "#app/domain/policy/item-boxes";
import { isObject } from "#app/domain/policy/shape";
import draftEn from "#app/i18n/policy-draft/en";
import draftNl from "#app/i18n/policy-draft/nl";
import { type Language, type Texts, translator } from "#app/i18n/text";

/**
 * How an item of a document is called by whoever wrote it: the titles that lead to it, then the names of its fields.
 * "parts/open-tender/phases/tender-closes/deadline" is "Open tender, The tender closes, last day".
 */
export function itemName(document: unknown, path: string, language: Language): string {
  const names = path.split("/").filter(Boolean);
  const said = names.flatMap((name, at) => {
    const around = stepsTo(document, names.slice(0, at).join("/"));
    const steps = stepsTo(document, names.slice(0, at + 1).join("/"));
    if (around && Array.isArray(valueAt(document, around)))
      return steps ? titleAt(document, steps, language) : [name];
    const isList = steps !== undefined && Array.isArray(valueAt(document, steps));
    return isList && at < names.length - 1 ? [] : [fieldName(name, language)];
  });
  return said.join(", ");
}

/** The title of the item with a key, anywhere in a document; the key itself where nothing has it. */
export function titleOfKey(document: unknown, key: string, language: Language): string {
  const title = titleOf(itemWith(document, key));
  return (typeof title === "string" ? title : title?.[language]) ?? key;
}

function titleAt(document: unknown, steps: readonly Step[], language: Language): string[] {
  const title = titleOf(valueAt(document, steps));
  const said = typeof title === "string" ? title : title?.[language] || title?.nl;
  return [said || String(Number(steps.at(-1)) + 1)];
}

function fieldName(name: string, language: Language): string {
  const texts: Texts = language === "en" ? draftEn : draftNl;
  const say = translator(texts, language);
  const key = name === "nl" || name === "en" ? `language.${name}` : `f.${name}`;
  const said = say(key);
  return said === key ? name : said;
}

function itemWith(value: unknown, key: string): unknown {
  if (isObject(value) && value.key === key) return value;
  const within = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const each of within) {
    const found = itemWith(each, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
