import type { LotKey } from "#app/domain/lot";

import type { Reason, ReasonValue } from "#app/domain/reason";
import type { Bilingual } from "#app/domain/statement";
import {
  formatCents,
  formatChoice,
  formatDay,
  formatInstant,
  formatList,
  formatReceipt,
} from "#app/i18n/format";
import { type Language, type Texts, type Translate, translator } from "#app/i18n/text";

/** What reasons name by key: organisations and lots, and where they speak of evidence disciplines and people. */
export type Named = {
  readonly organisations: ReadonlyMap<string, string>;
  readonly lots: ReadonlyMap<LotKey, Bilingual>;
  readonly disciplines?: ReadonlyMap<string, Bilingual>;
  readonly people?: ReadonlyMap<string, string>;
};

export const named = (
  organisations: readonly { readonly id: string; readonly name: string }[],
  lots: readonly { readonly key: LotKey; readonly title: Bilingual }[],
): Named => ({
  organisations: new Map(organisations.map(({ id, name }) => [id, name])),
  lots: new Map(lots.map(({ key, title }) => [key, title])),
});

/** Writes clauses as one sentence: joined by their own joints, with a capital and a full stop; the same list only once. */
export type WriteReasons = (reasons: readonly Reason[]) => string;

/** A writer of sentences from the texts of the areas that hold the keys, in one language. */
export function reasonWriter(texts: Texts, names: Named, language: Language): WriteReasons {
  const translate = translator(texts, language);
  const clauseOf = ({ key, values }: Reason): string =>
    translate(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, valueText(value, names, language, translate)]),
      ),
    );
  const written = new WeakMap<readonly Reason[], string>();
  return (reasons) => {
    const known = written.get(reasons);
    if (known !== undefined) return known;
    const sentence = asSentence(reasons.map(clauseOf).filter((clause) => clause !== ""));
    written.set(reasons, sentence);
    return sentence;
  };
}

/** A clause without a joint of its own follows after a semicolon, without its capital; a joint at the beginning falls away. */
function asSentence(clauses: readonly string[]): string {
  const joined = clauses.reduce(
    (text, clause) => text + (/^[\s,;:]/.test(clause) ? clause : `; ${withinSentence(clause)}`),
    "",
  );
  const text = joined.replace(/^[\s,;:]+/, "");
  return text === ""
    ? ""
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

function valueText(value: ReasonValue, names: Named, language: Language, word: Translate): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if ("day" in value) return formatDay(value.day, language);
  if ("instant" in value) return formatInstant(value.instant, language);
  if ("received" in value) return formatReceipt(value.received, language);
  if ("cents" in value) return formatCents(value.cents, language);
  if ("organisation" in value) return names.organisations.get(value.organisation) ?? value.organisation;
  if ("organisations" in value)
    return formatList(
      value.organisations.map((id) => names.organisations.get(id) ?? id),
      language,
    );
  if ("anyOf" in value) return formatChoice(value.anyOf, language);
  if ("part" in value) return value.part;
  if ("person" in value) return names.people?.get(value.person) ?? word("person.unnamed");
  if ("kinds" in value)
    return formatList(
      value.kinds.map((kind) => word(`kind.${kind}`)),
      language,
    );
  if ("bilingual" in value) return withinSentence(value.bilingual[language]);
  const [titles, keys] = "lots" in value ? [names.lots, value.lots] : [names.disciplines, value.disciplines];
  return formatList(
    keys.map((key) => withinSentence(titles?.get(key)?.[language] ?? key)),
    language,
  );
}

/** A title as it stands within a sentence: no capital, unless it begins with an abbreviation. */
export const withinSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
