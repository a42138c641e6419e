import { type CurrentSession, type NewSession, startSession } from "#app/auth/session.server";
import { DEMONSTRATION_OPENS, withinDemonstration } from "#app/clock.server";
import type { Instant } from "#app/domain/calendar";
import type { Mode } from "#app/domain/mode";
import { act } from "#app/features/act.server";
import { followClock } from "#app/features/follow-clock.server";
import { audit, type Deed } from "#db/audit.server";
import { askForMissing } from "#db/queries/forecast-run.server";
import { setSessionClock } from "#db/queries/session.server";
import type { Store } from "#db/store.server";

export type MovedOrNot =
  /** `session` is new, for a visitor who had none. */
  { readonly session?: NewSession } | { readonly refused: "live" | "outside" };

/** Sets the clock of the visitor's session in a demonstration, or gives it back its opening moment. */
export async function moveClock(
  store: Store,
  deed: Deed,
  given: {
    readonly mode: Mode;
    readonly session: CurrentSession | undefined;
    readonly userAgent: string;
    /** Undefined for the opening moment. */
    readonly moment: Instant | undefined;
  },
): Promise<MovedOrNot> {
  const { session, moment, userAgent } = given;
  if (given.mode === "live") return { refused: "live" };
  if (moment !== undefined && !withinDemonstration(moment)) return { refused: "outside" };
  if (!session && moment === undefined) return {};
  return act(store, { deed }, async (tx, { deed }) => {
    const clock = moment && { moment, setAt: deed.at };
    const begun = session ? undefined : await startSession(tx, deed.at, { userAgent, clock });
    if (session) await setSessionClock(tx, session.id, moment, deed.at);
    await audit(tx, deed, {
      verb: "moved-clock",
      thing: "session",
      thingId: begun?.id ?? session?.id ?? "",
      before: { clock: deed.clockAt },
      after: { clock: moment ?? null },
    });
    await askForMissing(tx, deed, moment ?? DEMONSTRATION_OPENS);
    await followClock(tx, deed, moment ?? DEMONSTRATION_OPENS);
    return begun ? { session: begun } : {};
  });
}
