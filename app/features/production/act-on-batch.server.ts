import type { Reason } from "#app/domain/reason";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { reverseBatch } from "#app/features/production/reverse-batch.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** Does what was asked with a delivery. @returns the delivery to look at then, or why it was not done */
export async function actOnBatch(
  store: Store,
  deed: Deed,
  number: number,
  act: "accept" | "accept-only" | "discard" | "reverse",
): Promise<number | Reason> {
  if (act === "discard") {
    await discardBatch(store, deed, number);
    return number;
  }
  if (act === "reverse") {
    const answer = await reverseBatch(store, deed, number);
    return "made" in answer ? answer.made : answer.refused;
  }
  return (await acceptBatch(store, deed, { number, acceptedOnly: act === "accept-only" })) ?? number;
}
