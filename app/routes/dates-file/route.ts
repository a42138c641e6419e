import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { chosenDates, type DateAhead, dayOfDate, isOver } from "#app/domain/date-ahead";
import { parseDatesView } from "#app/domain/dates-view";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { textsFor } from "#app/i18n/areas.server";
import { writeName } from "#app/i18n/dates/write-name";
import { formatDay } from "#app/i18n/format";
import { translator } from "#app/i18n/text";

/** The dates of the list as it is chosen, all pages of it, as CSV or XLSX. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = await visit(request, context);
  const { format = "" } = params;
  if (!isListFormat(format)) throw new Response(null, { status: 404 });
  const today = dayOf(viewer.now);
  const { view } = parseDatesView(new URL(request.url).searchParams, today);
  const chosen = chosenDates(await readDates(viewer, context.store.db, view.kinds), view);
  const dates = view.past ? chosen : chosen.filter((date) => !isOver(date, viewer.now));
  const texts = textsFor(language, "dates", "deadline");
  const say = translator(texts.dates ?? {}, language);
  const limit = translator(texts.deadline ?? {}, language);
  const when = ({ when: at }: DateAhead): string =>
    "deadline" in at
      ? limit(at.deadline.limit, {
          day: formatDay(dayOfDate({ when: at }), language),
          limit: formatDay(at.deadline.day, language),
        })
      : say("happens", { day: formatDay(at.on, language) });
  const rows = dates.map((date): FileCell[] => [
    ...[dayOfDate(date), writeName(date.title, language, say), when(date), say(`actor.${date.actor}`)],
    ...[writeName(date.belongsTo, language, say), say(`kind.${date.kind}`)],
    ...[date.source?.rule, date.source?.section],
  ]);
  const heads = ["day", "what", "when", "who", "where", "kind", "rule", "section"].map((key) =>
    say(`column.${key}`),
  );
  return listAnswer(format, { name: say("file.name"), language, heads, rows, total: rows.length });
}
