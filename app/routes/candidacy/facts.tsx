import type { ReactNode } from "react";
import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { ReceivedAt } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";
import type { CandidacyPage } from "#app/routes/candidacy/load.server";

/** What is asked, when it came in, who takes part, and by when the next step is due. */
export function Facts({ page }: { page: CandidacyPage }) {
  const text = useText("contracting");
  const { interest, offer, lead, due, now, parties } = page;
  const received = (at: Instant, late: boolean): ReactNode => (
    <>
      <ReceivedAt at={at} />
      {late && <strong className="contracting-late"> {text("late")}</strong>}
    </>
  );
  return (
    <>
      <Definitions
        items={[
          {
            ...{ key: "way", term: text("column.way") },
            value: lead === undefined ? text("way.whole") : text("fact.joins", { lead }),
          },
          ...(interest
            ? [{ key: "interest", term: text("fact.interest"), value: received(interest.at, interest.late) }]
            : []),
          ...(offer
            ? [{ key: "offer", term: text("fact.offer"), value: received(offer.at, offer.late) }]
            : []),
          ...(due
            ? [{ key: "due", term: text("fact.due"), value: <DeadlineText deadline={due} now={now} /> }]
            : []),
        ]}
      />
      {parties.length > 0 && <Parties parties={parties} />}
    </>
  );
}

type Party = CandidacyPage["parties"][number];

function Parties({ parties }: { parties: readonly Party[] }) {
  const text = useText("contracting");
  const columns: Column<Party>[] = [
    { key: "name", head: text("column.party"), cell: ({ name }) => name },
    { key: "role", head: text("column.role"), cell: ({ role }) => text(`role.${role}`) },
    {
      key: "signed",
      head: text("column.signed"),
      cell: ({ signed }) => (
        <span className={signed ? undefined : "alarm"}>{text(signed ? "signed.yes" : "signed.no")}</span>
      ),
    },
    {
      key: "contracted",
      head: text("column.contracted"),
      cell: ({ contracted }) => text(contracted ? "contracted.yes" : "contracted.no"),
    },
  ];
  return (
    <DataTable
      caption={text("parties.title")}
      columns={columns}
      rows={parties}
      keyOf={({ organisation, role }) => `${organisation} ${role}`}
    />
  );
}
