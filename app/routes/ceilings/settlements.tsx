import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import type { ceilingsPage } from "#app/features/ceiling/list-page.server";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Rows = NonNullable<Awaited<ReturnType<typeof ceilingsPage>>["settlements"]>;

/** Where the settlement of each agreement stands, for a contract year. */
export function Settlements({ settlements, year }: { readonly settlements: Rows; readonly year: number }) {
  const text = useText("settlement");
  const language = useLanguage();
  const columns: Column<Rows[number]>[] = [
    {
      key: "provider",
      head: text("list.provider"),
      cell: ({ contract, providerName }) => (
        <Link to={`/agreements/${contract}/settlement/${year}`}>{providerName}</Link>
      ),
    },
    { key: "region", head: text("list.region"), cell: ({ region }) => region },
    { key: "stage", head: text("list.stage"), cell: ({ stage }) => text(`stage.${stage}`) },
    { key: "days", head: text("list.days"), numeric: true, cell: ({ days }) => days },
    {
      key: "over",
      head: text("list.over"),
      numeric: true,
      cell: ({ over }) => formatCents(over, language),
    },
    {
      key: "reclaim",
      head: text("list.reclaim"),
      numeric: true,
      cell: ({ reclaim }) => formatCents(reclaim, language),
    },
    {
      key: "contact",
      head: text("list.contact"),
      cell: ({ lastContact }) => (lastContact ? <Day day={lastContact} style="dated" /> : text("none")),
    },
  ];
  return (
    <DataTable
      caption={text("list.caption", { year })}
      columns={columns}
      rows={settlements}
      keyOf={({ contract }) => contract}
      empty={text("list.none")}
    />
  );
}
