import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { dispositionOf } from "#app/domain/document";
import { shareOf } from "#app/domain/money";
import type { FileCell } from "#app/exchange/csv";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { ceilingPage } from "#app/features/ceiling/ceiling-page.server";
import { showForecast } from "#app/features/forecast/read-forecast.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatInstant } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { ceilingBlocks } from "#app/routes/ceiling-export/report.server";
import { partiesOf } from "#db/queries/letter.server";

/** A ceiling as a file: its months as CSV or XLSX, or its whole page as PDF; to the cent as on the screen. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const { id = "", format = "" } = params;
  const page = await ceilingPage(viewer, db, language, id);
  if (!page) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "ceiling").ceiling ?? {}, language);
  const { contractYear: year, row, usage, on } = page;
  const name = say("file.one", { year, region: row.region, day: dayOf(viewer.now) });
  if (isListFormat(format)) {
    const amounts = ["accepted", "through", "credited", "ceilingFree", "stated", "notYet"] as const;
    const cell = (cents: number | undefined) => (cents === undefined ? undefined : { cents });
    const rows = usage.months.map((month): FileCell[] => [
      month.month,
      ...amounts.map((key) => cell(month[key])),
      on.state === "set" ? shareOf(month.through, on.cents) : undefined,
    ]);
    const heads = ["month", ...amounts, "share"].map((key) => say(`months.${key}`));
    return listAnswer(format, { name, language, heads, rows, total: rows.length });
  }
  if (format !== "pdf") {
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers });
  }
  const from = (await partiesOf(viewer, db, [page.insurer])).get(page.insurer);
  const { says } = await showForecast(viewer, db, language, page.ceiling);
  const bytes = await renderPaper({
    ...{ language, moment: viewer.now, fictional: from?.fictional ?? false },
    from: { name: from?.name ?? "", lines: from?.lines ?? [] },
    reference: id.slice(0, 8),
    title: `${say("page.above", { year, region: row.region })} · ${row.provider}`,
    blocks: ceilingBlocks(page, language, formatInstant(viewer.now, language), says),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(`${name}.pdf`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
