import { DEMONSTRATION_OPENS, realNow } from "#app/clock.server";
import { instantAt } from "#app/domain/calendar";
import { askForForecasts } from "#db/queries/forecast-run.server";
import { enqueueJob } from "#db/queries/job.server";
import { seedCandidacies } from "#db/seed/demonstration/candidacies.server";
import { seedCatalogue } from "#db/seed/demonstration/catalogue.server";
import { seedCertificates } from "#db/seed/demonstration/certificates.server";
import { seedCodeRequests } from "#db/seed/demonstration/code-requests.server";
import { seedContracts } from "#db/seed/demonstration/contracts.server";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";
import { withEarlierAgreements } from "#db/seed/demonstration/earlier.server";
import { type Keys, keysOf } from "#db/seed/demonstration/keys.server";
import { seedLog } from "#db/seed/demonstration/log.server";
import { seedMandates } from "#db/seed/demonstration/mandates.server";
import { seedMedicalAids } from "#db/seed/demonstration/medical-aids.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { seedPapers } from "#db/seed/demonstration/papers.server";
import { seedPeople } from "#db/seed/demonstration/people.server";
import { seedCeilings } from "#db/seed/demonstration/production/seed-ceilings.server";
import { seedDispute } from "#db/seed/demonstration/production/seed-dispute.server";
import { seedProduction } from "#db/seed/demonstration/production/seed-production.server";
import { seedSettlements } from "#db/seed/demonstration/production/seed-settlements.server";
import { seedStatedForecasts } from "#db/seed/demonstration/production/seed-stated.server";
import { seriesOf } from "#db/seed/demonstration/production/series.server";
import { readProductionStory } from "#db/seed/demonstration/production/story.server";
import { seedRequests } from "#db/seed/demonstration/requests.server";
import type { Season } from "#db/seed/demonstration/rows.server";
import { seedSealedTender } from "#db/seed/demonstration/sealed.server";
import { seedSignatures } from "#db/seed/demonstration/signatures.server";
import { seedTenders } from "#db/seed/demonstration/tenders.server";
import { seedTerms } from "#db/seed/demonstration/terms.server";
import { seedThreads } from "#db/seed/demonstration/threads.server";
import { readWorld, type World } from "#db/seed/demonstration/world.server";
import { adoptPolicy } from "#db/seed/policies/adopt.server";
import type { Tx } from "#db/store.server";

/** The key of the organisation that stands for the insurer in the story. */
const INSURER = "de-linde";
/** Who does its contracting in the story. */
const BUYER = "noor-verbeek";

/**
 * Fills a database that holds the regions with the demonstration year: a fictional world around the real policy.
 * @param lines about how many lines of production come with it; none leaves out production and ceilings
 */
export async function seedDemonstration(tx: Tx, lines = 0): Promise<void> {
  const world = withEarlierAgreements(readWorld());
  const keys = keysOf(world);
  const policy = demonstrationPolicy();
  const season = {
    insurer: keys.organisation(INSURER),
    buyer: keys.account(BUYER),
    policyId: stableId(`policy/${policy.key}`),
    policy,
  };
  await seedPeople(tx, world, keys);
  await adoptPolicy(tx, {
    id: season.policyId,
    insurer: season.insurer,
    policy,
    reason: "Inkoopbeleid voor 2023, vastgesteld door de directie en gepubliceerd op de website.",
    recordedAt: instantAt(policy.publishedOn, "09:00"),
  });
  await seedCatalogue(tx);
  await seedContracts(tx, world, keys, season);
  await seedTerms(tx, world, keys);
  await seedCandidacies(tx, world, keys, season);
  await seedCertificates(tx, world, keys);
  await seedTenders(tx, world, keys, season);
  await seedPapers(tx, season);
  await seedSealedTender(tx, world, keys, season);
  await seedSignatures(tx, world, keys, season.insurer);
  await seedThreads(tx, world, keys, season.insurer);
  await seedMedicalAids(tx, world, keys);
  if (lines > 0) await seedFigures(tx, { world, keys, season, lines });
  await seedLog(tx);
}

/** Production of five years and the ceilings that it is held against. */
async function seedFigures(
  tx: Tx,
  told: { readonly world: World; readonly keys: Keys; readonly season: Season; readonly lines: number },
): Promise<void> {
  const story = readProductionStory();
  const regions = await tx.select().from(tx.t.regions);
  const populations = new Map(regions.map(({ code, population }) => [code, population]));
  const series = seriesOf({ ...told, story, populations });
  const ground = { ...told, story, series };
  await seedCeilings(tx, ground);
  await seedStatedForecasts(tx, series);
  await seedDispute(tx, ground);
  await seedMandates(tx, told.keys, told.season.insurer);
  await seedRequests(tx, told);
  await seedCodeRequests(tx, told.keys);
  await seedProduction(tx, ground);
  await seedSettlements(tx, ground);
  const at = realNow();
  const deed = { at, clockAt: DEMONSTRATION_OPENS, origin: "installation" };
  await askForForecasts(tx, deed, { insurer: told.season.insurer, at: DEMONSTRATION_OPENS });
  await enqueueJob(tx, deed, { key: "send-decision-letters", once: true });
}
