import { type Column, DataTable } from "#app/components/data-table";
import type { OutlookSum } from "#app/domain/forecast/outlook";
import type { LastYear } from "#app/features/forecast/read-outlook.server";
import { formatAbout, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type YearBeforeProps = { readonly sum: OutlookSum; readonly before: LastYear; readonly year: number };

type Row = {
  readonly key: "ceilings" | "declared" | "total" | "came";
  readonly now: number | undefined;
  readonly earlier: number;
  /** What it is a share of. */
  readonly of: readonly [now: number, then: number];
};

/** The year as it stands beside the year before on the same day, and what became of that. */
export function YearBefore({ sum, before, year }: YearBeforeProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const of = [sum.ceiling, before.ceiling] as const;
  const rows: readonly Row[] = [
    { key: "ceilings", now: sum.ceiling, earlier: before.ceiling, of },
    { key: "declared", now: sum.expected.declared, earlier: before.declared, of },
    { key: "total", now: sum.expected.total, earlier: before.expected, of },
    { key: "came", now: undefined, earlier: before.came, of },
  ];
  const amount = (cents: number | undefined, whole: number) =>
    cents === undefined ? (
      "–"
    ) : (
      <>
        {formatAbout(cents, language)}
        {whole > 0 && cents !== whole && (
          <small className="soft outlook-where">
            {text("before.share", { share: formatShare(cents / whole, language) })}
          </small>
        )}
      </>
    );
  const columns: Column<Row>[] = [
    { key: "what", head: text("column.figure"), cell: ({ key }) => text(`before.${key}`) },
    {
      ...{ key: "then", head: String(year - 1), numeric: true },
      cell: (row) => amount(row.earlier, row.of[1]),
    },
    { key: "now", head: String(year), numeric: true, cell: (row) => amount(row.now, row.of[0]) },
  ];
  return (
    <section aria-labelledby="before">
      <h2 id="before">{text("before.title")}</h2>
      <DataTable
        caption={text("before.caption", { now: sum.count, earlier: before.count })}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </section>
  );
}
