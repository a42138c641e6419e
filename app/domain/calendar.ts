/** Civil days and months of Europe/Amsterdam, and instants in UTC. The only module that does date arithmetic. */

/** A civil day, `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;
/** A month, `YYYY-MM`. */
export type Month = `${number}-${number}`;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`; such texts order as the moments do. */
export type Instant = `${number}-${number}-${number}T${string}Z`;

export const ZONE = "Europe/Amsterdam";
const DAY_MS = 86_400_000;

/** The day a text names, or undefined when it is no day of the calendar (`2023-02-29`, `2023-2-1`). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return undefined;
  return text as Day;
}

/** The moment a text in ISO 8601 with zone names, or undefined. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : instantOf(date.getTime());
}

/** The moment at `ms` milliseconds after 1970-01-01T00:00Z. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds after 1970-01-01T00:00Z. */
export const msOf = (instant: Instant): number => Date.parse(instant);

const utcMs = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
const dayOfUtcMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** `day` moved by `days` (negative: back). */
export const addDays = (day: Day, days: number): Day => dayOfUtcMs(utcMs(day) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcMs(to) - utcMs(from)) / DAY_MS);

/** The first and the last of two days. */
export const earlierOf = (one: Day, other: Day): Day => (other < one ? other : one);
export const laterOf = (one: Day, other: Day): Day => (one < other ? other : one);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => ((new Date(utcMs(day)).getUTCDay() + 6) % 7) + 1;

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;
export const yearOf = (day: Day | Month): number => Number(day.slice(0, 4));
export const firstOfYear = (year: number): Day => `${year}-01-01` as Day;
export const lastOfYear = (year: number): Day => `${year}-12-31` as Day;

/** `month` moved by `months` (negative: back). */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}` as Month;
}

/** The first day of a month. */
export const firstOfMonth = (month: Month): Day => `${month}-01` as Day;
/** The last day of a month. */
export const lastOfMonth = (month: Month): Day => addDays(firstOfMonth(addMonths(month, 1)), -1);

const civil = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The offsets of hours that were asked for: since 1970 the clock changes at the whole hour only. */
const offsets = new Map<number, number>();
const HOUR_MS = 3_600_000;
const MOST_OFFSETS = 20_000;

/** Milliseconds that Amsterdam is ahead of UTC at a moment. */
function offsetAt(ms: number): number {
  if (ms < 0) return offsetOf(ms);
  const hour = Math.floor(ms / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = offsetOf(ms);
  offsets.set(hour, offset);
  return offset;
}

function offsetOf(ms: number): number {
  const whole = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${civil.format(whole).replace(" ", "T")}.000Z`) - whole;
}

/** The moment asked for last: one page asks hundreds of times for the day of the same one. */
let asked: { readonly instant: Instant; readonly day: Day } | undefined;

/** The civil day in Amsterdam at a moment. */
export function dayOf(instant: Instant): Day {
  if (asked?.instant === instant) return asked.day;
  const ms = msOf(instant);
  asked = { instant, day: dayOfUtcMs(ms + offsetAt(ms)) };
  return asked.day;
}

/** The clock in Amsterdam at a moment, `HH:MM`. */
export function timeOf(instant: Instant): string {
  const ms = msOf(instant);
  return new Date(ms + offsetAt(ms)).toISOString().slice(11, 16);
}

/**
 * The moment the clock in Amsterdam shows `time` (`HH:MM`, or `HH:MM:SS`) on `day`.
 * In the hour that comes twice the first is meant; a time in the hour that is skipped counts from before the skip.
 */
export function instantAt(day: Day, time = "00:00"): Instant {
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}.000Z`);
  const before = wall - offsetAt(wall - DAY_MS / 2);
  const after = wall - offsetAt(wall + DAY_MS / 2);
  return instantOf(offsetAt(before) !== wall - before && offsetAt(after) === wall - after ? after : before);
}

/** The first moment of a day in Amsterdam. */
export const startOf = (day: Day): Instant => instantAt(day);
