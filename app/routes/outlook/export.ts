import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { dispositionOf } from "#app/domain/document";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { isListFormat, listAnswer, workbookAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { loadOutlook, loadRows } from "#app/routes/outlook/load.server";
import { outlookBlocks } from "#app/routes/outlook/report.server";
import { outlookSheets, rowsSheet } from "#app/routes/outlook/workbook.server";
import { partiesOf } from "#db/queries/letter.server";

/**
 * The outlook as a file: every ceiling with the figures of the screen in euros, in a workbook also the year, its groups
 * and months; a report as PDF; or all of it as JSON, in cents.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language, account } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const say = translator(textsFor(language, "outlook").outlook ?? {}, language);
  const { searchParams } = new URL(request.url);
  const { format = "" } = params;
  const { rows, year, years, stored, shown } = await loadRows(viewer, db, language, searchParams);
  const asked = searchParams.get("year");
  if (asked !== null && !years.some((each) => String(each) === asked)) {
    const values = { year: asked.slice(0, 10), years: years.join(", ") };
    return new Response(`${say("unknown.year", values)}\n`, { status: 404, headers: plain });
  }
  const told = rows.map(({ ends: _, ...row }) => ({ ...row, madeFrom: madeFrom(stored.get(row.id)) }));
  if (format === "json") {
    const { sum, change, lastYear, cutOff } = await loadOutlook(viewer, db, language, searchParams);
    return json({ year, seenAt: viewer.now, dataUntil: cutOff, sum, change, lastYear, ceilings: told });
  }
  const name = say("file.name", { year, day: dayOf(viewer.now) });
  if (format === "pdf") {
    const page = await loadOutlook(viewer, db, language, searchParams);
    const insurer = shown[0]?.ceiling.insurer ?? "";
    const from = (await partiesOf(viewer, db, [insurer])).get(insurer);
    const bytes = await renderPaper({
      ...{ language, moment: viewer.now, fictional: from?.fictional ?? false, reference: String(year) },
      from: { name: from?.name ?? "", lines: from?.lines ?? [] },
      title: say("page.of", { year }),
      blocks: outlookBlocks({ page, rows: told, now: viewer.now, by: account?.name ?? "" }, language),
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": dispositionOf(`${name}.pdf`, false),
        "Cache-Control": "private, no-store",
      },
    });
  }
  if (!isListFormat(format)) {
    return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers: plain });
  }
  const sheet = rowsSheet(told, language);
  if (format === "csv") return listAnswer(format, { ...{ name, language, total: told.length }, ...sheet });
  const { lastYear } = await loadOutlook(viewer, db, language, searchParams);
  return workbookAnswer(name, [
    ...outlookSheets({ rows, shown, stored, lastYear, year, now: viewer.now }, language),
    sheet,
  ]);
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };

type Stored = { readonly cutOff: string; readonly engine: number; readonly seed: number };

const madeFrom = (stored: Stored | undefined) =>
  stored && { dataUntil: stored.cutOff, engine: stored.engine, seed: stored.seed };
