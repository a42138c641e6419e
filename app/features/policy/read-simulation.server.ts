import { type Day, dayOf } from "#app/domain/calendar";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { type Registered, type Simulation, simulate } from "#app/domain/policy/simulation";
import { registrationStage } from "#app/domain/registration";
import type { TenderLot } from "#app/domain/tender";
import { withContent } from "#app/domain/tender/sent-dossier";
import type { Viewer } from "#app/domain/viewer";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { readDossiers } from "#db/queries/dossier.server";
import { lastSubmissions } from "#db/queries/judging.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policyVersions } from "#db/queries/policy.server";
import { readRegistrations, readTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The registrations of a closed tender, each with its place, and the last day on which they could be made. */
type Round = {
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
  if (!read.ok) return { names: new Map() };
  const { policy } = read;
  const round = await lastRound(viewer, db, policy);
  if (!round) return { policy, names: new Map() };
  const { registered, version, closedOn: day } = round;
  const named = await nameOrganisations(
    viewer,
    db,
    registered.map(({ provider }) => provider),
  );
  return {
    ...{ policy, round, names: new Map(named.map((each) => [each.id, each.name])) },
    simulation: simulate(registered, { before: version.policy, after: policy }, { day, knownAt: viewer.now }),
  };
}

async function lastRound(viewer: Viewer, db: Db, policy: Policy): Promise<Round | undefined> {
  const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
  const same = versions.filter(
    ({ policy: { key, contractYear } }) => key === policy.key && contractYear <= policy.contractYear,
  );
  for (const version of same.reverse()) {
    const round = await closedRound(viewer, db, version);
    if (round) return round;
  }
  return undefined;
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
  return { version, closedOn, registered, places };
}
