import type { Instant } from "#app/domain/calendar";
import type { Role } from "#app/domain/permission";

/** Who looks, and at what moment of the clock in force: the first argument of every read. */
export type Viewer = {
  /** Absent for a visitor who has not signed in. */
  readonly account?: string | undefined;
  /** The organisation the viewer acts for. */
  readonly organisation?: string | undefined;
  readonly roles: readonly Role[];
  /** The moment of the clock in force; what was recorded later is invisible. */
  readonly now: Instant;
};
