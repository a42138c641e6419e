import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { personState } from "#app/domain/person";
import { substitutionRefusal } from "#app/domain/substitution";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { readPerson } from "#db/queries/person.server";
import { endSubstitution, insertSubstitution, substitutionsOf } from "#db/queries/signature.server";
import type { Store } from "#db/store.server";

export type GrantRefusal = "oneself" | "backwards" | "past" | "tooLong" | "colleague" | "already";

/** Lets a colleague act in the viewer's place for some days; the colleague is told. */
export async function grantSubstitution(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: { readonly substitute: string; readonly from: Day; readonly through: Day },
): Promise<GrantRefusal | undefined> {
  const { account: principal = "", organisation = "" } = viewer;
  const refusal = substitutionRefusal({ principal, ...given }, dayOf(deed.clockAt));
  if (refusal) return refusal;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const colleague = await readPerson(viewer, tx, given.substitute);
    if (!colleague || personState(colleague) !== "active" || colleague.roles.length === 0) return "colleague";
    const known = (await substitutionsOf(viewer, tx)).filter(
      (each) => each.principal === principal && each.substitute === given.substitute && each.endedAt === null,
    );
    if (known.some(({ from, through }) => from <= given.through && given.from <= through)) return "already";
    const id = uuidv7();
    const { substitute, from, through } = given;
    await insertSubstitution(tx, {
      ...{ id, organisation, principal, substitute, from, through, grantedAt: deed.clockAt, endedAt: null },
    });
    await audit(tx, deed, {
      ...{ verb: "granted-substitution", thing: "substitution", thingId: id },
      after: { principal, substitute, from, through },
    });
    await notify(tx, deed, {
      ...{
        to: [substitute],
        kind: "substitution-granted",
        values: { from: { day: from }, through: { day: through } },
      },
      ...{ thing: "substitution", thingId: id, legalEffect: true },
    });
    return undefined;
  });
}

/** Ends a substitution that the viewer granted, from now on; the substitute is told. @returns whether there was one that counted */
export async function endOwnSubstitution(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const own = (await substitutionsOf(viewer, tx)).find(
      (each) => each.id === id && each.principal === viewer.account && each.endedAt === null,
    );
    if (!own) return false;
    await endSubstitution(tx, id, deed.clockAt);
    await audit(tx, deed, {
      ...{ verb: "ended-substitution", thing: "substitution", thingId: id },
      before: { principal: own.principal, substitute: own.substitute },
    });
    await notify(tx, deed, {
      ...{ to: [own.substitute], kind: "substitution-ended" },
      values: { person: { account: own.principal }, at: { instant: deed.clockAt } },
      ...{ thing: "substitution", thingId: id, legalEffect: true },
    });
    return true;
  });
}
