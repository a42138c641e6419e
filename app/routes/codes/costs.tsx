import { type Column, DataTable } from "#app/components/data-table";
import { formatCents, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Cost = { readonly code: string; readonly label: string; readonly count: number; readonly cents: number };

/** The codes without a lot that were claimed in a year, with what they would cost a ceiling. */
export function CostsWithoutLot({ costs, year }: { readonly costs: readonly Cost[]; readonly year: number }) {
  const text = useText("catalogue");
  const language = useLanguage();
  const columns: Column<Cost>[] = [
    { key: "code", head: text("column.code"), cell: ({ code }) => <code>{code}</code> },
    { key: "label", head: text("column.label"), cell: ({ label }) => label },
    {
      key: "count",
      head: text("costs.count"),
      numeric: true,
      cell: ({ count }) => formatNumber(count, language),
    },
    {
      key: "cents",
      head: text("costs.cents"),
      numeric: true,
      cell: ({ cents }) => formatCents(cents, language),
    },
  ];
  return (
    <section aria-labelledby="costs">
      <h2 id="costs">{text("costs.title")}</h2>
      <p className="soft">{text("costs.say", { year })}</p>
      <DataTable
        caption={text("costs.caption", { year })}
        captionHeardOnly
        columns={columns}
        rows={costs}
        keyOf={({ code }) => code}
      />
    </section>
  );
}
