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
            <Moment at={fact.recordedAt} />: <Said fact={fact} />
          </li>
        ))}
      </ol>
    </section>
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
  if (fact.kind === "repair-asked")
    return (
      <>
        {text("step.repair-asked", { day: formatDay(fact.by, language) })} <q>{fact.what}</q>
      </>
    );
  return (
    <>
      {text(`step.${fact.kind}`)} {"text" in fact && <q>{fact.text}</q>}
    </>
  );
}
