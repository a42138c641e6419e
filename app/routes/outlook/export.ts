import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { dispositionOf } from "#app/domain/document";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import type { FileCell } from "#app/exchange/csv";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { loadOutlook, loadRows } from "#app/routes/outlook/load.server";
import { outlookBlocks } from "#app/routes/outlook/report.server";
import { partiesOf } from "#db/queries/letter.server";

/** The outlook as a file: every ceiling with the figures of the screen in euros; a report as PDF; or all of it as JSON, in cents. */
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
  return listAnswer(format, {
    ...{ name, language },
    heads: columns.map((key) => say(`file.${key}`)),
    rows: cellsOf(told),
    total: told.length,
  });
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };

type Stored = { readonly cutOff: string; readonly engine: number; readonly seed: number };

const madeFrom = (stored: Stored | undefined) =>
  stored && { dataUntil: stored.cutOff, engine: stored.engine, seed: stored.seed };

const columns = [
  ...["provider", "region", "lots", "ceiling", "accepted", "late", "ahead", "expected", "stated"],
  ...[
    "low95",
    "low80",
    "low50",
    "middle",
    "high50",
    "high80",
    "high95",
    "over",
    "left",
    "chance",
    "crossing",
  ],
  ...["dataUntil", "engine", "seed"],
] as const;

async function* cellsOf(
  rows: readonly (OutlookRow & { readonly madeFrom: ReturnType<typeof madeFrom> })[],
): AsyncGenerator<FileCell[]> {
  const euros = (cents: number | undefined): FileCell => (cents === undefined ? undefined : { cents });
  for (const { provider, region, lots, ceiling, accepted, forecast, stated, madeFrom: made } of rows) {
    const { expected, end, against } = forecast ?? {};
    yield [
      ...[provider, region, lots.join(", "), euros(ceiling), euros(accepted)],
      ...[euros(expected?.late), euros(expected?.ahead), euros(expected?.total), euros(stated)],
      ...[euros(end?.low95), euros(end?.low80), euros(end?.low50), euros(end?.middle)],
      ...[euros(end?.high50), euros(end?.high80), euros(end?.high95)],
      ...[euros(against?.expectedOver), euros(against?.expectedLeft), against?.chance, against?.crossing],
      ...[made?.dataUntil, made?.engine, made?.seed],
    ];
  }
}
