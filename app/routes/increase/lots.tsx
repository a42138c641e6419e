import type { LotKey } from "#app/domain/lot";
import type { Bilingual } from "#app/domain/statement";
import { useLanguage, useText } from "#app/i18n/use-text";

export type LotChoice = { readonly key: LotKey; readonly title: Bilingual };

/** For which lots more is asked; none chosen means all of them. */
export function LotFields({ lots, chosen }: { lots: readonly LotChoice[]; chosen: readonly string[] }) {
  const text = useText("increase");
  const language = useLanguage();
  if (lots.length === 0) return null;
  return (
    <fieldset>
      <legend>{text("field.lots")}</legend>
      <p className="soft">{text("field.lotsHint")}</p>
      {lots.map(({ key, title }) => (
        <label key={key} className="increase-lot">
          <input type="checkbox" name="lots" value={key} defaultChecked={chosen.includes(key)} />{" "}
          {title[language]}
        </label>
      ))}
    </fieldset>
  );
}
