import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf, parseDay } from "#app/domain/calendar";
import { type CodeRow, changedSince, codesShape, listCodes } from "#app/domain/catalogue/code-list";
import { parseListView } from "#app/domain/list-view";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { readCodes } from "#app/features/catalogue/read-codes.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Translate, translator } from "#app/i18n/text";

/** The catalogue as a file: the list of a view as CSV or XLSX, or what changed since a day as JSON. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const say = translator(textsFor(language, "catalogue").catalogue ?? {}, language);
  const { searchParams } = new URL(request.url);
  const { format = "" } = params;
  const { versions, rows: all } = await readCodes(viewer, context.store.db, language);
  if (format === "json") {
    const given = searchParams.get("since") ?? "0001-01-01";
    const since = parseDay(given);
    if (!since) return refused(say("unknown.since", { given: given.slice(0, 40) }), 400);
    return Response.json({ since, knownAt: viewer.now, codes: changedSince(versions, since) });
  }
  if (!isListFormat(format)) return refused(say("unknown.format", { format }), 404);
  const { view } = parseListView(searchParams, codesShape);
  const { rows, total } = listCodes(all, { ...view, page: 1, size: all.length });
  const heads = view.columns.map((key) => say(`column.${key}`));
  const name = say("file.name", { day: dayOf(viewer.now) });
  return listAnswer(format, { name, language, heads, rows: cellsOf(rows, view.columns, say), total });
}

const refused = (words: string, status: number): Response =>
  new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

async function* cellsOf(
  rows: readonly CodeRow[],
  columns: readonly string[],
  say: Translate,
): AsyncGenerator<FileCell[]> {
  for (const row of rows) {
    const cells = new Map<string, FileCell>(Object.entries({ ...row, kind: say(`kind.${row.kind}`) }));
    yield columns.map((key) => cells.get(key));
  }
}
