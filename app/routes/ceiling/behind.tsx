import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { LinesBehind, useAmountColumns } from "#app/components/lines-behind";
import type { Bilingual } from "#app/domain/statement";
import type { monthBehind } from "#app/features/ceiling/ceiling-page.server";
import { formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Shown = Awaited<ReturnType<typeof monthBehind>>;
type Total = Shown["totals"][number];

type BehindProps = {
  readonly id: string;
  readonly shown: Shown;
  readonly lots: Readonly<Record<string, Bilingual>>;
};

/** What a month is made of: totals by batch, and the lines of the one that was opened. */
export function Behind({ id, shown: { month, totals, chosen, lines }, lots }: BehindProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns = useTotalColumns(id, lots);
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{text("parts.title", { month: formatMonth(month, language) })}</h2>
      {chosen && <LinesBehind total={chosen} lines={lines} />}
      <DataTable
        caption={text("parts.caption")}
        columns={columns}
        rows={totals}
        keyOf={({ batch, number }) => `${batch}.${number}`}
        empty={text("parts.none")}
      />
      <p className="ways">
        <Link to={`/ceilings/${id}`}>{text("parts.close")}</Link>
      </p>
    </section>
  );
}

function useTotalColumns(id: string, lots: BehindProps["lots"]): Column<Total>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  const amounts = useAmountColumns<Total>();
  return [
    {
      key: "batch",
      head: text("parts.batch"),
      cell: ({ batch, number, reference, careMonth }) => (
        <Link to={`/ceilings/${id}?month=${careMonth}&total=${batch}.${number}#behind`}>{reference}</Link>
      ),
    },
    { key: "source", head: text("parts.source"), cell: ({ source }) => text(`source.${source}`) },
    {
      key: "received",
      head: text("parts.received"),
      cell: ({ monthReceived }) => formatMonth(monthReceived, language),
    },
    { key: "agb", head: text("parts.agb"), cell: ({ agb }) => <code>{agb}</code> },
    { key: "lot", head: text("parts.lot"), cell: ({ lot = "" }) => lots[lot]?.[language] ?? lot },
    { key: "class", head: text("parts.class"), cell: (total) => text(`class.${total.class}`) },
    ...amounts,
  ];
}
