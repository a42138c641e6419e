import { parseDay } from "#app/domain/calendar";
import {
  filterNames,
  type ListColumn,
  type ListFilter,
  type ListProblem,
  type ListShape,
  type ListSort,
  type ListView,
  pageSizes,
} from "#app/domain/list";

const told = (key: ListProblem["key"], values: ListProblem["values"]): ListProblem => ({ key, values });
const MOST_TEXT = 200;
const steering = new Set(["sort", "page", "size", "columns", "lang"]);

/** The view that a URL asks for; what cannot be is left out, with a problem that says so. */
export function parseListView(
  params: URLSearchParams,
  shape: ListShape,
): { view: ListView; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const filters = shape.columns
    .filter((column) => column.filterable)
    .flatMap((column) => filterOf(params, column, problems) ?? []);
  const known = new Set([
    ...steering,
    ...shape.columns.filter((each) => each.filterable).flatMap(filterNames),
  ]);
  for (const name of new Set(params.keys()))
    if (!known.has(name)) problems.push(told("problem.unknown", { name }));
  const view = {
    filters,
    sort: sortOf(params.get("sort"), shape, problems),
    page: wholeOf(params, "page", 1, problems),
    size: sizeOf(params, shape, problems),
    columns: columnsOf(params.getAll("columns"), shape, problems),
  };
  return { view, problems };
}

function filterOf(
  params: URLSearchParams,
  column: ListColumn,
  problems: ListProblem[],
): ListFilter | undefined {
  const { key, kind } = column;
  if (kind === "text") {
    const contains = (params.get(key) ?? "").trim().slice(0, MOST_TEXT);
    return contains === "" ? undefined : { key, kind, contains };
  }
  if (kind === "word") {
    const words = wordsOf(params.getAll(key), column, problems);
    return words.length === 0 ? undefined : { key, kind, words };
  }
  const [from, to] = filterNames(column).map((name) => (params.get(name) ?? "").trim());
  if (kind === "number")
    return rangeOf(column, from, to, numberOf, problems, (range) => ({ key, kind, ...range }));
  return kind === "day"
    ? rangeOf(column, from, to, parseDay, problems, (range) => ({ key, kind, ...range }))
    : rangeOf(column, from, to, parseDay, problems, (range) => ({ key, kind, ...range }));
}

function wordsOf(given: readonly string[], { key, words }: ListColumn, problems: ListProblem[]): string[] {
  const asked = [...new Set(given.filter((word) => word !== ""))];
  const fits = (word: string) => (words ? words.includes(word) : /^[\w.:-]{1,64}$/.test(word));
  for (const value of asked.filter((word) => !fits(word)))
    problems.push(told("problem.word", { column: key, value: value.slice(0, MOST_TEXT) }));
  return asked.filter(fits);
}

const numberOf = (text: string): number | undefined =>
  /^-?\d{1,15}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;

function rangeOf<V extends string | number>(
  { key, kind }: ListColumn,
  fromText = "",
  toText = "",
  parse: (text: string) => V | undefined,
  problems: ListProblem[],
  make: (range: { readonly from?: V; readonly to?: V }) => ListFilter,
): ListFilter | undefined {
  const [from, to] = [parse(fromText), parse(toText)];
  for (const [text, value] of [[fromText, from] as const, [toText, to] as const])
    if (text !== "" && value === undefined)
      problems.push(
        told(kind === "number" ? "problem.number" : "problem.day", {
          column: key,
          value: text.slice(0, MOST_TEXT),
        }),
      );
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(told("problem.backwards", { column: key, from, to }));
    return undefined;
  }
  if (from === undefined && to === undefined) return undefined;
  return make({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
}

function sortOf(given: string | null, shape: ListShape, problems: ListProblem[]): ListSort {
  if (!given) return shape.sort;
  const key = given.replace(/^-/, "");
  if (shape.columns.some((column) => column.key === key && column.sortable))
    return { key, descending: given.startsWith("-") };
  problems.push(told("problem.sort", { value: given.slice(0, MOST_TEXT) }));
  return shape.sort;
}

function wholeOf(params: URLSearchParams, name: string, least: number, problems: ListProblem[]): number {
  const given = params.get(name);
  if (!given || (/^\d{1,7}$/.test(given) && Number(given) >= least)) return Number(given || least);
  problems.push(told("problem.page", { value: given.slice(0, MOST_TEXT) }));
  return least;
}

function sizeOf(params: URLSearchParams, shape: ListShape, problems: ListProblem[]): number {
  const unasked = shape.size ?? 50;
  const given = params.get("size");
  if (!given) return unasked;
  const size = [...pageSizes, unasked].find((each) => String(each) === given);
  if (size === undefined) problems.push(told("problem.size", { value: given.slice(0, MOST_TEXT) }));
  return size ?? unasked;
}

function columnsOf(given: readonly string[], shape: ListShape, problems: ListProblem[]): string[] {
  const asked = new Set(given.flatMap((each) => each.split(",")).filter(Boolean));
  for (const value of asked)
    if (!shape.columns.some(({ key }) => key === value))
      problems.push(told("problem.column", { value: value.slice(0, MOST_TEXT) }));
  const found = shape.columns.filter(({ key }) => asked.has(key));
  return (found.length > 0 ? found : shape.columns.filter(({ hidden }) => !hidden)).map(({ key }) => key);
}
