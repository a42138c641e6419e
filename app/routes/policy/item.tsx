import type { Policy } from "#app/domain/policy";
import type { Bilingual, Reading, Source } from "#app/domain/statement";
import type { PolicyWriter } from "#app/i18n/policy-words/write-demand";
import { useLanguage, useText } from "#app/i18n/use-text";

/** A text of the policy in the language of the page. */
export function useWords(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** What writes the policy's norms and terms in the language of the page. */
export function usePolicyWriter({ questionnaire }: Pick<Policy, "questionnaire">): PolicyWriter {
  const language = useLanguage();
  return { say: useText("policy-words"), language, questions: questionnaire };
}

/** The numbers of the rules that an item rests on. */
export function Rule({ source: { rule, also = [] } }: { source: Source }) {
  const text = useText("policy");
  return <small className="policy-rule">{text("rule.of", { rules: [rule, ...also].join(", ") })}</small>;
}

/** The readings chosen where the text is open or contradicts itself, each with its reason. */
export function Readings({ readings = [] }: { readings?: readonly Reading[] | undefined }) {
  const text = useText("policy");
  const words = useWords();
  return readings.map((reading) => (
    <dl className="policy-reading" key={reading.issue.en}>
      <dt>{text("reading.issue")}</dt>
      <dd>
        {words(reading.issue)} <Rule source={reading.source} />
      </dd>
      <dt>{text("reading.chosen")}</dt>
      <dd>
        <strong>{words(reading.chosen)}</strong>
      </dd>
      <dt>{text("reading.why")}</dt>
      <dd>{words(reading.why)}</dd>
    </dl>
  ));
}

type ItemProps = {
  readonly id: string;
  readonly item: {
    readonly title: Bilingual;
    readonly text: Bilingual;
    readonly source: Source;
    readonly readings?: readonly Reading[] | undefined;
  };
  readonly children?: React.ReactNode;
};

/** One item of the policy, with an anchor of its own. */
export function Item({ id, item, children }: ItemProps) {
  const words = useWords();
  return (
    <li id={id} className="policy-item">
      <p>
        <strong>{words(item.title)}</strong> <Rule source={item.source} />
        <br />
        {words(item.text)} {children}
      </p>
      <Readings readings={item.readings} />
    </li>
  );
}

/** A section of the page with its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export const Items = ({ children }: { children: React.ReactNode }) => (
  <ul className="policy-items">{children}</ul>
);
