import { Moment } from "#app/components/time";
import type { RequestFact } from "#app/domain/increase-request/request";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** Everything that happened with the request, in order. */
export function Steps({ page: { facts } }: { page: RequestPage }) {
  const text = useText("increase");
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      <ol className="increase-steps">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Moment at={fact.recordedAt} />: <Sentence fact={fact} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The text that somebody wrote with a step. */
const wordsOf = (fact: RequestPage["facts"][number]): string | undefined =>
  "reason" in fact ? fact.reason : "text" in fact ? fact.text : undefined;

function Sentence({ fact }: { fact: RequestPage["facts"][number] }) {
  const text = useText("increase");
  const language = useLanguage();
  const words = wordsOf(fact);
  return (
    <>
      {text(`step.said.${sentenceKey(fact)}`, {
        granted: "granted" in fact ? formatCents(fact.granted, language) : "",
      })}
      {words && <q className="increase-words">{words}</q>}
    </>
  );
}

type SentenceKey =
  | Exclude<RequestFact["kind"], "considered" | "condition-met">
  | "considered-yes"
  | "considered-no"
  | "condition-yes"
  | "condition-no";

function sentenceKey(fact: RequestPage["facts"][number]): SentenceKey {
  if (fact.kind === "considered") return fact.considered ? "considered-yes" : "considered-no";
  if (fact.kind === "condition-met") return fact.met ? "condition-yes" : "condition-no";
  return fact.kind;
}
