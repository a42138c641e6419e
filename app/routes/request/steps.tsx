import { Link } from "@remix-run/react";
import { Moment } from "#app/components/time";
import type { RequestFact } from "#app/domain/increase-request/request";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** Everything that happened with the request, in order; for the insurer with what was proposed for a second signature. */
export function Steps({ page: { facts, signatures } }: { page: RequestPage }) {
  const text = useText("increase");
  const all = [
    ...facts.map((fact) => ({ key: fact.id, at: fact.recordedAt, said: <Sentence fact={fact} /> })),
    ...signatures.map((step) => ({
      ...{ key: `${step.id} ${step.kind}`, at: step.at },
      said: <Signature step={step} />,
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      <ol className="increase-steps">
        {all.map(({ key, at, said }) => (
          <li key={key}>
            <Moment at={at} />: {said}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signature({ step: { id, kind, by, words } }: { step: RequestPage["signatures"][number] }) {
  const text = useText("increase");
  return (
    <>
      <Link to={`/proposals/${id}`}>{text(`signature.${kind}`, { by })}</Link>
      {words && (
        <>
          {": "}
          <q className="increase-words">{words}</q>
        </>
      )}
    </>
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
