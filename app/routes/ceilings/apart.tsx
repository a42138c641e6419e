import { type Column, DataTable } from "#app/components/data-table";
import type { ceilingsPage } from "#app/features/ceiling/list-page.server";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ApartShown = NonNullable<Awaited<ReturnType<typeof ceilingsPage>>["apart"]>[number];

/** What was accepted and uses no ceiling, since it found no agreement or no lot: kept apart, never dropped. */
export function Apart({ apart, year }: { readonly apart: readonly ApartShown[]; readonly year: number }) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns: Column<ApartShown>[] = [
    { key: "region", head: text("column.region"), cell: ({ region }) => region },
    { key: "provider", head: text("column.provider"), cell: ({ provider }) => provider },
    { key: "agb", head: text("parts.agb"), cell: ({ agb }) => <code>{agb}</code> },
    { key: "lot", head: text("parts.lot"), cell: ({ lot }) => lot || text("amount.none") },
    { key: "class", head: text("apart.why"), cell: (row) => text(`class.${row.class}`) },
    {
      key: "cents",
      head: text("column.used"),
      numeric: true,
      cell: ({ cents }) => formatCents(cents, language),
    },
  ];
  return (
    <DataTable
      caption={text("apart.caption", { year })}
      columns={columns}
      rows={apart}
      keyOf={({ region, agb, lot, class: kind }) => `${region} ${agb} ${lot} ${kind}`}
      empty={text("apart.none", { year })}
    />
  );
}
