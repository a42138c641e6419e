import { instantAt } from "#app/domain/calendar";
import { insertMandate } from "#db/queries/increase-mandate.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Tx } from "#db/store.server";

const EURO = 100;

/** How much the buyers may grant alone, as the insurer laid down at the start of the year: the policy names no amount. */
export async function seedMandates(tx: Tx, keys: Keys, insurer: string): Promise<void> {
  const told = [
    { buyer: "noor-verbeek", cents: 250_000 * EURO },
    { buyer: "tijmen-hofstra", cents: 150_000 * EURO },
  ];
  for (const { buyer, cents } of told)
    await insertMandate(tx, {
      ...{ id: stableId(`mandate/${buyer}`), insurer, account: keys.account(buyer), cents },
      reason: "Mandaatregeling zorginkoop 2023",
      ...{ recordedAt: instantAt("2023-01-09", "09:00"), recordedBy: keys.account("ilse-brandsma") },
    });
}
