import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { isRunning } from "#app/domain/contracting/agreement-fact";
import { type AgreementStep, agreementRefusal, oneYearOn } from "#app/domain/contracting/agreement-step";
import { agreementLogged } from "#app/domain/contracting/logged-step";
import { holdsAlready } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { GivenFile } from "#app/exchange/given-file.server";
import { type AgreementTaken, followAgreementStep } from "#app/features/contracting/agreement-follows.server";
import { soundFiles, storeFiles } from "#app/features/contracting/files.server";
import { audit, type Deed } from "#db/audit.server";
import { contractFor, type HeldContract, insertContractFact } from "#db/queries/contract.server";
import { policyInForce } from "#db/queries/policy.server";
import type { Store } from "#db/store.server";

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
  if (!may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return store.write(async (tx) => {
    const contract = await contractFor(viewer, tx, id);
    const today = dayOf(viewer.now);
    const version =
      contract &&
      (await policyInForce(viewer, tx, {
        ...{ insurer: contract.insurer, contractYear: given.year, day: today },
      }));
    if (!contract || !version) return undefined;
    const { day } = given;
    const step = completed(given, contract, viewer);
    if (isRunning(step) && holdsAlready(contract.facts, step, day)) return { recorded: step.kind };
    const context = { policy: version.policy, day, today, knownAt: viewer.now };
    const refused = agreementRefusal(step, contract, context);
    if (refused) return { refused };
    const { area, provider, insurer } = contract;
    await insertContractFact(tx, {
      ...{ id: uuidv7(), contract: id, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
      detail: step,
    });
    const { kind, ...after } = step;
    const { verb, item } = agreementLogged[kind];
    await audit(tx, deed, {
      ...{ verb, thing: "contract", thingId: id, region: area.region, provider },
      ...{ policy: version.id, policyItem: item, after: { day, ...after } },
    });
    await storeFiles(tx, deed, files.sound, {
      ...{ thing: "contract", thingId: id, holder: insurer, region: area.region, provider },
    });
    const taken: AgreementTaken = { contract, version, step, day };
    await followAgreementStep(tx, deed, viewer, taken);
    return { recorded: kind };
  });
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
