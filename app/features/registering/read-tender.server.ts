import { dayOf } from "#app/domain/calendar";
import { type Deadline, isInTime } from "#app/domain/deadline";
import { type Eligibility, eligibilityByLot, evidenceOn } from "#app/domain/eligibility/eligibility";
import { findPhase, type PolicyVersion } from "#app/domain/policy";
import { versionKept, versionsOfYear } from "#app/domain/policy/version-order";
import type { Region } from "#app/domain/region";
import { isSealed, type TenderLot, tenderStage } from "#app/domain/tender";
import { OPEN_TENDER, type TenderCriteria, tenderNormSets } from "#app/domain/tender/criteria";
import { canPick, type RegistrationContent } from "#app/domain/tender/registering";
import type { Viewer } from "#app/domain/viewer";
import { readDossier } from "#db/queries/dossier.server";
import { candidateById } from "#db/queries/organisation.server";
import { policyVersions } from "#db/queries/policy.server";
import { readTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The open tender of a contract year, as everybody who may register knows it. */
export type Tender = {
  readonly version: PolicyVersion;
  readonly criteria: TenderCriteria;
  readonly closing: Deadline;
  readonly questions: Deadline | undefined;
  /** Lots that are or were open, in order of region; withdrawn ones are not among them. */
  readonly lots: readonly TenderLot[];
  readonly regions: ReadonlyMap<string, string>;
  /** Whether nobody but the provider knows of a registration, until two people open them. */
  readonly sealed: boolean;
  readonly state: "none" | "announced" | "open" | "closed";
};

const nothingMore: TenderCriteria = { certificates: [], conditions: [], declarations: [], intentions: [] };

/**
 * The open tender of a contract year, under the version that counted when it opened: a later one does not change what
 * runs. Undefined where its policy has none.
 */
export async function readTender(
  viewer: Viewer,
  db: Db,
  { version: latest, regions }: { readonly version: PolicyVersion; readonly regions: readonly Region[] },
): Promise<Tender | undefined> {
  const { insurer } = latest;
  const announced = await readTenderLots(viewer, db, insurer, latest.policy.contractYear);
  const opensOn = announced.map(({ days }) => days.opensOn).sort()[0];
  const ofYear = versionsOfYear(latest, await policyVersions(viewer, db, insurer));
  const version = (opensOn && versionKept(ofYear, opensOn)) ?? latest;
  const { policy } = version;
  const closing = findPhase(policy, "tender-closes")?.deadline;
  if (!closing || !policy.parts.some(({ key }) => key === OPEN_TENDER)) return undefined;
  const today = dayOf(viewer.now);
  const lots = announced
    .filter((lot) => tenderStage(lot, today, viewer.now) !== undefined)
    .sort((a, b) => (a.area.region < b.area.region ? -1 : 1));
  const opened = lots.filter(({ days }) => days.opensOn <= today);
  return {
    version,
    criteria: policy.tender ?? nothingMore,
    closing,
    questions: findPhase(policy, "questions")?.deadline,
    lots: opened,
    sealed: lots.some((lot) => isSealed(lot, today, viewer.now)),
    regions: new Map(regions.map(({ code, name }) => [code, name])),
    state:
      lots.length === 0
        ? "none"
        : opened.length === 0
          ? "announced"
          : isInTime(closing, viewer.now)
            ? "open"
            : "closed",
  };
}

/** An empty form, with what is known of the organisation filled in. */
export async function emptyContent(viewer: Viewer, db: Db): Promise<RegistrationContent> {
  const own = await candidateById(viewer, db, viewer.organisation ?? "");
  return {
    agb: own?.agb[0] ?? "",
    kvk: own?.kvk ?? "",
    kind: own?.kind ?? "other-provider",
    ...{ locations: [], signatory: "", capacity: "", answers: {} },
    ...{ conditions: [], declarations: [], intentions: [], lots: [] },
  };
}

/** The titles of ticked lots that are not open to who registers, whatever its browser let it tick. */
export const closedLots = (
  { version: { policy }, lots }: Tender,
  content: RegistrationContent,
  byLot: ReadonlyMap<string, Eligibility>,
) => {
  const ticked = new Set(lots.filter(({ id }) => content.lots.includes(id)).map(({ lot }) => lot));
  return policy.lots
    .filter(({ key }) => {
      const found = byLot.get(key);
      return ticked.has(key) && found && !canPick(found);
    })
    .map(({ title }) => title);
};

/** How each lot of the policy stands for the viewer's organisation with what it filled in, on the viewer's day. */
export async function ownEligibility(
  viewer: Viewer,
  db: Db,
  { version: { policy }, criteria }: Tender,
  content: RegistrationContent,
) {
  const dossier = await readDossier(viewer, db, viewer.organisation ?? "");
  if (!dossier) return { byLot: new Map<string, Eligibility>(), certificates: [] };
  const { kind, kvk, answers, declarations, conditions } = content;
  const ticked = new Set([...declarations, ...conditions]);
  const candidate = { ...dossier.candidate, kind, ...(kvk !== "" && { kvk }) };
  const evidence = evidenceOn(
    { ...dossier, candidate, answers, ...(criteria.declarations.length > 0 && { declarations: ticked }) },
    dayOf(viewer.now),
    viewer.now,
  );
  return {
    byLot: eligibilityByLot(policy.lots, tenderNormSets(policy), evidence),
    certificates: evidence.certificates,
  };
}
