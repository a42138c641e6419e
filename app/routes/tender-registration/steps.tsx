import { Moment } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RegistrationPage } from "#app/routes/tender-registration/load.server";

type Fact = RegistrationPage["facts"][number];

/** Everything that happened with the registration, in order. */
export function Steps({ page: { facts } }: { page: RegistrationPage }) {
  const text = useText("judging");
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text("steps.title")}</h2>
      <ol>
        {facts.map((fact) => (
          <li key={fact.id}>
            <Step fact={fact} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was done last, for who acted on what stood before it. */
export function LastStep({ page: { facts } }: { page: RegistrationPage }) {
  const last = facts.at(-1);
  return last ? (
    <p>
      <Step fact={last} />
    </p>
  ) : null;
}

function Step({ fact }: { fact: Fact }) {
  return (
    <>
      <Moment at={fact.recordedAt} />
      {fact.taker && `, ${fact.taker}`}: <Said fact={fact} />
    </>
  );
}

function Said({ fact }: { fact: Fact }) {
  const text = useText("judging");
  const language = useLanguage();
  if (fact.kind === "informed")
    return (
      <>
        {text("step.informed")}{" "}
        {fact.letter && <a href={`/documents/${fact.letter}`}>{text("step.letter")}</a>}
      </>
    );
  if (fact.kind === "judged")
    return (
      <>
        {text(fact.qualifies ? "step.judged.yes" : "step.judged.no")} <q>{fact.reason}</q>
      </>
    );
  if (fact.kind === "ground-judged")
    return (
      <>
        {text(fact.holds ? "step.ground-judged.yes" : "step.ground-judged.no", { ground: fact.groundTitle })}{" "}
        <q>{fact.reason}</q>
      </>
    );
  if (fact.kind === "repair-asked")
    return (
      <>
        {text("step.repair-asked", { day: formatDay(fact.by, language) })} <q>{fact.what}</q>
      </>
    );
  if (fact.kind === "annulled")
    return (
      <>
        {text("step.annulled")} <q>{fact.reason}</q>
      </>
    );
  return (
    <>
      {text(`step.${fact.kind}`)} {"text" in fact && <q>{fact.text}</q>}
    </>
  );
}
