import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { instantOf, msOf } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const MINUTE = 60_000;
const event = { verb: "tested", thing: "turn", thingId: "one" };

onBothEngines("a write", (store) => {
  const began = () => instantOf(msOf(realNow()) - MINUTE);
  const viewer = (now = began()): Viewer => ({ roles: [], now });
  /** The moments of the deed and the look of a write, in its turn. */
  const turn = (deed: Deed, look = viewer()) =>
    act(store(), { deed, viewer: look }, async (tx, now) => {
      await audit(tx, now.deed, event);
      return { at: now.deed.at, clockAt: now.deed.clockAt, sees: now.viewer.now };
    });

  it("sees what another wrote after its visit began and before its turn", async () => {
    const visit: Deed = { ...deedAt(began()), clock: (real) => real };
    const other = await turn({ ...deedAt(realNow()), clock: (real) => real });
    const own = await turn(visit);
    expect(own.at >= other.at).toBe(true);
    expect(own).toEqual({ at: own.at, clockAt: own.at, sees: own.at });
  });

  it("is of the moment that its own clock shows then: one that stands still does not move", async () => {
    const standing = instantOf(msOf(realNow()) - 1000 * MINUTE);
    const { at, clockAt, sees } = await turn({ ...deedAt(began()), clock: () => standing });
    expect([clockAt, sees]).toEqual([standing, standing]);
    expect(at > began()).toBe(true);
  });

  it("keeps the moment at which a message came in, however long it waited", async () => {
    const received = began();
    const look = viewer();
    expect(await turn({ ...deedAt(received), clock: undefined }, look)).toEqual({
      ...{ at: received, clockAt: received, sees: look.now },
    });
  });

  it("never comes before what was written, though the machine's clock is set back", async () => {
    const ahead = instantOf(msOf(realNow()) + 60 * MINUTE);
    await turn(deedAt(ahead));
    const next = await turn({ ...deedAt(began()), clock: (real) => real });
    expect([next.at, next.sees]).toEqual([ahead, ahead]);
  });
});
