import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Column, DataTable } from "#app/components/data-table";
import { type Choice, ListForm } from "#app/components/list-form";
import { ListPager } from "#app/components/list-pager";
import { Notice } from "#app/components/notice";
import { SavedViews } from "#app/components/saved-views";
import type { ListProblem, ListShape, ListView } from "#app/domain/list";
import { listAddress, listParams, sortedBy } from "#app/domain/list-link";
import { isSavedList, keptSearch, type SavedView } from "#app/domain/saved-view";
import { formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

export type ListTableColumn<Row> = Omit<Column<Row>, "sort"> & {
  /** What a filter of words can choose from, in the reader's language. */
  readonly choices?: readonly Choice[] | undefined;
};

type ListTableProps<Row> = {
  readonly caption: string;
  /** The path of the page; its search is the view. */
  readonly path: string;
  readonly shape: ListShape;
  readonly view: ListView;
  /** What of the address could not be followed. */
  readonly problems: readonly ListProblem[];
  readonly rows: readonly Row[];
  /** Rows on all pages. */
  readonly total: number;
  readonly keyOf: (row: Row) => string;
  /** A column for each of the shape, with the same keys. */
  readonly columns: readonly ListTableColumn<Row>[];
  readonly empty?: string | undefined;
  /** The path of the files, to which `/csv` and `/xlsx` are put. */
  readonly files?: string;
  /** The view that other pages and files keep to, where rows may come in meanwhile. */
  readonly kept?: ListView;
  /** The views of this list that have a name; left out where none can be saved. */
  readonly saved?: readonly SavedView[] | undefined;
};

/** A list that can be filtered, sorted, paged and taken along, by links and a form alone: all of it stands in the URL. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { caption, path, shape, view, rows, total, columns, keyOf, empty, files, kept = view, saved } = props;
  const text = useText("list");
  const shown = useShown(props);
  const narrowed = view.filters.length > 0;
  // What has nothing in it yet needs no way to narrow it.
  const bare = total === 0 && !narrowed;
  return (
    <section className="list">
      <Problems {...props} />
      {saved && (!bare || saved.length > 0) && isSavedList(path) && (
        <SavedViews list={path} search={keptSearch(listParams(view, shape).toString()) ?? ""} views={saved} />
      )}
      {!bare && <ListForm path={path} shape={shape} view={view} columns={columns} />}
      <Count view={view} total={total} shown={rows.length} />
      <DataTable
        caption={caption}
        columns={shown}
        rows={rows}
        keyOf={keyOf}
        empty={total > 0 ? undefined : narrowed ? text("empty") : (empty ?? text("empty"))}
      />
      <ListPager path={path} shape={shape} view={kept} total={total} />
      <p className="ways">
        <Link to={listAddress(path, view, shape)}>{text("ways.link")}</Link>
        {files && total > 0 && (
          <>
            <FileLink to={listAddress(`${files}/csv`, kept, shape)}>{text("ways.csv")}</FileLink>
            <FileLink to={listAddress(`${files}/xlsx`, kept, shape)}>{text("ways.xlsx")}</FileLink>
          </>
        )}
      </p>
    </section>
  );
}

const FileLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} download>
    {children}
  </a>
);

/** The columns in sight, those that sort with the way to do so. */
function useShown<Row>({ path, shape, view, columns }: ListTableProps<Row>): Column<Row>[] {
  const text = useText("list");
  const sortOf = (key: string, head: string): Column<Row>["sort"] => {
    if (!shape.columns.some((column) => column.key === key && column.sortable)) return undefined;
    const next = sortedBy(view, key);
    return {
      now: view.sort.key !== key ? undefined : view.sort.descending ? "descending" : "ascending",
      to: listAddress(path, next, shape),
      says: text(next.sort.descending ? "sort.down" : "sort.up", { column: head }),
    };
  };
  return view.columns.flatMap((key) =>
    columns
      .filter((column) => column.key === key)
      .map((column) => ({ ...column, sort: sortOf(key, column.head) })),
  );
}

function Count({ view, total, shown }: { view: ListView; total: number; shown: number }) {
  const text = useText("list");
  const language = useLanguage();
  if (shown === 0) return null;
  const figure = (value: number) => formatNumber(value, language);
  const from = (view.page - 1) * view.size + 1;
  const values = { from: figure(from), to: figure(from + shown - 1), total: figure(total) };
  return (
    <p className="list-count soft">
      {shown < total ? text("rowsOf", values) : text("rows", { count: total })}
    </p>
  );
}

function Problems<Row>({ problems, columns }: Pick<ListTableProps<Row>, "problems" | "columns">) {
  const text = useText("list");
  if (problems.length === 0) return null;
  const headOf = (key: unknown) => columns.find((column) => column.key === key)?.head ?? String(key);
  return (
    <Notice kind="warn">
      <p>{text("problems.title")}</p>
      <ul>
        {problems.map(({ key, values }) => (
          <li key={`${key} ${JSON.stringify(values)}`}>
            {text(key, { ...values, column: headOf(values.column) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
