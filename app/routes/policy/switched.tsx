import type { Policy } from "#app/domain/policy";
import { useText } from "#app/i18n/use-text";
import { Combined } from "#app/routes/policy/combined";
import { Item, Items, Readings, Rule, Section, useWords } from "#app/routes/policy/item";

/** Ways of working and rules about claims, each with whether it is in force. */
export function Switched({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const words = useWords();
  const state = (on: boolean) => <span className="soft">{text(on ? "options.on" : "options.off")}</span>;
  return (
    <>
      {policy.options.length > 0 && (
        <Section id="options" title={text("options.title")}>
          <Items>
            {policy.options.map((option) => (
              <li key={option.key} id={`option-${option.key}`} className="policy-item">
                <p>
                  <strong>{text(`options.${option.key}`)}</strong> <Rule source={option.source} />
                  <br />
                  {words(option.text)} {state(option.on)}
                </p>
              </li>
            ))}
          </Items>
        </Section>
      )}
      {policy.claimRules.length > 0 && (
        <Section id="claim-rules" title={text("claimRules.title")}>
          <Items>
            {policy.claimRules.map((rule) => (
              <Item key={rule.key} id={`claim-rule-${rule.key}`} item={rule}>
                {state(rule.on)}
              </Item>
            ))}
          </Items>
        </Section>
      )}
      <Combined policy={policy} />
    </>
  );
}

/** What the source leaves open, and how the whole of it is read. */
export function Open({ policy }: { policy: Policy }) {
  const text = useText("policy");
  return (
    <Section id="open" title={text("open.title")}>
      <Items>
        {policy.open.map((item) => (
          <Item key={item.key} id={`open-${item.key}`} item={item} />
        ))}
      </Items>
      <Readings readings={policy.readings} />
    </Section>
  );
}

/** The legal persons behind the policy. */
export function Entities({ policy }: { policy: Policy }) {
  const text = useText("policy");
  return (
    <Section id="entities" title={text("entities.title")}>
      <ul className="policy-items">
        {policy.entities.map(({ key, name, kvk, source, readings }) => (
          <li key={key} id={`entity-${key}`} className="policy-item">
            <p>
              {name}
              {kvk && `, ${text("entities.kvk", { kvk })}`} <Rule source={source} />
            </p>
            <Readings readings={readings} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
