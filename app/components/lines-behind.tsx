import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { Bilingual } from "#app/domain/statement";
import { formatCents, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** A line of a total, as it was received, with what its code is called. */
export type LineShown = {
  readonly line: number;
  readonly reference: string;
  readonly code: string;
  readonly label?: Bilingual | undefined;
  readonly count: number;
  readonly cents: number;
};

type LinesBehindProps = {
  readonly total: { readonly reference: string; readonly firstLine: number; readonly lastLine: number };
  readonly lines: readonly LineShown[];
  /** The address of the lines from one of the file on. */
  readonly next: (from: number) => string;
};

/** The columns that say how much lines or totals are. Their page has the texts of `ceiling`. */
export function useAmountColumns<
  Row extends { readonly count: number; readonly cents: number },
>(): Column<Row>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  return [
    {
      ...{ key: "count", head: text("parts.count"), numeric: true },
      cell: ({ count }) => formatNumber(count, language),
    },
    {
      ...{ key: "cents", head: text("parts.cents"), numeric: true },
      cell: ({ cents }) => formatCents(cents, language),
    },
  ];
}

/** Lines of a total, some at a time: what a figure is made of in the end. Its page has the texts of `ceiling`. */
export function LinesBehind({ total: { reference, firstLine, lastLine }, lines, next }: LinesBehindProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const amounts = useAmountColumns<LineShown>();
  const last = lines.at(-1)?.line ?? lastLine;
  const columns: Column<LineShown>[] = [
    { key: "line", head: text("lines.line"), cell: ({ line }) => line },
    { key: "reference", head: text("lines.reference"), cell: (line) => line.reference },
    { key: "code", head: text("lines.code"), cell: ({ code }) => <code>{code}</code> },
    { key: "label", head: text("lines.label"), cell: ({ label }) => label?.[language] },
    ...amounts,
  ];
  return (
    <>
      <h3>{text("parts.lines", { reference })}</h3>
      <DataTable
        caption={text("lines.caption", { from: firstLine, to: lastLine })}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
      {last < lastLine && (
        <p className="ways">
          <Link to={next(last + 1)}>{text("lines.next", { line: last + 1 })}</Link>
        </p>
      )}
    </>
  );
}
