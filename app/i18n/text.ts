/** The languages of the product. Dutch is the source; every text stands in both. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

/** A text, or one for a count of one and one for every other count. `{name}` stands for a value. */
export type Text = string | { readonly one: string; readonly other: string };
export type Texts = Readonly<Record<string, Text>>;

/** What another language must hold: the same keys, and counted texts where the source counts. */
export type Translation<Source extends Texts> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : { readonly one: string; readonly other: string };
};

export type TextValues = Readonly<Record<string, string | number>>;

/** Writes a text of an area with its values; `count` chooses between one and other. */
export type Translate<Key extends string = string> = (key: Key, values?: TextValues) => string;

/** Made once: a page has hundreds of texts, and each set of rules is costly to make. */
const pluralRules: Readonly<Record<Language, Intl.PluralRules>> = {
  nl: new Intl.PluralRules("nl"),
  en: new Intl.PluralRules("en"),
};

export function translator<Source extends Texts>(
  texts: Source,
  language: Language,
): Translate<keyof Source & string> {
  const rules = pluralRules[language];
  return (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) return key;
    const chosen =
      typeof text === "string" ? text : rules.select(Number(values.count)) === "one" ? text.one : text.other;
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
