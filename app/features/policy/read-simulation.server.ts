import { type Day, dayOf, earlierOf, firstOfYear, lastOfYear, laterOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { takesApplications } from "#app/domain/contracting/application";
import { isWatched } from "#app/domain/eligibility/watch";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import type { StepTried } from "#app/domain/policy/calendar-trial";
import { type Registered, type Simulation, simulate } from "#app/domain/policy/simulation";
import { registrationStage } from "#app/domain/registration";
import type { TenderLot } from "#app/domain/tender";
import { withContent } from "#app/domain/tender/sent-dossier";
import type { Viewer } from "#app/domain/viewer";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { readCalendarTrial } from "#app/features/policy/read-calendar-trial.server";
import { readContracts } from "#db/queries/contract.server";
import { readDossiers } from "#db/queries/dossier.server";
import { lastSubmissions } from "#db/queries/judging.server";
import { dossiersFor } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policyVersions } from "#db/queries/policy.server";
import { readRegistrations, readTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/**
 * What a draft is tried on: the registrations of a closed tender, each with its place, and the last day on which they
 * could be made; or, of a policy without a tender, the groups of its agreements.
 */
type Round = {
  readonly of: "registrations" | "agreements";
  readonly version: PolicyVersion;
  readonly closedOn: Day;
  readonly registered: readonly Registered[];
  readonly places: ReadonlyMap<string, TenderLot>;
};

/** A draft tried on the last registrations there are; what is absent says why it could not be. */
export type SimulationRead = {
  /** Absent while something is wrong with the draft. */
  readonly policy?: Policy | undefined;
  /** Absent where no tender of this policy has closed yet. */
  readonly round?: Round | undefined;
  readonly simulation?: Simulation | undefined;
  /** The steps beside those of the version before; none where there is no version before. */
  readonly calendar: readonly StepTried[];
  readonly names: ReadonlyMap<string, string>;
};

/**
 * Tries a draft on the registrations of the last tender that closed under the same policy. Registrations for a tender
 * that still runs are left alone: before it closes nobody looks at them.
 * @returns undefined for a draft that is not the viewer's
 */
export async function readSimulation(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<SimulationRead | undefined> {
  const draft = await draftAtHand(viewer, db, id);
  if (!draft) return undefined;
  const read = parsePolicyDocument(draft.document);
  if (!read.ok) return { names: new Map(), calendar: [] };
  const { policy } = read;
  const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
  const same = versions.filter((each) => each.policy.key === policy.key);
  const before = same.findLast((each) => each.policy.contractYear < policy.contractYear) ?? same.at(-1);
  const round = await lastRound(viewer, db, policy, same);
  const places = round?.version.id === before?.id ? round?.places : undefined;
  const calendar = before
    ? await readCalendarTrial(viewer, db, { before, policy, places: places ?? new Map() })
    : [];
  if (!round) return { policy, calendar, names: new Map() };
  const { registered, version, closedOn: day } = round;
  const named = await nameOrganisations(
    viewer,
    db,
    registered.map(({ provider }) => provider),
  );
  return {
    ...{ policy, round, calendar, names: new Map(named.map((each) => [each.id, each.name])) },
    simulation: simulate(registered, { before: version.policy, after: policy }, { day, knownAt: viewer.now }),
  };
}

async function lastRound(
  viewer: Viewer,
  db: Db,
  { contractYear }: Policy,
  same: readonly PolicyVersion[],
): Promise<Round | undefined> {
  const earlier = same.filter(({ policy }) => policy.contractYear <= contractYear);
  for (const version of earlier.toReversed()) {
    const round = takesApplications(version.policy)
      ? await agreementRound(viewer, db, version)
      : await closedRound(viewer, db, version);
    if (round) return round;
  }
  return undefined;
}

/** The groups of the agreements of a year, as the conditions are held against them on the viewer's day of it. */
async function agreementRound(viewer: Viewer, db: Db, version: PolicyVersion): Promise<Round | undefined> {
  const year = version.policy.contractYear;
  const today = dayOf(viewer.now);
  const states = (await readContracts(viewer, db, version.insurer))
    .filter(isWatched)
    .flatMap((contract) => contractState(contract, year, today, viewer.now) ?? []);
  const providers = states.map(({ contract }) => contract.provider);
  const dossiers = await dossiersFor(db, version, viewer.now, [...new Set(providers)]);
  const registered = states.flatMap(({ contract: { id, provider }, lots }) => {
    const dossier = dossiers.get(provider);
    return dossier ? lots.map((lot) => ({ id: `${id} ${lot}`, provider, lot, dossier })) : [];
  });
  const closedOn = earlierOf(laterOf(today, firstOfYear(year)), lastOfYear(year));
  return registered.length > 0
    ? { of: "agreements", version, closedOn, registered, places: new Map() }
    : undefined;
}

async function closedRound(viewer: Viewer, db: Db, version: PolicyVersion): Promise<Round | undefined> {
  const { insurer } = version;
  const { contractYear } = version.policy;
  const today = dayOf(viewer.now);
  const lots = await readTenderLots(viewer, db, insurer, contractYear);
  const places = new Map(lots.filter(({ days }) => days.closesOn < today).map((lot) => [lot.id, lot]));
  const closedOn = [...places.values()]
    .map(({ days }) => days.closesOn)
    .sort()
    .at(-1);
  if (!closedOn) return undefined;
  const sent = (await readRegistrations(viewer, db, insurer, contractYear)).filter((registration) => {
    const stage = registrationStage(registration, today, viewer.now);
    return (
      places.has(registration.tenderLot) &&
      stage !== undefined &&
      stage !== "started" &&
      stage !== "withdrawn"
    );
  });
  if (sent.length === 0) return undefined;
  const providers = sent.map(({ provider }) => provider);
  const [dossiers, submissions] = await Promise.all([
    readDossiers(viewer, db, providers),
    lastSubmissions(viewer, db, version.id, providers),
  ]);
  const registered = sent.flatMap(({ id, provider, tenderLot }) => {
    const [known, lot] = [dossiers.get(provider), places.get(tenderLot)?.lot];
    const content = submissions.get(provider)?.content;
    const dossier = known && content ? withContent(known, content, version.policy) : known;
    return dossier && lot ? [{ id, provider, lot, dossier }] : [];
  });
  return { of: "registrations", version, closedOn, registered, places };
}
