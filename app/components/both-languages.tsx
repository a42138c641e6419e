import type { Bilingual } from "#app/domain/statement";
import { useLanguage } from "#app/i18n/use-text";

/** A text in both languages, the reader's own first. */
export function BothLanguages({ words }: { readonly words: Bilingual }) {
  const language = useLanguage();
  const other = language === "nl" ? "en" : "nl";
  return (
    <>
      <span>{words[language]}</span>
      {words[other] !== words[language] && (
        <small className="policy-other-language" lang={other}>
          {words[other]}
        </small>
      )}
    </>
  );
}
