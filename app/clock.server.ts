import {
  addDays,
  type Day,
  type Instant,
  instantAt,
  instantOf,
  msOf,
  parseDay,
  startOf,
} from "#app/domain/calendar";
import { stableId } from "#db/seed/demonstration/moment.server";
import demonstration from "#db/seed/demonstration/moments.json";

/** The real moment: for audit order, sessions and leases. */
export const realNow = (): Instant => instantOf(Date.now());

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`moments.json: ${text} is not a day of the calendar`);
  return parsed;
}

/** The telling moments of the demonstration year, in order of time, with their names in both languages. */
export const demonstrationMoments = demonstration.moments.map(({ key, day: on, time, nl, en }) => ({
  key,
  instant: instantAt(day(on), time),
  label: { nl, en },
}));

/** The first and last day that the clock of a demonstration can be set to. */
export const demonstrationSpan = { earliest: day(demonstration.earliest), latest: day(demonstration.latest) };

/** Where the clock of a demonstration stands for whoever has not moved it. */
export const DEMONSTRATION_OPENS: Instant = openingMoment(demonstration.opens);
function openingMoment(opens: string): Instant {
  const found = demonstrationMoments.find(({ key }) => key === opens);
  if (!found) throw new Error(`moments.json: there is no moment ${opens} to open at`);
  return found.instant;
}

const { opens, organisations } = demonstration.elsewhere;
const elsewhere = new Map(
  organisations.map((key) => [stableId(`organisation/${key}`), openingMoment(opens)]),
);

/** Where the clock begins for people whose story happens at another moment than that of the rest. */
export const ownOpening = (organisation: string | undefined): Instant | undefined =>
  organisation === undefined ? undefined : elsewhere.get(organisation);

/** Whether the clock of a demonstration can be set to this moment. */
export const withinDemonstration = (moment: Instant): boolean =>
  moment >= startOf(demonstrationSpan.earliest) && moment < startOf(addDays(demonstrationSpan.latest, 1));

/** A clock that was set to `moment` at the real moment `setAt`, and runs on from there. */
export type MovedClock = { readonly moment: Instant; readonly setAt: Instant };

/** The moment of the clock in force: real in a live database, the session's own in a demonstration. */
export function clockNow(
  mode: "live" | "demonstration",
  moved: MovedClock | undefined,
  real: Instant,
): Instant {
  if (mode === "live") return real;
  if (!moved) return DEMONSTRATION_OPENS;
  return instantOf(msOf(moved.moment) + msOf(real) - msOf(moved.setAt));
}
