import { uuidv7 } from "uuidv7";
import { realNow } from "#app/clock.server";
import { adoptPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";
import type { Tx } from "#db/store.server";

/** Fills an empty live database: the insurer that published the supplied policy, with that policy, and nothing else. */
export async function seedLive(tx: Tx): Promise<void> {
  const policy = suppliedPolicy();
  const recordedAt = realNow();
  const insurer = uuidv7();
  await tx
    .insert(tx.t.organisations)
    .values({ id: insurer, name: policy.publisher, kind: "insurer", fictional: false, recordedAt });
  await adoptPolicy(tx, {
    id: uuidv7(),
    insurer,
    policy,
    reason: "Het beleid zoals gepubliceerd, meegeleverd bij de installatie.",
    recordedAt,
  });
}
