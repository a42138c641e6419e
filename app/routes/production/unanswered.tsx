import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day, Moment } from "#app/components/time";
import type { Unanswered } from "#app/domain/production/unanswered";
import { useText } from "#app/i18n/use-text";

type Row = Unanswered & { readonly name: string };

/** The statements that wait for their answer, with the last working day for it. */
export function UnansweredStatements({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText("unanswered");
  const columns: Column<Row>[] = [
    {
      key: "reference",
      head: text("reference"),
      cell: ({ number, reference }) => <Link to={`/production/${number}`}>{reference}</Link>,
    },
    { key: "provider", head: text("provider"), cell: ({ name }) => name },
    {
      key: "received",
      head: text("received"),
      cell: ({ receivedAt }) => <Moment at={receivedAt} style="short" />,
    },
    {
      key: "due",
      head: text("due"),
      cell: ({ due, late }) => (
        <span className={late ? "alarm" : undefined}>
          <Day day={due} /> {late && text("late")}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="unanswered">
      <h2 id="unanswered">{text("title")}</h2>
      <p className="soft">{text("say")}</p>
      <DataTable
        caption={text("caption", { count: rows.length })}
        columns={columns}
        rows={rows}
        keyOf={({ number }) => String(number)}
      />
    </section>
  );
}
