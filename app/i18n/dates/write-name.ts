import type { DateName, OwnDateWord } from "#app/domain/date-ahead";
import type { Language, Translate } from "#app/i18n/text";

/** The name of a date, or of what it belongs to, in the reader's language; `say` writes the texts of `dates`. */
export const writeName = (name: DateName, language: Language, say: Translate<OwnDateWord>): string =>
  "word" in name ? say(name.word, name.values) : name[language];
