import { ChartFrame } from "#app/charts/frame";
import { MonthsChart } from "#app/charts/months-chart";
import { monthsLegend } from "#app/charts/months-drawing";
import { type Column, DataTable } from "#app/components/data-table";
import type { Instant } from "#app/domain/calendar";
import type { MonthAlone } from "#app/domain/forecast/month-bands";
import { formatCents, formatInstant, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ForecastMonthsProps = {
  readonly id: string;
  readonly year: number;
  readonly months: readonly MonthAlone[];
  readonly cutOff: Instant;
};

/** The months of the forecast one by one: drawn, with the same figures as a table. */
export function ForecastMonths({ id, year, months, cutOff }: ForecastMonthsProps) {
  const text = useText("outlook");
  const language = useLanguage();
  return (
    <>
      <ChartFrame
        title={<h3>{text("months.title", { year })}</h3>}
        legend={monthsLegend(text)}
        table={<MonthsTable months={months} />}
        source={text("chart.source", { cutOff: formatInstant(cutOff, language) })}
        picture={`/outlook/charts/${id}-months`}
      >
        <MonthsChart months={months} year={year} />
      </ChartFrame>
      <p className="ways">
        {(["csv", "xlsx", "json"] as const).map((format) => (
          <a key={format} href={`/ceilings/${id}/forecast/${format}`} download>
            {text(`months.ways.${format}`)}
          </a>
        ))}
      </p>
    </>
  );
}

function MonthsTable({ months }: { readonly months: readonly MonthAlone[] }) {
  const text = useText("outlook");
  const language = useLanguage();
  const amount = (key: string, head: string, of: (month: MonthAlone) => number): Column<MonthAlone> => ({
    ...{ key, head, numeric: true },
    cell: (month) => formatCents(Math.round(of(month)), language),
  });
  const columns: Column<MonthAlone>[] = [
    { key: "month", head: text("table.month"), cell: ({ month }) => formatMonth(month, language) },
    amount("declared", text("table.declared"), ({ declared }) => declared),
    amount("late", text("table.late"), ({ late }) => late),
    amount("ahead", text("table.ahead"), ({ ahead }) => ahead),
    amount("low95", text("months.low95"), ({ alone }) => alone.low95),
    amount("low80", text("months.low80"), ({ alone }) => alone.low80),
    amount("middle", text("months.middle"), ({ alone }) => alone.middle),
    amount("high80", text("months.high80"), ({ alone }) => alone.high80),
    amount("high95", text("months.high95"), ({ alone }) => alone.high95),
  ];
  return (
    <DataTable
      caption={text("months.caption")}
      columns={columns}
      rows={months}
      keyOf={({ month }) => month}
    />
  );
}
