import { ContactAddress } from "#app/components/contact-address";
import { type Column, DataTable } from "#app/components/data-table";
import { type FileLink, FileLinks } from "#app/components/file-links";
import type { Instant } from "#app/domain/calendar";
import type { CeilingTerms, Change, Contact } from "#app/domain/policy";
import type { PhaseOnDay } from "#app/domain/season";
import type { Statement, Topic } from "#app/domain/statement";
import { useText } from "#app/i18n/use-text";
import { Item, Rule, useWords } from "#app/routes/policy/item";
import { Phases } from "#app/routes/policy/process";

type CeilingProps = {
  readonly ceiling: CeilingTerms;
  readonly steps: readonly PhaseOnDay[];
  readonly now: Instant;
};

/** The terms of the ceiling during the contract year. */
export function Ceiling({ ceiling, steps, now }: CeilingProps) {
  const text = useText("policy");
  const words = useWords();
  return (
    <section id="ceiling">
      <h2>{text("ceiling.title")}</h2>
      <p className="policy-words">
        {words(ceiling.text)} <Rule source={ceiling.source} />
      </p>
      <Phases caption={text("ceiling.steps")} phases={steps} now={now} />
      <p>{text("ceiling.required")}</p>
      <ul>
        {ceiling.required.map(({ key, title }) => (
          <li key={key} id={`required-${key}`}>
            {words(title)}
          </li>
        ))}
      </ul>
      <Statements statements={ceiling.statements} />
    </section>
  );
}

/** What the policy says besides, by topic. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  const text = useText("policy");
  const words = useWords();
  return (
    <section id="topics">
      <h2>{text("topics.title")}</h2>
      {topics.map((topic) => (
        <section key={topic.key} id={`topic-${topic.key}`}>
          <h3>{words(topic.title)}</h3>
          <Statements statements={topic.statements} />
        </section>
      ))}
    </section>
  );
}

const Statements = ({ statements }: { statements: readonly Statement[] }) => (
  <ul className="policy-items">
    {statements.map((statement) => (
      <Item key={statement.key} id={`statement-${statement.key}`} item={statement} />
    ))}
  </ul>
);

/** What changed against the year before, with the author's own remarks. */
export function Changes({ changes, contractYear }: { changes: readonly Change[]; contractYear: number }) {
  const text = useText("policy");
  const words = useWords();
  const title = text("changes.title", { year: contractYear - 1 });
  const columns: Column<Change>[] = [
    {
      key: "change",
      head: text("changes.change"),
      cell: (change) => <span id={`change-${change.key}`}>{words(change.title)}</span>,
    },
    {
      key: "text",
      head: text("changes.text"),
      cell: (change) => (
        <div>
          {words(change.text)} <Rule source={change.source} />
        </div>
      ),
    },
    { key: "note", head: text("changes.note"), cell: ({ note }) => note && words(note) },
  ];
  return (
    <section id="changes">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHeardOnly
        columns={columns}
        rows={changes}
        keyOf={(change) => change.key}
      />
    </section>
  );
}

/** How to reach the insurer, by topic. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const text = useText("policy");
  const words = useWords();
  const columns: Column<Contact>[] = [
    {
      key: "topic",
      head: text("contacts.topic"),
      cell: ({ key, topic, source }) => (
        <span id={`contact-${key}`}>
          {words(topic)} <Rule source={source} />
        </span>
      ),
    },
    {
      key: "address",
      head: text("contacts.address"),
      cell: (contact) => <ContactAddress contact={contact} />,
    },
    {
      key: "subject",
      head: text("contacts.subject"),
      cell: ({ subject }) => <span lang="nl">{subject}</span>,
    },
  ];
  return (
    <section id="contacts">
      <h2>{text("contacts.title")}</h2>
      <DataTable
        caption={text("contacts.title")}
        captionHeardOnly
        columns={columns}
        rows={contacts}
        keyOf={(contact) => contact.key}
      />
    </section>
  );
}

/** What was published with the policy, such as the draft agreement. */
export function Files({ files }: { readonly files: readonly FileLink[] }) {
  const text = useText("policy");
  return (
    <section aria-labelledby="files">
      <h2 id="files">{text("files.title")}</h2>
      <FileLinks files={files} empty="" />
    </section>
  );
}
