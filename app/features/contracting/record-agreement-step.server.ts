import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { agreementRefusal } from "#app/domain/contracting/agreement-check";
import { isRunning } from "#app/domain/contracting/agreement-fact";
import { type AgreementStep, oneYearOn } from "#app/domain/contracting/agreement-step";
import { agreementLogged } from "#app/domain/contracting/logged-step";
import { isAnswer } from "#app/domain/contracting/offer";
import { holdsAlready } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { type AgreementTaken, followAgreementStep } from "#app/features/contracting/agreement-follows.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { contractFor, type HeldContract, insertContractFact } from "#db/queries/contract.server";
import { policyInForce } from "#db/queries/policy.server";
import type { Store, Tx } from "#db/store.server";

/** A step with its day, the contract year that it is for, and originals. How long an option runs is found here. */
export type AgreementStepToRecord = {
  readonly year: number;
  readonly day: Day;
  readonly step: AgreementStep;
  readonly files: readonly GivenFile[];
};

/**
 * Records a step of an agreement with its originals, its place in the log and all that follows from it, in one
 * transaction: who is told, and the lots that go to the open tender where talks failed (rules 4.55 to 4.60).
 * @returns undefined for an agreement that is not the viewer's to work on, as if it did not exist
 */
export async function recordAgreementStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: AgreementStepToRecord,
) {
  const answers = isAnswer(given.step) && may(viewer.roles, "answer-offers");
  if (!answers && !may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor(viewer, tx, id);
    const today = dayOf(viewer.now);
    const version =
      contract &&
      (await policyInForce(viewer, tx, {
        ...{ insurer: contract.insurer, contractYear: given.year, day: today },
      }));
    if (!contract || !version) return undefined;
    const byProvider = viewer.organisation !== contract.insurer;
    // Whoever answers in the product does so now; what came by letter is entered with its own day.
    const day = byProvider ? today : given.day;
    const step = completed(given, contract, viewer);
    if (isOnce(step) && holdsAlready(contract.facts, step, day)) return { recorded: step.kind };
    const proven = files.sound.length > 0;
    const context = { policy: version.policy, day, today, knownAt: viewer.now, byProvider, proven };
    const refused = agreementRefusal(step, contract, context);
    if (refused) return { refused };
    await keep(tx, deed, viewer, { contract, version, step, day }, files.sound);
    return { recorded: step.kind };
  });
}

/** What is sent twice and is one fact; other steps close the way for themselves. */
const isOnce = (step: AgreementStep): boolean => isRunning(step) || isAnswer(step);

/** Writes a step with its originals and its place in the log, and does what follows from it. */
async function keep(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  taken: AgreementTaken,
  files: Parameters<typeof storeFiles>[2],
): Promise<void> {
  const { contract, version, step, day } = taken;
  const { id, area, provider, insurer } = contract;
  const own = viewer.organisation === provider;
  const stored = await storeFiles(tx, deed, files, {
    ...{ thing: "contract", thingId: id, region: area?.region, provider },
    ...(own ? { holder: provider, sharedWith: [insurer] } : { holder: insurer }),
  });
  const detail = step.kind === "accepted" && stored[0] ? { ...step, proof: stored[0] } : step;
  await insertContractFact(tx, {
    ...{ id: uuidv7(), contract: id, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
    detail,
  });
  const { kind, ...after } = detail;
  const { verb, item } = agreementLogged[kind];
  await audit(tx, deed, {
    ...{ verb, thing: "contract", thingId: id, region: area?.region, provider, holder: insurer },
    ...{ policy: version.id, policyItem: item, after: { day, ...after } },
  });
  await followAgreementStep(tx, deed, viewer, taken);
}

/** An option that is used extends by exactly one year, whatever a form says. */
function completed(
  { step, year, day }: AgreementStepToRecord,
  contract: HeldContract,
  { now }: Viewer,
): AgreementStep {
  const state = contractState(contract, year, day, now);
  return step.kind === "option-told" && step.used && state
    ? { ...step, endsOn: oneYearOn(state.endsOn) }
    : step;
}
