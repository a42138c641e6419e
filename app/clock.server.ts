import { type Instant, instantAt, instantOf, msOf } from "#app/domain/calendar";

/** Where the clock of a demonstration stands for whoever has not moved it: Wednesday 12 July 2023, 09:41. */
export const DEMONSTRATION_OPENS: Instant = instantAt("2023-07-12", "09:41");

/** The real moment: for audit order, sessions and leases. */
export const realNow = (): Instant => instantOf(Date.now());

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
