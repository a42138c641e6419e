import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { annullable, wasTold } from "#app/domain/contracting/annulment";
import { candidacyLogged } from "#app/domain/contracting/logged-step";
import type { StepRefusal } from "#app/domain/contracting/step-check";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { tellProviders } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { candidaciesFor, type HeldCandidacy, insertCandidacyFact } from "#db/queries/candidacy.server";
import { areaNamer } from "#db/queries/region.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Says of a step that was recorded wrongly that it counts no more, with the reason: nothing is erased, and the right one
 * can be recorded in its place. Whoever had been told of it is told of this too. Sent twice it is one correction.
 * @param fact the key of the step
 * @returns what refused it, or undefined for a candidacy that is not the viewer's to work on
 */
export async function annulCandidacyStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { fact, reason }: { readonly fact: string; readonly reason: string },
): Promise<{ readonly recorded: "annulled" } | { readonly refused: StepRefusal } | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [candidacy] = await candidaciesFor({ ...viewer, now: deed.clockAt }, tx, id);
    if (!candidacy) return undefined;
    if (candidacy.facts.some(({ supersedes }) => supersedes === fact)) return { recorded: "annulled" };
    const found = annullable(candidacy, dayOf(deed.clockAt), deed.clockAt).find((each) => each.id === fact);
    if (!found) return { refused: "not-now" };
    if (isShort(reason)) return { refused: "reason-short" };
    const words = reason.trim();
    await insertCandidacyFact(tx, {
      ...{ id: uuidv7(), candidacy: id, day: found.day, recordedAt: deed.clockAt, supersedes: found.id },
      ...{ recordedBy: deed.account ?? null, detail: { kind: "annulled", step: found.kind, reason: words } },
    });
    const { provider, area, policy } = candidacy;
    await audit(tx, deed, {
      ...{ verb: candidacyLogged.annulled.verb, thing: "candidacy", thingId: id, provider, policy },
      ...{ region: area.region, before: found, after: { step: found.kind, reason: words } },
    });
    if (wasTold(found)) await tell(tx, deed, viewer, candidacy, words);
    return { recorded: "annulled" };
  });
}

async function tell(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id, provider, area, contractYear: year }: HeldCandidacy,
  reason: string,
): Promise<void> {
  const region = (await areaNamer(viewer, tx))(area);
  await tellProviders(tx, deed, viewer, [provider], {
    ...{ kind: "candidacy-annulled", thing: "candidacy", thingId: id },
    values: { region, year, reason },
  });
}
