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
  if (!state) return null;
  const { agreedOn, publishedOn, startsOn, endsOn, lots, selective } = state;
  return (
    <>
      <Definitions
        items={[
          line("agreed", text("fact.agreed"), <Day day={agreedOn} />),
          ...(accepted
            ? [
                line(
                  "accepted",
                  text("fact.accepted"),
                  <>
                    <Day day={accepted.day} />, {accepted.by} ({text(`authority.${accepted.authority}`)})
                  </>,
                ),
              ]
            : []),
          ...(page.form === "idd"
            ? [
                line(
                  "published",
                  text("fact.published"),
                  publishedOn ? <Day day={publishedOn} /> : text("fact.notPublished"),
                ),
              ]
            : []),
          line("starts", text("field.startsOn"), <Day day={startsOn} />),
          line("ends", text("field.endsOn"), <Day day={endsOn} />),
          line("lots", text("field.lots"), formatList(lots, language)),
          ...(selective.length > 0
            ? [line("selective", text("fact.selective"), formatList(selective, language))]
            : []),
          ...(due ? [line("due", text("fact.due"), <DeadlineText deadline={due} now={now} />)] : []),
        ]}
      />
      {parties.length > 0 && <Parties parties={parties} />}
    </>
  );
}

type Party = AgreementPage["parties"][number];

function Parties({ parties }: { parties: readonly Party[] }) {
  const text = useText("contracting");
  const columns: Column<Party>[] = [
    { key: "name", head: text("column.party"), cell: ({ name }) => name },
    { key: "role", head: text("column.role"), cell: ({ role }) => text(`role.${role}`) },
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
      keyOf={({ organisation, role }) => `${organisation} ${role}`}
    />
  );
}
