import { realNow } from "#app/clock.server";
import { addMonths, type Instant } from "#app/domain/calendar";
import { monthEarlier } from "#app/domain/forecast/asked-moment";
import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { monthsAlone } from "#app/domain/forecast/month-bands";
import type { Basis } from "#app/domain/forecast/year-forecast";
import { isOpen } from "#app/domain/job";
import type { Reason } from "#app/domain/reason";
import type { Viewer } from "#app/domain/viewer";
import { readStated } from "#app/features/forecast/read-stated.server";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";
import { formatCents, formatMonth } from "#app/i18n/format";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import { outlookSentences } from "#app/i18n/outlook/write-outlook";
import { type Language, translator } from "#app/i18n/text";
import type { PlacedCeiling } from "#db/queries/ceiling.server";
import { readForecast, type StoredForecast } from "#db/queries/forecast.server";
import { dataOfInsurer, isForecast } from "#db/queries/forecast-data.server";
import { forecastLane } from "#db/queries/forecast-run.server";
import { lastRunOf } from "#db/queries/job.server";
import type { Db } from "#db/store.server";

/** How a forecast stands to the data at the viewer's moment, and the run that is under way to renew it. */
export async function freshness(viewer: Viewer, db: Db, insurer: string, contractYear: number) {
  const data = await dataOfInsurer(db, insurer, viewer.now);
  const run = await lastRunOf(viewer, db, realNow(), forecastLane(insurer, viewer.now));
  return {
    isFresh: data === undefined || (await isForecast(db, { ...data, insurer, contractYear })),
    run: run && isOpen(run.state) ? run : undefined,
  };
}

/** The forecast of a ceiling as its page shows it, in the reader's words; without figures where there are none. */
export async function showForecast(viewer: Viewer, db: Db, language: Language, ceiling: PlacedCeiling) {
  const { id, insurer, contractYear, entries } = ceiling;
  const stored = await readForecast(viewer, db, id);
  const fresh = await freshness(viewer, db, insurer, contractYear);
  const stated = (await readStated(viewer, db, { ceiling: id })).get(id)?.at(-1);
  if (!stored) return { ...fresh, contractYear, stated, says: [] };
  const { forecast, ...from } = stored;
  const made = { ...fresh, contractYear, stated, from: fromOf(from) };
  if (forecast.kind === "refused") return { ...made, says: forecastSentences([forecast.reason], language) };
  const outlook = ceilingOutlook(forecast, entries, contractYear, viewer.now);
  return {
    ...made,
    outlook,
    alone: monthsAlone(forecast),
    says: outlookSentences(outlook, contractYear, { language, say: wordsOf(language) }),
    change: await changeSince(viewer, db, stored, monthEarlier(viewer.now)),
    basis: forecast.basis,
    courses: forecast.courses[0]?.length ?? 0,
    notes: forecast.basis.notes.map((note) => noteSentence(note, forecast.basis, language)),
  };
}

/** The notes that name a month, by the words that do. */
const ofMonth = {
  "outlier-left-out": "why.outlier",
  "one-off-left-out": "why.oneOff",
  "less-of-all": "why.less",
  "more-of-all": "why.more",
} as const;
const isOfMonth = (key: string): key is keyof typeof ofMonth => key in ofMonth;

const wordsOf = (language: Language) => translator(language === "en" ? en : nl, language);

/** What was done to the history. A month that was left out or set right is named, with its amount or by how much. */
function noteSentence(note: Reason, { historyFrom }: Basis, language: Language): string {
  const { place, value = 0, percent = 0 } = note.values;
  if (!isOfMonth(note.key) || typeof place !== "number" || typeof value !== "number")
    return forecastSentences([note], language).join(" ");
  const month = formatMonth(addMonths(historyFrom, place - 1), language);
  const amount = formatCents(Math.round(value), language);
  return wordsOf(language)(ofMonth[note.key], { month, amount, percent: String(percent) });
}
export type ForecastShown = Awaited<ReturnType<typeof showForecast>>;

const fromOf = ({
  cutOff,
  batches,
  dataThrough,
  engine,
  seed,
  madeAt,
}: Omit<StoredForecast, "forecast">) => ({
  ...{ cutOff, batches, dataThrough, engine, seed, madeAt },
});

/** How much more is expected than was at an earlier moment; undefined where there was no forecast from other data. */
async function changeSince(
  viewer: Viewer,
  db: Db,
  now: StoredForecast,
  then: Instant,
): Promise<number | undefined> {
  const before = await readForecast(viewer, db, now.ceiling, then);
  // An older one tells of more than a month.
  if (!before || before.id === now.id || before.cutOff < monthEarlier(then)) return undefined;
  if (before.forecast.kind === "refused" || now.forecast.kind === "refused") return undefined;
  return expectedYear(now.forecast.months).total - expectedYear(before.forecast.months).total;
}
