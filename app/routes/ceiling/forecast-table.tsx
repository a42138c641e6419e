import { type Column, DataTable } from "#app/components/data-table";
import type { OutlookMonth } from "#app/domain/forecast/ceiling-outlook";
import { formatCents, formatMonth } from "#app/i18n/format";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";

type AmountKey = "declared" | "late" | "ahead" | "through" | "low" | "high" | "ceiling";

/** The same figures as the chart's, month by month. */
export function ForecastTable({ months }: { readonly months: readonly OutlookMonth[] }) {
  const text = useText("outlook");
  const language = useLanguage();
  const amount = (key: AmountKey, of: (month: OutlookMonth) => number | undefined): Column<OutlookMonth> => ({
    ...{ key, head: text(`table.${key}`), numeric: true },
    cell: (month) => {
      const cents = of(month);
      return cents === undefined ? "–" : formatCents(cents, language);
    },
  });
  const columns: Column<OutlookMonth>[] = [
    { key: "month", head: text("table.month"), cell: ({ month }) => formatMonth(month, language) },
    amount("declared", ({ declared }) => declared),
    amount("late", ({ late }) => late),
    amount("ahead", ({ ahead }) => ahead),
    amount("through", ({ through }) => Math.round(through.middle)),
    amount("low", ({ through }) => Math.round(through.low80)),
    amount("high", ({ through }) => Math.round(through.high80)),
    amount("ceiling", ({ ceiling }) => ceiling),
    {
      ...{ key: "chance", head: text("table.chance"), numeric: true },
      cell: ({ chance }) => (chance === undefined ? "–" : formatChance(chance, language)),
    },
  ];
  return (
    <DataTable caption={text("table.caption")} columns={columns} rows={months} keyOf={({ month }) => month} />
  );
}
