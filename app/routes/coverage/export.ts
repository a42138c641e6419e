import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Translate, translator } from "#app/i18n/text";
import { cellWords } from "#app/routes/coverage/cell-words";
import { type CoveragePage, coveragePage } from "#app/routes/coverage/load.server";

/** The duty of care as a file: the rows, lots and words of the screen under the same address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-season");
  const { format = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await coveragePage(visitor, context.store.db, searchParams);
  if (!page || !isListFormat(format)) throw new Response(null, { status: 404 });
  const say = translator(textsFor(visitor.language, "coverage").coverage ?? {}, visitor.language);
  const without = page.leaver ? [say("file.without", { leaver: page.leaver })] : [];
  return listAnswer(format, {
    name: [say("title"), page.year, page.day, ...without].join("-"),
    language: visitor.language,
    heads: [say("column.region"), say("column.part"), ...page.lots.map(({ short }) => short), ...without],
    rows: cellsOf(page, say),
    total: page.rows.length,
  });
}

/** Each lot as the screen says it; without somebody, the last column counts what changes. */
async function* cellsOf({ rows, lots, leaver }: CoveragePage, say: Translate): AsyncGenerator<FileCell[]> {
  for (const { name, part, cells } of rows) {
    const words = lots.map(({ key }) => {
      const cell = cells.find(({ lot }) => lot === key);
      if (!cell) return "";
      const { was, is, names } = cellWords(cell, say);
      return [was ? say("file.changed", { was, is }) : is, names].filter(Boolean).join(": ");
    });
    yield [name, part ?? "", ...words, ...(leaver ? [cells.filter(({ changed }) => changed).length] : [])];
  }
}
