import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import type { Policy } from "#app/domain/policy";
import type { RegionCode } from "#app/domain/region";
import type { TenderDays } from "#app/domain/tender";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { factRows, inChunks, personOf, placed, type Season } from "#db/seed/demonstration/rows.server";
import { seedSubmissions } from "#db/seed/demonstration/submissions.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

type Place = { readonly region: RegionCode; readonly part?: string | undefined };

const idOf = ({ region, part }: Place, lot: string) => stableId(`tender/${region}/${part ?? "whole"}/${lot}`);

/** Lots put out to open tender, and the registrations for them. */
export async function seedTenders(tx: Tx, world: World, keys: Keys, season: Season): Promise<void> {
  const days = tenderDays(season.policy);
  const tendered = world.tenders.flatMap((told) =>
    told.lots.map((lot) => ({ told, lot, id: idOf(told, lot) })),
  );
  const rows = tendered.map(({ told, lot, id }) => ({
    id,
    insurer: season.insurer,
    ...placed(told, keys),
    policy: season.policyId,
    contractYear: season.policy.contractYear,
    lot,
    days,
  }));
  const facts = tendered.flatMap(({ told, id, lot }) =>
    factRows(
      id,
      told.facts,
      ({ on, recorded, key, corrects, ...step }) =>
        step.kind === "outcome" ? { ...step, qualified: countQualified(world, told, lot) } : step,
      () => season.buyer,
    ).map((fact) => ({ ...fact, tenderLot: id })),
  );
  await inChunks(rows, (chunk) => tx.insert(tx.t.tenderLots).values(chunk));
  await inChunks(facts, (chunk) => tx.insert(tx.t.tenderLotFacts).values(chunk));
  await seedRegistrations(tx, world, keys, season);
}

/** What the providers themselves do; the rest is the buyer's. */
const own: ReadonlySet<string> = new Set(["started", "submitted", "withdrawn"]);

async function seedRegistrations(tx: Tx, world: World, keys: Keys, season: Season): Promise<void> {
  const { registrations } = world;
  const registered = registrations.flatMap((told) =>
    told.lots.map((lot) => {
      const tenderLot = idOf(told, lot);
      return { told, tenderLot, id: stableId(`registration/${told.provider}/${tenderLot}`) };
    }),
  );
  const rows = registered.map(({ told, tenderLot, id }) => ({
    id,
    provider: keys.organisation(told.provider),
    tenderLot,
  }));
  const facts = registered.flatMap(({ told, id }) =>
    factRows(
      id,
      told.facts,
      ({ on, recorded, key, corrects, ...step }) => step,
      ({ kind }) => (own.has(kind) ? personOf(world, keys, told.provider) : season.buyer),
    ).map((fact) => ({
      ...fact,
      registration: id,
    })),
  );
  await inChunks(rows, (chunk) => tx.insert(tx.t.registrations).values(chunk));
  await inChunks(facts, (chunk) => tx.insert(tx.t.registrationFacts).values(chunk));
  const sent = registered.map(({ told: { provider }, tenderLot, id }) => ({
    ...{ provider, tenderLot },
    steps: facts
      .filter(({ registration, detail }) => registration === id && own.has(detail.kind))
      .map(({ detail, recordedAt }) => ({ kind: detail.kind, at: recordedAt })),
  }));
  await seedSubmissions(tx, { world, keys, season }, sent);
}

const countQualified = ({ registrations }: World, { region, part }: Place, lot: string): number =>
  registrations.filter(
    (told) =>
      told.region === region &&
      told.part === part &&
      told.lots.includes(lot) &&
      told.facts.some((step) => step.kind === "judged" && step.qualifies),
  ).length;

/** The days of the open tender as the policy has them. @throws Error when the policy lacks one. */
function tenderDays(policy: Policy): TenderDays {
  const days = tenderDaysOf(policy);
  if (!days) throw new Error(`The policy ${policy.key} lacks a day of the open tender.`);
  return days;
}
