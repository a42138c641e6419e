import { uuidv7 } from "uuidv7";
import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { type CandidacyStep, cameLate, isRecorded } from "#app/domain/contracting/candidacy-step";
import { refusalOf, type StepRefusal } from "#app/domain/contracting/step-check";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { type AgreementTerms, reachAgreement } from "#app/features/contracting/reach-agreement.server";
import { noteStep, staleJudgement } from "#app/features/contracting/step-record.server";
import type { Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { candidaciesFor, type HeldCandidacy, insertCandidacyFact } from "#db/queries/candidacy.server";
import { allProviders } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Store, Tx } from "#db/store.server";

/** What a buyer gives of a step; whether an offer is late, who judges and which agreement follows, is found here. */
export type GivenStep =
  | Exclude<CandidacyStep, { kind: "agreed" | "offer-received" | "norm-judged" | "annulled" }>
  | { readonly kind: "offer-received"; readonly receivedAt: Instant }
  | {
      readonly kind: "norm-judged";
      readonly norm: string;
      readonly meets: boolean;
      readonly reason: string;
      readonly evidence: string;
    }
  | { readonly kind: "agreed"; readonly terms: AgreementTerms };

/** A step with its day and originals; `madeFrom` where its form says what it was made from. */
export type StepToRecord = {
  readonly day: Day;
  readonly step: GivenStep;
  readonly files: readonly GivenFile[];
  readonly madeFrom?: FormFields | undefined;
};

export type StepAnswer =
  | { readonly recorded: CandidacyStep["kind"] }
  | { readonly refused: StepRefusal }
  | { readonly stale: Stale };

/**
 * Records a step of a candidacy, with its original files, its place in the log and word to the provider where it is an
 * outcome, in one transaction. The same form sent twice is one step; a judgement that somebody else gave meanwhile is
 * shown before it is replaced.
 * @returns undefined for a candidacy that is not the viewer's to work on, as if it did not exist
 */
export async function recordCandidacyStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: StepToRecord,
) {
  if (!may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }): Promise<StepAnswer | undefined> => {
    const [candidacy] = await candidaciesFor(viewer, tx, id);
    const version = candidacy && (await publishedPolicy(viewer, tx, candidacy.policy));
    if (!candidacy || !version) return undefined;
    const step = stepOf(given.step, version, deed);
    if (isRecorded(candidacy, step, given.day, viewer.now)) return { recorded: step.kind };
    const refused = await refusalFor(tx, viewer, { candidacy, version, step }, given);
    if (refused) return { refused };
    const stale = await staleJudgement(viewer, tx, candidacy, step, given);
    if (stale) return { stale };
    const kept = await keep(tx, deed, candidacy, step, given);
    await storeFiles(tx, deed, files.sound, {
      ...{ thing: "candidacy", thingId: id, holder: candidacy.insurer },
      ...{ region: candidacy.area.region, provider: candidacy.provider },
    });
    await noteStep(tx, deed, viewer, { candidacy, version, step: kept, day: given.day });
    return { recorded: step.kind };
  });
}

/** The step as it is kept; the judge is who is signed in, and nobody else. An agreement has no key yet. */
function stepOf(given: GivenStep, { policy }: PolicyVersion, deed: Deed): CandidacyStep {
  if (given.kind === "agreed") return { kind: "agreed", contract: "" };
  if (given.kind === "offer-received") return { ...given, late: cameLate(policy, "offer", given.receivedAt) };
  if (given.kind !== "norm-judged") return given;
  const { evidence, ...judged } = given;
  return { ...judged, judge: deed.account ?? "", ...(evidence !== "" && { evidence }) };
}

type Ground = {
  readonly candidacy: HeldCandidacy;
  readonly version: PolicyVersion;
  readonly step: CandidacyStep;
};

async function refusalFor(
  tx: Tx,
  viewer: Viewer,
  { candidacy, version: { policy }, step }: Ground,
  given: StepToRecord,
): Promise<StepRefusal | undefined> {
  const { now } = viewer;
  if (step.kind === "offer-received" && step.receivedAt > now) return "not-yet";
  const refused = refusalOf(step, candidacy, { policy, day: given.day, today: dayOf(now), knownAt: now });
  if (refused) return refused;
  if (step.kind === "party-named") {
    const known = await allProviders(viewer, tx);
    return known.some(({ id }) => id === step.organisation) ? undefined : "party-missing";
  }
  if (given.step.kind !== "agreed") return undefined;
  const { lots, startsOn, endsOn } = given.step.terms;
  if (lots.length === 0 || lots.some((lot) => !policy.lots.some(({ key }) => key === lot)))
    return "lots-missing";
  return endsOn < startsOn ? "term-wrong" : undefined;
}

async function keep(
  tx: Tx,
  deed: Deed,
  candidacy: HeldCandidacy,
  step: CandidacyStep,
  given: StepToRecord,
): Promise<CandidacyStep> {
  const detail: CandidacyStep =
    given.step.kind === "agreed"
      ? {
          kind: "agreed",
          contract: await reachAgreement(tx, deed, candidacy, { day: given.day, terms: given.step.terms }),
        }
      : step;
  await insertCandidacyFact(tx, {
    ...{ id: uuidv7(), candidacy: candidacy.id, day: given.day, recordedAt: deed.clockAt, detail },
    recordedBy: deed.account ?? null,
  });
  return detail;
}
