import type { MailKind } from "#app/domain/notice";
import type { NamedValue, NamedValues } from "#app/domain/notice-values";
import { lengths, oneLine } from "#app/domain/outbox";
import { formatCents, formatDay, formatInstant, formatReceipt } from "#app/i18n/format";
import en from "#app/i18n/notice/en";
import nl from "#app/i18n/notice/nl";
import { type Language, type Translate, translator } from "#app/i18n/text";

/** Writes the texts of notices in a language. */
export const noticeWriter = (language: Language): Translate<keyof typeof nl> =>
  language === "en" ? translator(en, "en") : translator(nl, "nl");

/** What is not known is an empty text. */
const valueText = (value: NamedValue, language: Language): string | number => {
  if (value === "") return noticeWriter(language)("unknown");
  if (typeof value !== "object") return value;
  if ("person" in value) return value.person || noticeWriter(language)("erased");
  if ("cents" in value) return formatCents(value.cents, language);
  if ("bilingual" in value) return value.bilingual[language];
  if ("received" in value) return formatReceipt(value.received, language);
  return "day" in value ? formatDay(value.day, language) : formatInstant(value.instant, language);
};

/** The words of a notice or mail for a reader of the language; the subject is one line. */
export function writeNotice(
  kind: MailKind,
  values: NamedValues,
  language: Language,
): { subject: string; text: string } {
  const say = noticeWriter(language);
  const told = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(value, language)]),
  );
  return {
    subject: oneLine(say(`${kind}.subject`, told), lengths.subject),
    text: say(`${kind}.text`, told),
  };
}
