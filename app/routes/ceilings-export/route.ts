import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { type CeilingRow, listCeilings } from "#app/domain/ceiling/ceiling-list";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { ceilingsPage } from "#app/features/ceiling/list-page.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Translate, translator } from "#app/i18n/text";

/** The list of ceilings as a file, with the figures of the screen in euros and shares. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const say = translator(textsFor(language, "ceiling").ceiling ?? {}, language);
  const { format = "" } = params;
  if (!isListFormat(format)) {
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers });
  }
  const { searchParams } = new URL(request.url);
  const { all, view, year, total } = await ceilingsPage(viewer, context.store.db, language, searchParams);
  const { rows } = listCeilings(all, { ...view, page: 1, size: all.length });
  return listAnswer(format, {
    name: say("file.list", { year, day: dayOf(viewer.now) }),
    language,
    heads: view.columns.map((key) => say(`column.${key}`)),
    rows: cellsOf(rows, view.columns, year, say),
    total,
  });
}

async function* cellsOf(
  rows: readonly CeilingRow[],
  columns: readonly string[],
  year: number,
  say: Translate,
): AsyncGenerator<FileCell[]> {
  for (const row of rows) yield columns.map((key) => cellOf(row, key, year, say));
}

const euros = (cents: number | undefined): FileCell => (cents === undefined ? undefined : { cents });

function cellOf(row: CeilingRow, key: string, year: number, say: Translate): FileCell {
  if (key === "year") return year;
  if (key === "lots") return row.lots.join(", ");
  if (key === "form") return say(`form.${row.form}`);
  if (key === "stand") return say(`stand.${row.stand}`);
  if (key === "share") return row.share === undefined ? undefined : row.share / 10_000;
  if (key === "ceiling" && row.ceiling === undefined)
    return say(`amount.${row.stand === "open" ? "open" : "absent"}`);
  const { provider, region, ...figures } = row;
  const parts = [
    provider,
    ...(row.part ? [say("part.of")] : []),
    ...(row.agb ? [say("part.agb", { agb: row.agb })] : []),
  ];
  if (key === "provider") return parts.join(", ");
  if (key === "region") return region;
  const amounts: Readonly<Record<string, number | undefined>> = {
    ceiling: figures.ceiling,
    used: figures.used,
    over: figures.over,
    remaining: figures.remaining,
    ceilingFree: figures.ceilingFree,
    stated: figures.stated,
  };
  return euros(amounts[key]);
}
