import type { Day } from "#app/domain/calendar";

/** A column of a list: what stands in it decides how it filters. */
export type ListColumn = {
  /** Also the name of its filter in the URL, `<key>` or `<key>.from` and `<key>.to`. */
  readonly key: string;
  readonly kind: "text" | "number" | "day" | "instant" | "word";
  readonly sortable?: boolean;
  readonly filterable?: boolean;
  /** Shown only when asked for. */
  readonly hidden?: boolean;
  /** The words that a filter can choose from; left out, any key can be asked for. */
  readonly words?: readonly string[];
};

/** What can be asked of a list. */
export type ListShape = {
  readonly columns: readonly ListColumn[];
  /** The order in which it stands unasked. */
  readonly sort: ListSort;
  /** Rows on a page unasked; 50 when left out. */
  readonly size?: number;
};

export type ListSort = { readonly key: string; readonly descending: boolean };
/** What narrows a list; the days of a range are both included, for moments as the days of Amsterdam. */
export type ListFilter =
  | { readonly key: string; readonly kind: "text"; readonly contains: string }
  | { readonly key: string; readonly kind: "word"; readonly words: readonly string[] }
  | { readonly key: string; readonly kind: "number"; readonly from?: number; readonly to?: number }
  | { readonly key: string; readonly kind: "day"; readonly from?: Day; readonly to?: Day }
  | { readonly key: string; readonly kind: "instant"; readonly from?: Day; readonly to?: Day };

/** What a query of a list needs to know; pages count from 1. */
export type ListAsk = {
  readonly filters: readonly ListFilter[];
  readonly sort: ListSort;
  readonly page: number;
  readonly size: number;
};
/** What a list shows; the URL holds all of it. */
export type ListView = ListAsk & {
  /** Keys of the columns in sight, in the order of the shape. */
  readonly columns: readonly string[];
};
/** A page of a list, and how many rows there are on all its pages. */
export type ListPage<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** What of a URL could not be followed: a key of the texts of `list`, with what was given. */
export type ListProblem = {
  readonly key: `problem.${"unknown" | "word" | "number" | "day" | "backwards" | "sort" | "page" | "size" | "column"}`;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How many rows a page can have. */
export const pageSizes = [20, 50, 100, 200] as const;

/** The names of a column's filter in the URL. */
export const filterNames = ({ key, kind }: ListColumn): readonly string[] =>
  kind === "text" || kind === "word" ? [key] : [`${key}.from`, `${key}.to`];
