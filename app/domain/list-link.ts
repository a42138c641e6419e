import type { ListFilter, ListShape, ListSort, ListView } from "#app/domain/list";

/** The parameters that name a view, always the same for the same view; what stands as it is unasked is left out. */
export function listParams(view: ListView, shape: ListShape): URLSearchParams {
  const { sort, page, size, columns } = view;
  const params = new URLSearchParams(view.filters.flatMap(filterParams));
  if (sort.key !== shape.sort.key || sort.descending !== shape.sort.descending)
    params.set("sort", sortWord(sort));
  if (size !== (shape.size ?? 50)) params.set("size", String(size));
  const unasked = shape.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  if (columns.join() !== unasked.join()) params.set("columns", columns.join());
  if (page > 1) params.set("page", String(page));
  return params;
}

/** An order as it stands in a URL. */
export const sortWord = ({ key, descending }: ListSort): string => `${descending ? "-" : ""}${key}`;

/** A filter as names and values of a URL. */
export function filterParams(filter: ListFilter): [string, string][] {
  if (filter.kind === "text") return [[filter.key, filter.contains]];
  if (filter.kind === "word") return filter.words.map((word) => [filter.key, word]);
  const { key, from, to } = filter;
  const ends = [
    [`${key}.from`, from],
    [`${key}.to`, to],
  ] as const;
  return ends.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}

/** The address of a view under a path. */
export function listAddress(path: string, view: ListView, shape: ListShape): string {
  const search = listParams(view, shape).toString();
  return search ? `${path}?${search}` : path;
}

/** The order after a click on a column's head: the other way round when it stands sorted by it already. */
export const sortedBy = (view: ListView, key: string): ListView => ({
  ...view,
  page: 1,
  sort: { key, descending: view.sort.key === key && !view.sort.descending },
});

/** The last page that has rows; 1 when there are none. */
export const lastPage = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));
