import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { type Definition, Definitions } from "#app/components/definitions";
import { Day } from "#app/components/time";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

/** The three dates of an agreement apart, its lots and parties, who accepted it, and by when the next step is due. */
export function AgreementFacts({ page }: { page: AgreementPage }) {
  const text = useText("contracting");
  const language = useLanguage();
  const { state, accepted, due, now, parties } = page;
  const line = (key: string, term: string, value: Definition["value"]): Definition => ({ key, term, value });
  const agreed = state && [
    line("agreed", text("fact.agreed"), <Day day={state.agreedOn} />),
    ...(accepted
      ? [
          line(
            "accepted",
            text("fact.accepted"),
            <>
              <Day day={accepted.day} />, {accepted.by} ({text(`authority.${accepted.authority}`)}
              {accepted.proof && (
                <>
                  , <a href={`/documents/${accepted.proof}`}>{text("fact.proof")}</a>
                </>
              )}
              )
            </>,
          ),
        ]
      : []),
    ...(page.form === "idd"
      ? [
          line(
            "published",
            text("fact.published"),
            state.publishedOn ? <Day day={state.publishedOn} /> : text("fact.notPublished"),
          ),
        ]
      : []),
    line("starts", text("field.startsOn"), <Day day={state.startsOn} />),
    line("ends", text("field.endsOn"), <Day day={state.endsOn} />),
    line("lots", text(page.grouped ? "field.groups" : "field.lots"), formatList(state.lots, language)),
    ...(state.selective.length > 0
      ? [line("selective", text("fact.selective"), formatList(state.selective, language))]
      : []),
    ...(due ? [line("due", text("fact.due"), <DeadlineText deadline={due} now={now} />)] : []),
  ];
  const items = [...useOffered(page), ...(agreed ?? [])];
  if (items.length === 0) return null;
  return (
    <>
      <Definitions items={items} />
      {parties.length > 0 && <Parties parties={parties} />}
    </>
  );
}

/** What was offered, and what it waits for or came to. */
function useOffered({ offer, state, now, grouped }: AgreementPage): readonly Definition[] {
  const text = useText("contracting");
  const language = useLanguage();
  if (!offer) return [];
  const { offeredOn, answerBy, stage, declined, lots } = offer;
  const offered = { key: "offered", term: text("fact.offered"), value: <Day day={offeredOn} /> };
  if (state) return [offered];
  const { startsOn, endsOn } = offer.offer;
  return [
    offered,
    {
      ...{ key: "answerBy", term: text("fact.answerBy") },
      value: <DeadlineText deadline={{ day: answerBy, limit: "through" }} now={now} />,
    },
    { key: "starts", term: text("field.startsOn"), value: <Day day={startsOn} /> },
    { key: "ends", term: text("field.endsOn"), value: <Day day={endsOn} /> },
    {
      key: "lots",
      term: text(grouped ? "field.groups" : "field.lots"),
      value: formatList(lots, language),
    },
    ...(declined && stage === "declined"
      ? [{ key: "declined", term: text("fact.declined"), value: `${declined.by}: ${declined.reason}` }]
      : []),
  ];
}

type Party = AgreementPage["parties"][number];

function Parties({ parties }: { parties: readonly Party[] }) {
  const text = useText("contracting");
  const columns: Column<Party>[] = [
    { key: "name", head: text("column.party"), cell: ({ name }) => name },
    { key: "role", head: text("column.role"), cell: ({ role }) => text(`role.${role}`) },
    { key: "from", head: text("column.from"), cell: ({ from }) => <Day day={from} /> },
    ...(parties.some(({ until }) => until)
      ? [
          {
            key: "until",
            head: text("column.until"),
            cell: ({ until }: Party) => until && <Day day={until} />,
          },
        ]
      : []),
    {
      key: "contracted",
      head: text("column.contracted"),
      cell: ({ contracted }) => text(contracted ? "contracted.yes" : "contracted.no"),
    },
  ];
  return (
    <DataTable
      caption={text("agreement.parties")}
      columns={columns}
      rows={parties}
      keyOf={({ organisation, role, from }) => `${organisation} ${role} ${from}`}
    />
  );
}
