import { and, asc, type Column, desc, gte, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { addDays, type Day, startOf } from "#app/domain/calendar";
import type { ListAsk, ListFilter } from "#app/domain/list";

/** The column of the database behind each key of a list that filters or sorts. */
export type ListColumns = Readonly<Record<string, Column>>;

/** The condition of all filters of a list; undefined when nothing narrows it. */
export const listCondition = (columns: ListColumns, { filters }: Pick<ListAsk, "filters">): SQL | undefined =>
  and(
    ...filters.map((filter) => {
      const column = columns[filter.key];
      return column && conditionOf(column, filter);
    }),
  );

function conditionOf(column: Column, filter: ListFilter): SQL | undefined {
  if (filter.kind === "text") {
    const sought = `%${filter.contains.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
    return sql`lower(${column}) like ${sought} escape '\\'`;
  }
  if (filter.kind === "word") return inArray(column, [...filter.words]);
  if (filter.kind === "instant") return momentsWithin(column, filter);
  const { from, to } = filter;
  return and(
    from === undefined ? undefined : gte(column, from),
    to === undefined ? undefined : lte(column, to),
  );
}

function momentsWithin(column: Column, { from, to }: { readonly from?: Day; readonly to?: Day }) {
  return and(
    from === undefined ? undefined : gte(column, dayStart(from)),
    to === undefined ? undefined : lt(column, dayStart(to, 1)),
  );
}

const dayStart = (day: Day, later = 0) => startOf(addDays(day, later));

/** The order of a list: rows without a value last on either engine, and `tie` settles what is equal. */
export function listOrder(columns: ListColumns, { sort }: Pick<ListAsk, "sort">, tie: Column): SQL[] {
  const column = columns[sort.key];
  const way = sort.descending ? desc : asc;
  if (!column) return [way(tie)];
  return [...(column.notNull ? [] : [asc(isNull(column))]), way(column), way(tie)];
}

/** Where the rows of a page stand among all. */
export const listWindow = ({ page, size }: Pick<ListAsk, "page" | "size">) => ({
  limit: size,
  offset: (page - 1) * size,
});
