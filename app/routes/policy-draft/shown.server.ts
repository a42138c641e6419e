import { type Box, valuesOf } from "#app/domain/policy/item-boxes";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { answerTests } from "#app/domain/policy/typed-item";
import type { Bilingual } from "#app/domain/statement";
import { wordsAt } from "#app/exchange/policy/place-words";
import { type DraftItem, lies } from "#app/features/policy/read-draft.server";
import { textsFor } from "#app/i18n/areas.server";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { type Language, type Translate, translator } from "#app/i18n/text";

/** One box of the form of an item, as it is drawn. */
export type BoxShown = Pick<Box, "name" | "kind" | "optional" | "values"> & {
  readonly label: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
};

/** What is wrong, in a sentence, with the path of the item to mend. */
export type FaultShown = { readonly path: string; readonly sentence: string };

/** What is wrong at an item and what it means: all that changes while somebody types. */
export type Checked = { readonly faults: readonly FaultShown[]; readonly words: readonly string[] };

const draftTexts = (language: Language): Translate => {
  const texts = textsFor(language, "policy-draft", "policy-words");
  const own = translator(texts["policy-draft"] ?? {}, language);
  const words = translator(texts["policy-words"] ?? {}, language);
  return (key, values) => {
    const said = own(key, values);
    return said === key ? words(key.replace(/^w\./, "word."), values) : said;
  };
};

/** What a field of a document is called: of "deadline.day" the last day, its day. */
export function fieldLabel(name: string, language: Language): string {
  const say = draftTexts(language);
  const parts = name.split(".").map((part) => {
    if (part === "nl" || part === "en") return `(${say(`language.${part}`)})`;
    if (part === "how") return "";
    return part === "value" ? `(${say("form.test")})` : say(`f.${part}`);
  });
  return parts.filter(Boolean).join(" ");
}

/** What a value of a document is called; a word without a name of its own stays as it is. */
function valueLabel(value: string, title: Bilingual | undefined, language: Language): string {
  const key = `w.${value}`;
  const said = draftTexts(language)(key);
  return title?.[language] ?? (said === `word.${value}` ? value : said);
}

const boxShown = (box: Box, language: Language): BoxShown => {
  const label = fieldLabel(box.name, language);
  const { name, kind, optional, values } = box;
  const choices =
    kind === "test"
      ? answerTests.map((value) => ({ value, label: draftTexts(language)(`test.${value}`) }))
      : box.choices?.map(({ value, title }) => ({ value, label: valueLabel(value, title, language) }));
  return { name, kind, optional, values, label, choices };
};

const faultShown = (problem: PolicyProblem, document: unknown, language: Language): FaultShown => ({
  path: problem.path,
  sentence: problemSentence(problem, language, document),
});

/** What is wrong at an item or under it, and what the item means in words. */
export function checked({ draft, path, steps, problems, policy }: DraftItem, language: Language): Checked {
  const texts = textsFor(language, "policy-words", "policy-check", "deadline");
  const writer = (area: string) => translator(texts[area] ?? {}, language);
  const words = {
    language,
    say: writer("policy-words"),
    check: writer("policy-check"),
    deadline: writer("deadline"),
  };
  return {
    faults: problems
      .filter((problem) => lies(problem.path, path))
      .map((problem) => faultShown(problem, draft.document, language)),
    words: wordsAt(draft.document, steps, policy, words)
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** An item of a draft in the reader's language, for its page. */
export function itemShown(item: DraftItem, language: Language) {
  const say = draftTexts(language);
  // The document has ways of working under the name that a question has its choices under.
  const called = (field: string) =>
    say(item.path === "" && field === "options" ? "f.workings" : `f.${field}`);
  const titled = (title: Bilingual | string | undefined, field?: string) =>
    typeof title === "string"
      ? title
      : title?.[language] || title?.nl || (field === undefined ? say("untitled") : say(`f.${field}`));
  return {
    path: item.path,
    revision: item.draft.revision,
    trail: item.trail.map(({ path, title, field }) => ({ path, title: titled(title, field) })),
    boxes: item.boxes.map((box) => boxShown(box, language)),
    madeFrom: valuesOf(item.boxes),
    faultsInAll: item.problems.length,
    children: item.children.map(({ field, isList, optional, items }) => ({
      ...{ field, isList, optional, label: called(field) },
      items: items.map((each) => ({ ...each, title: titled(each.title, isList ? undefined : field) })),
    })),
  };
}

export type ItemShown = ReturnType<typeof itemShown>;
