import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { isListFormat, listAnswer, rowsOfList } from "#app/exchange/list-file.server";
import { lists } from "#app/routes/list-file/lists.server";
import type { OpenedList } from "#app/routes/list-file/opened-list";

/** A list as a file: what its page shows under the same search, of all pages. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { list = "", format = "" } = params;
  const open = lists.get(list);
  if (!open || !isListFormat(format)) throw new Response(null, { status: 404 });
  const visitor = await visit(request, context);
  const opened = await open(visitor, context);
  const { view } = parseListView(new URL(request.url).searchParams, opened.shape);
  const columns = view.columns.filter((key) => key in opened.heads);
  const { total } = await opened.read({ ...view, page: 1, size: 1 });
  return listAnswer(format, {
    name: `${opened.title}-${dayOf(visitor.viewer.now)}`,
    language: visitor.language,
    heads: columns.map((key) => opened.heads[key] ?? key),
    rows: cellsIn(opened, view, columns),
    total,
  });
}

async function* cellsIn(
  { read }: OpenedList,
  view: Parameters<OpenedList["read"]>[0],
  columns: readonly string[],
) {
  for await (const row of rowsOfList(view, read)) yield columns.map((key) => row[key]);
}
