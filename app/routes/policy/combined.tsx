import type { Policy } from "#app/domain/policy";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Item, Items, Readings, Rule, Section, useWords } from "#app/routes/policy/item";

/** Agreements that several were merged into: each part with when it is switched on, and what the source leaves open. */
export function Combined({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const language = useLanguage();
  const words = useWords();
  const titleOf = (lot: string) => policy.lots.find(({ key }) => key === lot)?.title[language] ?? lot;
  if (!policy.combined) return null;
  return (
    <Section id="combined" title={text("combined.title")}>
      <Items>
        {policy.combined.map((agreement) => (
          <Item key={agreement.key} id={`combined-${agreement.key}`} item={agreement}>
            <ol>
              {agreement.parts.map(({ key, title, lots, applies, source }) => (
                <li key={key} id={`combined-part-${key}`}>
                  {words(title)} <Rule source={source} />
                  <br />
                  <span className="soft">
                    {text(`combined.${applies}`)}{" "}
                    {lots.length > 0
                      ? text("combined.lots", { lots: formatList(lots.map(titleOf), language) })
                      : text("combined.noLots")}
                  </span>
                </li>
              ))}
            </ol>
            <Readings readings={agreement.readings} />
          </Item>
        ))}
      </Items>
    </Section>
  );
}
