import type { Instant } from "#app/domain/calendar";
import type { CandidacyFact } from "#app/domain/candidacy";
import type { Detail } from "#db/schema/season";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId, type Told } from "#db/seed/demonstration/moment.server";
import { factRows, inChunks, placed, type Season } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

type Step = World["candidacies"][number]["facts"][number];

/** Candidacies for a new lead party, or to join an existing one, with each dated step. */
export async function seedCandidacies(
  tx: Tx,
  { candidacies }: World,
  keys: Keys,
  { insurer, buyer, policyId, policy }: Season,
): Promise<void> {
  const idOf = (key: string) => stableId(`candidacy/${key}`);
  const rows = candidacies.map((told) => ({
    id: idOf(told.key),
    insurer,
    ...placed(told, keys),
    policy: policyId,
    contractYear: policy.contractYear,
    provider: keys.organisation(told.provider),
    joins: told.joins === undefined ? null : keys.contract(told.joins),
  }));
  const facts = candidacies.flatMap((told) => {
    const candidacy = idOf(told.key);
    const steps = factRows(
      candidacy,
      told.facts,
      (step) => detailOf(step, keys),
      () => buyer,
    );
    return steps.map((fact) => ({ ...fact, candidacy }));
  });
  await inChunks(rows, (chunk) => tx.insert(tx.t.candidacies).values(chunk));
  await inChunks(facts, (chunk) => tx.insert(tx.t.candidacyFacts).values(chunk));
}

function detailOf({ on, recorded, key, corrects, ...told }: Step, keys: Keys): Detail<CandidacyFact> {
  switch (told.kind) {
    case "interest-shown":
    case "offer-received":
      return { ...told, receivedAt: receiptOf(on) };
    case "norm-judged":
      return { ...told, judge: keys.account(told.judge) };
    case "agreed":
      return { ...told, contract: keys.contract(told.contract) };
    default:
      return told;
  }
}

function receiptOf({ at, day }: Told): Instant {
  if (at === undefined)
    throw new Error(`What was received on ${day} in the demonstration year lacks its hour.`);
  return at;
}
