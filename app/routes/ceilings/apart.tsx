import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { LinesBehind, useAmountColumns } from "#app/components/lines-behind";
import type { apartPage } from "#app/features/ceiling/apart-page.server";
import { formatCents, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ApartShown = Awaited<ReturnType<typeof apartPage>>;
type Row = ApartShown["rows"][number];
type Opened = NonNullable<ApartShown["opened"]>;
type Total = Opened["totals"][number];
type ApartProps = { readonly apart: ApartShown; readonly year: number };

const addressOf = (year: number, row: string, total?: Total, from?: number): string =>
  `/ceilings?${new URLSearchParams({
    ...{ year: String(year), group: "apart", row },
    ...(total && { total: `${total.batch}.${total.number}` }),
    ...(from && { from: String(from) }),
  })}#behind`;

/** What was accepted and uses no ceiling, since it found no agreement or no lot: kept apart, never dropped. */
export function Apart({ apart: { rows, opened }, year }: ApartProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns: Column<Row>[] = [
    { key: "region", head: text("column.region"), cell: ({ region }) => region },
    { key: "provider", head: text("column.provider"), cell: ({ provider }) => provider },
    { key: "agb", head: text("parts.agb"), cell: ({ agb }) => <code>{agb}</code> },
    { key: "lot", head: text("parts.lot"), cell: ({ lot }) => lot || text("amount.none") },
    { key: "class", head: text("apart.why"), cell: (row) => text(`class.${row.class}`) },
    {
      key: "cents",
      head: text("column.used"),
      numeric: true,
      cell: ({ key, cents }) => <Link to={addressOf(year, key)}>{formatCents(cents, language)}</Link>,
    },
  ];
  return (
    <>
      {opened && <Behind opened={opened} year={year} />}
      <DataTable
        caption={text("apart.caption", { year })}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        empty={text("apart.none", { year })}
      />
    </>
  );
}

function Behind({ opened: { key: row, totals, chosen, lines }, year }: { opened: Opened; year: number }) {
  const text = useText("ceiling");
  const language = useLanguage();
  const amounts = useAmountColumns<Total>();
  const columns: Column<Total>[] = [
    {
      key: "batch",
      head: text("parts.batch"),
      cell: (total) => <Link to={addressOf(year, row, total)}>{total.reference}</Link>,
    },
    {
      key: "month",
      head: text("months.month"),
      cell: ({ careMonth }) => formatMonth(careMonth, language),
    },
    {
      key: "received",
      head: text("parts.received"),
      cell: ({ monthReceived }) => formatMonth(monthReceived, language),
    },
    ...amounts,
  ];
  return (
    <section id="behind" aria-label={text("parts.caption")}>
      {chosen && (
        <LinesBehind total={chosen} lines={lines} next={(from) => addressOf(year, row, chosen, from)} />
      )}
      <DataTable
        caption={text("parts.caption")}
        columns={columns}
        rows={totals}
        keyOf={({ batch, number }) => `${batch}.${number}`}
      />
      <p className="ways">
        <Link to={`/ceilings?year=${year}&group=apart`}>{text("parts.close")}</Link>
      </p>
    </section>
  );
}
