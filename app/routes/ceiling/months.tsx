import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { Month } from "#app/domain/calendar";
import type { FigureAddress } from "#app/domain/ceiling/figure-asked";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import type { Usage, UsageMonth } from "#app/domain/ceiling/usage";
import { shareOf } from "#app/domain/money";
import { formatMonth, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Chart } from "#app/routes/ceiling/chart";
import { FigureLink } from "#app/routes/ceiling/figure-link";

type MonthsProps = { readonly id: string; readonly usage: Usage; readonly on: CeilingOn };

/** Care months against the ceiling: drawn, then as a table in which each figure opens what it is made of. */
export function Months({ id, usage, on }: MonthsProps) {
  const text = useText("ceiling");
  const columns = useMonthColumns(id, on);
  const through = usage.months.findLastIndex(({ accepted }) => accepted !== 0) + 1;
  return (
    <section aria-labelledby="months">
      <h2 id="months">{text("months.title")}</h2>
      <p className="soft">{text("months.say")}</p>
      {on.state === "set" && <Chart months={usage.months} ceiling={on.cents} through={through} />}
      <DataTable
        caption={text("months.caption")}
        columns={columns}
        rows={usage.months}
        keyOf={({ month }) => month}
      />
    </section>
  );
}

function useMonthColumns(id: string, on: CeilingOn): Column<UsageMonth>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  const amount = (
    key: "accepted" | "through" | "credited" | "ceilingFree" | "stated" | "notYet",
    to: (month: Month) => FigureAddress,
  ): Column<UsageMonth> => ({
    key,
    head: text(`months.${key}`),
    numeric: true,
    cell: (row) => <FigureLink id={id} to={to(row.month)} cents={row[key]} />,
  });
  const share = ({ through }: UsageMonth) => (on.state === "set" ? shareOf(through, on.cents) : undefined);
  return [
    {
      key: "month",
      head: text("months.month"),
      cell: ({ month }) => (
        <Link to={`/ceilings/${id}?month=${month}#behind`} preventScrollReset={false}>
          {formatMonth(month, language)}
        </Link>
      ),
    },
    amount("accepted", (month) => ({ of: "used", month })),
    amount("through", (until) => ({ of: "used", until })),
    {
      key: "share",
      head: text("months.share"),
      numeric: true,
      cell: (month) => {
        const part = share(month);
        return part === undefined ? text("amount.none") : formatShare(part, language);
      },
    },
    amount("credited", (month) => ({ of: "credited", month })),
    amount("ceilingFree", (month) => ({ of: "ceilingFree", month })),
    amount("stated", (month) => ({ of: "stated", month })),
    amount("notYet", (month) => ({ month })),
  ];
}
