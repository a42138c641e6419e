import { addDays, laterOf } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment } from "#db/seed/demonstration/moment.server";
import { factRows, inChunks, placed, type Season } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** Agreements of every form, with who takes part and each dated step. */
export async function seedContracts(
  tx: Tx,
  { contracts }: World,
  keys: Keys,
  { insurer, buyer }: Season,
): Promise<void> {
  const { t } = tx;
  const rows = contracts.map((told) => ({
    id: keys.contract(told.key),
    insurer,
    ...placed(told, keys),
    form: told.form,
    provider: keys.organisation(told.provider),
  }));
  const parties = contracts.flatMap((told) =>
    told.parties.map(({ recorded, ...party }) => ({
      ...party,
      recordedAt: recorded && (recorded.at ?? officeMoment(recorded.day, told.key, 0)),
      contract: keys.contract(told.key),
      organisation: keys.organisation(party.organisation),
    })),
  );
  const facts = contracts.flatMap((told) => {
    const contract = keys.contract(told.key);
    const offer = told.form === "tender" ? offerIn(told.facts) : undefined;
    const steps = factRows(
      contract,
      told.facts,
      ({ on, recorded, key, corrects, ...detail }) =>
        detail.kind === "offered" && offer ? { ...detail, offer } : detail,
      () => buyer,
    );
    return steps.map((fact) => ({ ...fact, contract }));
  });
  await inChunks(rows, (chunk) => tx.insert(t.contracts).values(chunk));
  await inChunks(parties, (chunk) => tx.insert(t.contractParties).values(chunk));
  await inChunks(facts, (chunk) => tx.insert(t.contractFacts).values(chunk));
}

/** What was offered is what was agreed on; six weeks are enough to think it over. */
function offerIn(facts: World["contracts"][number]["facts"]): Offer | undefined {
  const offered = facts.find(({ kind }) => kind === "offered");
  const agreed = facts.find((fact) => fact.kind === "agreed");
  if (!offered || !agreed) return undefined;
  const { startsOn, endsOn, lots, on } = agreed;
  return { startsOn, endsOn, lots, answerBy: laterOf(on.day, addDays(offered.on.day, 42)) };
}
