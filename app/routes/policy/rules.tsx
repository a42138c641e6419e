import type { Policy } from "#app/domain/policy";
import { writeValue } from "#app/i18n/policy-words/write-difference";
import { useText } from "#app/i18n/use-text";
import { Item, Items, Rule, Section, usePolicyWriter, useWords } from "#app/routes/policy/item";

/** How long each party has to answer. */
export function Windows({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const writer = usePolicyWriter(policy);
  return (
    <Section id="windows" title={text("windows.title")}>
      <Items>
        {policy.windows.map((window) => (
          <Item key={window.key} id={`window-${window.key}`} item={window}>
            <span className="soft">
              {text("windows.term", {
                actor: text(`actor.${window.actor}`),
                term: writeValue({ term: window.term }, writer),
              })}{" "}
              {window.aim && text("windows.aim", { term: writeValue({ term: window.aim }, writer) })}{" "}
              {window.movable && text("windows.movable")}
            </span>
          </Item>
        ))}
      </Items>
    </Section>
  );
}

/** Who can register or ask, who is approached, and how a new provider comes in. */
export function Access({ access }: { access: NonNullable<Policy["access"]> }) {
  const text = useText("policy");
  const words = useWords();
  const ways = (["register", "approached", "newcomers"] as const).flatMap((key) => {
    const way = access[key];
    return way ? [{ key, way }] : [];
  });
  const sends = access.newcomers?.sends.map(({ title }) => words(title)).join("; ");
  return (
    <Section id="access" title={text("access.title")}>
      <Items>
        {ways.map(({ key, way }) => (
          <li key={key} id={`access-${key}`} className="policy-item">
            <p>
              <strong>{text(`access.${key}`)}</strong> <Rule source={way.source} />
              <br />
              {words(way.text)} {key === "newcomers" && sends && text("access.sends", { sends })}
            </p>
          </li>
        ))}
      </Items>
    </Section>
  );
}

/** What excludes a provider, whatever else it meets. */
export function Exclusions({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const writer = usePolicyWriter(policy);
  return (
    <Section id="exclusions" title={text("exclusions.title")}>
      <Items>
        {policy.exclusions.map((exclusion) => (
          <Item key={exclusion.key} id={`exclusion-${exclusion.key}`} item={exclusion}>
            {exclusion.lookBack && (
              <span className="soft">
                {text("exclusions.lookBack", { term: writeValue({ term: exclusion.lookBack }, writer) })}
              </span>
            )}
          </Item>
        ))}
      </Items>
    </Section>
  );
}

/** What steers the talks and gives no rights. */
export function Guidance({ guidance }: { guidance: NonNullable<Policy["guidance"]> }) {
  const text = useText("policy");
  const words = useWords();
  return (
    <Section id="guidance" title={text("guidance.title")}>
      <p className="policy-words">
        {words(guidance.text)} <Rule source={guidance.source} />
      </p>
      <Items>
        {guidance.themes.map((theme) => (
          <li key={theme.key} id={`guidance-${theme.key}`} className="policy-item">
            <p>
              <strong>{words(theme.title)}</strong>
              <br />
              {words(theme.text)}
            </p>
          </li>
        ))}
      </Items>
    </Section>
  );
}

/** The questions that are asked besides evidence. */
export function Questionnaire({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const words = useWords();
  const writer = usePolicyWriter(policy);
  return (
    <Section id="questionnaire" title={text("questionnaire.title")}>
      <ol className="policy-items">
        {policy.questionnaire.map((question) => (
          <li key={question.key} id={`question-${question.key}`} className="policy-item">
            <p>
              <strong>{words(question.title)}</strong> <Rule source={question.source} />
              <br />
              {question.help && words(question.help)}{" "}
              <span className="soft">
                {text("questionnaire.kind", { kind: writeValue({ word: question.kind }, writer) })}{" "}
                {question.required && text("questionnaire.required")}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
