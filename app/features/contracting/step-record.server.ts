import type { Day } from "#app/domain/calendar";
import { type CandidacyStep, judgementFields, judgementsOf } from "#app/domain/contracting/candidacy-step";
import { candidacyLogged } from "#app/domain/contracting/logged-step";
import type { NoticeKind } from "#app/domain/notice";
import { findPhase, type PolicyVersion } from "#app/domain/policy";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { tellProviders } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import type { HeldCandidacy } from "#db/queries/candidacy.server";
import { areaNamer } from "#db/queries/region.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Tx } from "#db/store.server";

/** What a judgement was made from against how the norm stands judged now; undefined for every other step. */
export async function staleJudgement(
  viewer: Viewer,
  tx: Tx,
  candidacy: HeldCandidacy,
  step: CandidacyStep,
  { day, madeFrom }: { readonly day: Day; readonly madeFrom?: FormFields | undefined },
): Promise<Stale | undefined> {
  if (step.kind !== "norm-judged") return undefined;
  const now = judgementFields(judgementsOf(candidacy, day, viewer.now).get(step.norm));
  const typed: FormFields = {
    meets: [step.meets ? "yes" : "no"],
    reason: [step.reason],
    evidence: [step.evidence ?? ""],
  };
  const edited = { thing: "candidacy", thingId: candidacy.id, verbs: [candidacyLogged["norm-judged"].verb] };
  return staleForm(viewer, tx, edited, { madeFrom, now, typed });
}

type Taken = {
  readonly candidacy: HeldCandidacy;
  readonly version: PolicyVersion;
  readonly step: CandidacyStep;
  readonly day: Day;
};

/** Writes a step into the log, and tells the provider of an outcome, which is mailed at once. */
export async function noteStep(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { candidacy, version, step, day }: Taken,
): Promise<void> {
  const { id, provider, area, contractYear } = candidacy;
  const { kind, ...after } = step;
  const { verb, item } = candidacyLogged[kind];
  await audit(tx, deed, {
    ...{ verb, thing: "candidacy", thingId: id, provider, region: area.region, policy: version.id },
    policyItem: item && findPhase(version.policy, item)?.key,
    after: { day, ...after },
  });
  const told = noticeOf(step);
  if (!told) return;
  const region = (await areaNamer(viewer, tx))(area);
  const reason = "reason" in step ? step.reason : "";
  await tellProviders(tx, deed, viewer, [provider], {
    ...{ kind: told, thing: "candidacy", thingId: id },
    values: { region, year: contractYear, reason },
  });
}

function noticeOf(step: CandidacyStep): NoticeKind | undefined {
  if (step.kind === "judged") return step.meets ? "candidacy-meets" : "candidacy-fails";
  if (step.kind === "agreed") return "candidacy-agreed";
  if (step.kind === "not-agreed") return "candidacy-not-agreed";
  return step.kind === "refused" ? "candidacy-refused" : undefined;
}
