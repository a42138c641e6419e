import { Link } from "@remix-run/react";
import { Definitions } from "#app/components/definitions";
import { ReceivedAt } from "#app/components/time";
import { useText } from "#app/i18n/use-text";
import type { RegistrationPage } from "#app/routes/tender-registration/load.server";

/** What was sent: who, which answers and declarations, and the files and certificates that go with it. */
export function Sent({ page: { sent, documents, certificates } }: { page: RegistrationPage }) {
  const text = useText("judging");
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{text("sent.title")}</h2>
      {sent ? <Content sent={sent} /> : <p className="soft">{text("sent.none")}</p>}
      <h3>{text("sent.evidence")}</h3>
      {certificates.length + documents.length === 0 && <p className="soft">{text("sent.noEvidence")}</p>}
      <ul>
        {certificates.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/certificates/${id}`}>{name}</Link>
          </li>
        ))}
        {documents.map(({ id, name }) => (
          <li key={id}>
            <a href={`/documents/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Content({ sent }: { sent: NonNullable<RegistrationPage["sent"]> }) {
  const text = useText("judging");
  const lists = [
    ["conditions", sent.conditions],
    ["declarations", sent.declarations],
    ["intentions", sent.intentions],
  ] as const;
  const said = (answer: string | boolean) =>
    typeof answer === "string" ? answer : text(answer ? "yes" : "no");
  return (
    <Definitions
      items={[
        { key: "reference", term: text("sent.reference"), value: sent.reference },
        { key: "received", term: text("sent.received"), value: <ReceivedAt at={sent.receivedAt} /> },
        { key: "codes", term: text("sent.codes"), value: `${sent.agb}, ${sent.kvk}` },
        { key: "signatory", term: text("sent.signatory"), value: `${sent.signatory}, ${sent.capacity}` },
        { key: "locations", term: text("sent.locations"), value: sent.locations.join("; ") },
        ...sent.answers.map(({ title, answer }) => ({ key: title, term: title, value: said(answer) })),
        ...lists
          .filter(([, titles]) => titles.length > 0)
          .map(([key, titles]) => ({ key, term: text(`sent.${key}`), value: titles.join("; ") })),
      ]}
    />
  );
}
