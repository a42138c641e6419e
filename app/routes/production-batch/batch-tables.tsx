import { DataTable } from "#app/components/data-table";
import type { ProductionClass } from "#app/domain/production/total";
import { formatCents, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Fault = {
  readonly id: string;
  readonly line: number;
  readonly statement: string;
  readonly reference: string;
  readonly code: string;
  readonly cause: string;
  readonly cure: string;
};

type BatchTablesProps = {
  readonly totals: readonly {
    readonly class: ProductionClass;
    readonly count: number;
    readonly cents: number;
  }[];
  readonly faults: readonly Fault[];
  readonly refused: number;
  readonly most: number;
};

/** What the lines of a delivery come to, and what is wrong with those that were refused. */
export function BatchTables({ totals, faults, refused, most }: BatchTablesProps) {
  const text = useText("production");
  const language = useLanguage();
  return (
    <>
      <h2>{text("batch.totals")}</h2>
      <DataTable
        caption={text("batch.totals")}
        captionHeardOnly
        rows={totals}
        keyOf={(row) => row.class}
        columns={[
          { key: "class", head: text("head.class"), cell: (row) => text(`class.${row.class}`) },
          {
            key: "count",
            head: text("head.count"),
            numeric: true,
            cell: ({ count }) => formatNumber(count, language),
          },
          {
            key: "cents",
            head: text("head.amount"),
            numeric: true,
            cell: ({ cents }) => formatCents(cents, language),
          },
        ]}
      />
      <h2>{text("batch.faults")}</h2>
      {refused > most && <p className="soft">{text("batch.faultsMost", { count: most })}</p>}
      <DataTable
        caption={text("batch.faults")}
        captionHeardOnly
        rows={faults}
        keyOf={({ id }) => id}
        empty={text("batch.noFaults")}
        columns={[
          {
            key: "line",
            head: text("report.line"),
            cell: ({ line }) => formatNumber(line, language),
          },
          { key: "statement", head: text("report.statement"), cell: ({ statement }) => statement },
          { key: "reference", head: text("report.reference"), cell: ({ reference }) => reference },
          { key: "code", head: text("report.code"), cell: ({ code }) => code },
          { key: "cause", head: text("report.cause"), cell: ({ cause }) => cause },
          { key: "cure", head: text("report.cure"), cell: ({ cure }) => cure },
        ]}
      />
    </>
  );
}
