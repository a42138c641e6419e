import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  /** Figures, aligned on the right. */
  readonly numeric?: boolean;
  /** A column that the reader can sort by: how it is sorted now, and what a press on its head leads to. */
  readonly sort?:
    | { readonly now?: "ascending" | "descending" | undefined; readonly to: string; readonly says: string }
    | undefined;
  readonly cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  readonly caption: ReactNode;
  /** Whether the caption is for screen readers alone, where a heading above the table says the same. */
  readonly captionHeardOnly?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What stands in the table's place when it has no rows. */
  readonly empty?: ReactNode;
};

/** A quiet table. Its head stays in sight; on a phone each row becomes a block in which every value is named. */
export function DataTable<Row>({
  caption,
  captionHeardOnly = false,
  columns,
  rows,
  keyOf,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <p className="soft">{empty}</p>;
  const alignment = ({ numeric }: Column<Row>) => (numeric ? "numeric" : undefined);
  return (
    <table className="data-table">
      <caption className={captionHeardOnly ? "only-heard" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={alignment(column)}
              aria-sort={column.sort && (column.sort.now ?? "none")}
            >
              <Head head={column.head} sort={column.sort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, position) =>
              position === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={alignment(column)} data-head={column.head}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const arrows = { ascending: "↑", descending: "↓" } as const;

function Head<Row>({ head, sort }: Pick<Column<Row>, "head" | "sort">) {
  if (!sort) return head;
  return (
    <Link to={sort.to} title={sort.says} preventScrollReset>
      {head}
      {sort.now && <span aria-hidden="true"> {arrows[sort.now]}</span>}
    </Link>
  );
}
