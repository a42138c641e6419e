import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { loadOutlook, loadRows } from "#app/routes/outlook/load.server";

/** The outlook as a file: every ceiling with the figures of the screen in euros; or all of it as JSON, in cents. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const say = translator(textsFor(language, "outlook").outlook ?? {}, language);
  const { searchParams } = new URL(request.url);
  const { format = "" } = params;
  const { rows, year, stored } = await loadRows(viewer, db, language, searchParams);
  const told = rows.map(({ ends: _, ...row }) => ({ ...row, madeFrom: madeFrom(stored.get(row.id)) }));
  if (format === "json") {
    const { sum, change, lastYear, cutOff } = await loadOutlook(viewer, db, language, searchParams);
    return json({ year, seenAt: viewer.now, dataUntil: cutOff, sum, change, lastYear, ceilings: told });
  }
  if (!isListFormat(format)) {
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers });
  }
  return listAnswer(format, {
    name: say("file.name", { year, day: dayOf(viewer.now) }),
    language,
    heads: columns.map((key) => say(`file.${key}`)),
    rows: cellsOf(told),
    total: told.length,
  });
}

type Stored = { readonly cutOff: string; readonly engine: number; readonly seed: number };

const madeFrom = (stored: Stored | undefined) =>
  stored && { dataUntil: stored.cutOff, engine: stored.engine, seed: stored.seed };

const columns = [
  ...["provider", "region", "lots", "ceiling", "accepted", "late", "ahead", "expected"],
  ...["low95", "low80", "middle", "high80", "high95", "over", "left", "chance", "crossing"],
  ...["dataUntil", "engine", "seed"],
] as const;

async function* cellsOf(
  rows: readonly (OutlookRow & { readonly madeFrom: ReturnType<typeof madeFrom> })[],
): AsyncGenerator<FileCell[]> {
  const euros = (cents: number | undefined): FileCell => (cents === undefined ? undefined : cents / 100);
  for (const { provider, region, lots, ceiling, accepted, forecast, madeFrom: made } of rows) {
    const { expected, end, against } = forecast ?? {};
    yield [
      ...[provider, region, lots.join(", "), euros(ceiling), euros(accepted)],
      ...[euros(expected?.late), euros(expected?.ahead), euros(expected?.total)],
      ...[euros(end?.low95), euros(end?.low80), euros(end?.middle), euros(end?.high80), euros(end?.high95)],
      ...[euros(against?.expectedOver), euros(against?.expectedLeft), against?.chance, against?.crossing],
      ...[made?.dataUntil, made?.engine, made?.seed],
    ];
  }
}
