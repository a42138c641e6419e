import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { showForecast } from "#app/features/forecast/read-forecast.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { readCeilings } from "#db/queries/ceiling.server";

const edges = ["low95", "low80", "low50", "middle", "high50", "high80", "high95"] as const;

/** The forecast of a ceiling as a file: its months as CSV or XLSX in euros, or all of it as JSON in cents. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const { id = "", format = "" } = params;
  const [ceiling] = await readCeilings(viewer, db, { id });
  const shown = ceiling && (await showForecast(viewer, db, language, ceiling));
  if (!ceiling || !shown || !("outlook" in shown)) throw new Response(null, { status: 404 });
  const { outlook, alone, says, from, basis, stated, contractYear: year } = shown;
  if (format === "json")
    return json({ ceiling: id, year, seenAt: viewer.now, from, says, ...outlook, alone, basis, stated });
  if (!isListFormat(format)) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "outlook").outlook ?? {}, language);
  const [named] = await showCeilings(viewer, db, language, { contractYear: year, id });
  const provider = named?.row.provider ?? "";
  const euros = (cents: number | undefined): FileCell =>
    cents === undefined ? undefined : { cents: Math.round(cents) };
  const rows = outlook.months.map(({ month, declared, late, ahead, through, ceiling: on, chance }, m) => [
    ...[month, euros(declared), euros(late), euros(ahead)],
    ...edges.map((edge) => euros(alone[m]?.alone[edge])),
    ...edges.map((edge) => euros(through[edge])),
    ...[euros(on), chance],
  ]);
  const heads = [
    ...(["month", "declared", "late", "ahead"] as const).map((key) => say(`table.${key}`)),
    ...edges.map((edge) => say("file.alone", { edge: say(`months.${edge}`) })),
    ...edges.map((edge) => say("file.through", { edge: say(`months.${edge}`) })),
    ...(["ceiling", "chance"] as const).map((key) => say(`table.${key}`)),
  ];
  const name = say("file.months", { provider, year, day: dayOf(viewer.now) });
  return listAnswer(format, { name, language, heads, rows, total: rows.length });
}
