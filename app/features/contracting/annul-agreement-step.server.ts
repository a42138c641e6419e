import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { agreementWasTold, annullableOf, annulledWith } from "#app/domain/contracting/annulment";
import { agreementLogged } from "#app/domain/contracting/logged-step";
import type { StepRefusal } from "#app/domain/contracting/step-check";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { tellOfAgreement } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { contractFor, factRecorder, insertContractFact } from "#db/queries/contract.server";
import { policyInForce } from "#db/queries/policy.server";
import type { Store, Tx } from "#db/store.server";

/** A step of an agreement that was recorded wrongly, for a contract year, with why. */
export type WrongStep = { readonly year: number; readonly fact: string; readonly reason: string };

/**
 * Says of a step of an agreement that was recorded wrongly that it counts no more, with the reason: nothing is erased,
 * and the right one can be recorded in its place. The provider is told where it had been told of the step. What the
 * provider itself answered is its own, and stands. Sent twice it is one correction.
 * @returns what refused it, or undefined for an agreement that is not the viewer's to work on
 */
export async function annulAgreementStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { year, fact, reason }: WrongStep,
): Promise<{ readonly recorded: "annulled" } | { readonly refused: StepRefusal } | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor({ ...viewer, now: deed.clockAt }, tx, id);
    const day = dayOf(deed.clockAt);
    const asked = contract && { insurer: contract.insurer, contractYear: year, day };
    const version = asked && (await policyInForce(viewer, tx, asked));
    if (!contract || !version) return undefined;
    if (contract.facts.some(({ supersedes }) => supersedes === fact)) return { recorded: "annulled" };
    const found = annullableOf(contract, day, deed.clockAt).find((each) => each.id === fact);
    if (!found) return { refused: "not-now" };
    if (await isTheirs(tx, viewer, found.id)) return { refused: "own-answer" };
    if (isShort(reason)) return { refused: "reason-short" };
    const words = reason.trim();
    for (const each of annulledWith(contract, found))
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract: id, day: each.day, recordedAt: deed.clockAt, supersedes: each.id },
        ...{ recordedBy: deed.account ?? null, detail: { kind: "annulled", step: each.kind, reason: words } },
      });
    const { provider, area, insurer } = contract;
    await audit(tx, deed, {
      ...{ verb: agreementLogged.annulled.verb, thing: "contract", thingId: id, provider, holder: insurer },
      ...{ policy: version.id, region: area?.region },
      ...{ before: found, after: { step: found.kind, reason: words } },
    });
    if (agreementWasTold(found))
      await tellOfAgreement(tx, deed, viewer, { contract, version }, [provider], "agreement-annulled", {
        reason: words,
      });
    return { recorded: "annulled" };
  });
}

/** Whether somebody of the provider recorded it. */
async function isTheirs(tx: Tx, viewer: Viewer, fact: string): Promise<boolean> {
  const account = await factRecorder(tx, fact);
  return account !== undefined && !(await nameColleagues(viewer, tx, [account])).has(account);
}
