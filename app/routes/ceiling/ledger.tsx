import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day, Moment } from "#app/components/time";
import type { ceilingPage } from "#app/features/ceiling/ceiling-page.server";
import { formatCents, formatDay, formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Page = NonNullable<Awaited<ReturnType<typeof ceilingPage>>>;
type Entry = Page["ledger"][number];

/** The history of a ceiling: each entry with its ground, consent and document, and what the ceiling was after it. */
export function Ledger({ ledger }: Pick<Page, "ledger">) {
  const text = useText("ceiling");
  const language = useLanguage();
  const amount = (cents: number | undefined) =>
    cents === undefined ? text("amount.none") : formatCents(cents, language);
  const columns: Column<Entry>[] = [
    { key: "day", head: text("ledger.day"), cell: ({ day }) => <Day day={day} style="dated" /> },
    {
      key: "kind",
      head: text("ledger.kind"),
      cell: ({ kind, stands }) => (
        <>
          <span className={stands ? undefined : "ceiling-gone"}>{text(`kind.${kind}`)}</span>
          {!stands && <small className="soft"> {text("ledger.gone")}</small>}
        </>
      ),
    },
    { key: "change", head: text("ledger.change"), numeric: true, cell: ({ change }) => amount(change) },
    { key: "balance", head: text("ledger.balance"), numeric: true, cell: ({ balance }) => amount(balance) },
    { key: "ground", head: text("ledger.ground"), cell: (entry) => <Ground {...entry} /> },
    { key: "consent", head: text("ledger.consent"), cell: ({ consent }) => <Consent consent={consent} /> },
    {
      key: "recorded",
      head: text("ledger.recorded"),
      cell: ({ recordedAt, by }) =>
        text("ledger.by", { moment: formatInstant(recordedAt, language, "dated"), name: by }),
    },
  ];
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{text("ledger.title")}</h2>
      <p className="soft">{text("ledger.say")}</p>
      <DataTable
        caption={text("ledger.title")}
        captionHeardOnly
        columns={columns}
        rows={ledger}
        keyOf={({ id }) => id}
      />
    </section>
  );
}

function Ground({ ground, policy }: Pick<Entry, "ground" | "policy">) {
  const text = useText("ceiling");
  return (
    <>
      {ground}
      {policy !== undefined && (
        <>
          {" "}
          <Link to={`/policies/${policy}`}>{text("ledger.policy")}</Link>
        </>
      )}
    </>
  );
}

function Consent({ consent }: Pick<Entry, "consent">) {
  const text = useText("ceiling");
  const language = useLanguage();
  if (!consent) return <>{text("amount.none")}</>;
  return (
    <>
      {text("ledger.consentOf", { name: consent.by, day: formatDay(consent.on, language, "dated") })}{" "}
      {"document" in consent ? (
        <a href={`/documents/${consent.document}`} download>
          {text("ledger.document")}
        </a>
      ) : (
        <Link to={`/requests/${consent.request}`}>{text("ledger.request")}</Link>
      )}
    </>
  );
}

/** Who was told of the ceiling and when it was opened, its codes, and the documents with its agreement. */
export function Around({
  contract,
  notices,
  codes,
  documents,
}: Pick<Page, "contract" | "notices" | "codes" | "documents">) {
  const text = useText("ceiling");
  const none = text("amount.none");
  return (
    <>
      <section aria-labelledby="notices">
        <h2 id="notices">{text("notices.title")}</h2>
        <DataTable
          caption={text("notices.title")}
          captionHeardOnly
          rows={notices}
          keyOf={({ id }) => id}
          empty={text("notices.none")}
          columns={[
            { key: "who", head: text("notices.who"), cell: ({ name }) => name },
            { key: "what", head: text("notices.what"), cell: ({ subject }) => subject },
            { key: "told", head: text("notices.told"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
            {
              key: "opened",
              head: text("notices.opened"),
              cell: ({ openedAt }) => (openedAt ? <Moment at={openedAt} /> : text("notices.unopened")),
            },
          ]}
        />
      </section>
      <section aria-labelledby="codes">
        <h2 id="codes">{text("codes.title")}</h2>
        <p className="soft">{text("codes.say")}</p>
        <DataTable
          caption={text("codes.title")}
          captionHeardOnly
          rows={codes}
          keyOf={({ code, from }) => `${code} ${from}`}
          columns={[
            { key: "code", head: text("codes.code"), cell: ({ code }) => <code>{code}</code> },
            { key: "holder", head: text("codes.holder"), cell: ({ holder }) => holder },
            { key: "from", head: text("codes.from"), cell: ({ from }) => <Day day={from} /> },
            {
              key: "until",
              head: text("codes.until"),
              cell: ({ until }) => (until ? <Day day={until} /> : none),
            },
          ]}
        />
        <p className="ways">
          <Link to={`/agreements/${contract}/codes`}>{text("codes.change")}</Link>
        </p>
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{text("documents.title")}</h2>
        {documents.length === 0 && <p className="soft">{text("documents.none")}</p>}
        <ul>
          {documents.map(({ id, name, addedAt }) => (
            <li key={id}>
              <a href={`/documents/${id}`} download>
                {name}
              </a>{" "}
              <small className="soft">
                <Moment at={addedAt} />
              </small>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
