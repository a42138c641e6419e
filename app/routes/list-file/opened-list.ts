import type { AppLoadContext } from "@remix-run/node";
import type { Visit } from "#app/auth/viewer.server";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import type { FileCell } from "#app/exchange/csv";

type Cells = Readonly<Record<string, FileCell>>;

/** A list as its files need it: the same rows as the screen, with what stands in each of its columns. */
export type OpenedList = {
  /** The name of the file. */
  readonly title: string;
  readonly shape: ListShape;
  /** The heads of the columns that a file can have, by key. */
  readonly heads: Readonly<Record<string, string>>;
  readonly read: (ask: ListAsk) => Promise<ListPage<Cells>>;
};

/** Opens a list for a visitor. @throws Response for whoever may not see it */
export type Open = (visit: Visit, context: AppLoadContext) => Promise<OpenedList>;

/** The page of a list with what stands in the cells of its rows. */
export const cellsOf = async <Row>(page: Promise<ListPage<Row>>, cells: (row: Row) => Cells) => {
  const { rows, total } = await page;
  return { rows: rows.map(cells), total };
};
