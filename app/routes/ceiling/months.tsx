import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import type { Usage, UsageMonth } from "#app/domain/ceiling/usage";
import { shareOf } from "#app/domain/money";
import { formatCents, formatMonth, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Chart } from "#app/routes/ceiling/chart";

type MonthsProps = { readonly id: string; readonly usage: Usage; readonly on: CeilingOn };

/** Care months against the ceiling: drawn, then as a table in which each month opens what it is made of. */
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
  ): Column<UsageMonth> => ({
    key,
    head: text(`months.${key}`),
    numeric: true,
    cell: (month) => {
      const cents = month[key];
      return cents === undefined ? text("amount.none") : formatCents(cents, language);
    },
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
    amount("accepted"),
    amount("through"),
    {
      key: "share",
      head: text("months.share"),
      numeric: true,
      cell: (month) => {
        const part = share(month);
        return part === undefined ? text("amount.none") : formatShare(part, language);
      },
    },
    amount("credited"),
    amount("ceilingFree"),
    amount("stated"),
    amount("notYet"),
  ];
}
