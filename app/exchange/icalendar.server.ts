import ical, { foldLines, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays, type Day, type Instant, instantAt, startOf } from "#app/domain/calendar";
import { type DateAhead, dayOfDate } from "#app/domain/date-ahead";
import type { Language } from "#app/i18n/text";

/** What a calendar file holds besides its dates. */
export type CalendarAsk = {
  readonly name: string;
  readonly language: Language;
  /** As whole days, or as the last hour of each day that counts. */
  readonly shape: "day" | "hour";
  /** Where readers find the product: `https://plafondkaart.example`. */
  readonly address: string;
  /** The moment that dates which never moved bear as their stamp. */
  readonly stamp: Instant;
  readonly title: (date: DateAhead) => string;
  /** The lines below a date's title. */
  readonly explain: (date: DateAhead) => string;
};

/**
 * Dates as an iCalendar file (RFC 5545). A date keeps its UID for as long as it is the same date, and its SEQUENCE goes
 * up when it moves, so that calendars move it along. A whole day is written as a day and belongs to no time zone; an
 * hour is written in UTC.
 */
export function calendarFile(dates: readonly DateAhead[], ask: CalendarAsk): string {
  const calendar = ical({
    name: ask.name,
    prodId: { company: "Plafondkaart", product: "Plafondkaart", language: ask.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60 * 12,
  });
  const frame = calendar.toString();
  const events = dates.map((date) =>
    calendar
      .createEvent({
        id: `${date.key}@plafondkaart`,
        sequence: date.revision,
        stamp: new Date(ask.stamp),
        ...timesOf(date, ask.shape),
        summary: ask.title(date),
        description: ask.explain(date),
        url: `${ask.address}${date.path}`,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      .toString(),
  );
  return frame.replace(END, () => `${folded(events.join(""))}${END}`);
}

const END = "END:VCALENDAR";
/** The bytes of a line before it is broken (RFC 5545, 3.1). */
const LINE = 74;
const piece = new RegExp(`.{1,${LINE}}`, "g");

/** Long lines broken. The library weighs every character, which only those need that are not all of one byte. */
const folded = (text: string): string => text.split("\r\n").map(foldedLine).join("\r\n");

function foldedLine(line: string): string {
  const bytes = Buffer.byteLength(line);
  if (bytes <= LINE) return line;
  return bytes > line.length ? foldLines(line) : (line.match(piece)?.join("\r\n ") ?? line);
}

function timesOf(date: DateAhead, shape: CalendarAsk["shape"]) {
  const day = dayOfDate(date);
  const end = addDays(day, 1);
  // What happens on a day has no last hour.
  if (shape === "hour" && "deadline" in date.when)
    return { start: new Date(instantAt(day, "23:00")), end: new Date(startOf(end)) };
  return { start: midnight(day), end: midnight(end), allDay: true };
}

/** The library reads a whole day off the clock of UTC. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
