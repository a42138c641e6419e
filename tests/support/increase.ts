import { type Instant, instantAt } from "#app/domain/calendar";
import type { RequestContent } from "#app/domain/increase-request/content";
import {
  type RequestToReceive,
  receiveRequest,
} from "#app/features/increase-requests/receive-request.server";
import { insertCeiling, insertEntry } from "#db/queries/ceiling.server";
import type { Store } from "#db/store.server";
import type { Person } from "#tests/support/demonstration";

export const content: RequestContent = {
  forecast: 34_000_000,
  explanation: "Meer aanvragen van huisartsen.",
};

let made = 0;

/** A ceiling of € 300,000 of its own under an agreement of the demonstration: of one lot, or once of all of them. */
export async function newCeiling(store: Store, contract: string, whole = false): Promise<string> {
  const id = `own-ceiling-${++made}`;
  const recordedAt = instantAt("2022-11-17");
  await store.write(async (tx) => {
    await insertCeiling(tx, { id, contract, contractYear: 2023, lot: whole ? undefined : id });
    const entry = { id: `${id}-1`, day: "2023-01-01", recordedAt, ground: "Overeenkomst" } as const;
    await insertEntry(tx, id, { ...entry, kind: "agreed", cents: 30_000_000 });
  });
  return id;
}

/** A request of a provider on a ceiling, received at a moment. @returns its key */
export async function newRequest(
  store: Store,
  { viewer, deed }: Person,
  ceiling: string,
  at: Instant,
  given: Partial<RequestToReceive> = {},
): Promise<string> {
  const id = `request-${ceiling}`;
  const whole = { id, ceiling, content, way: "product", receivedAt: at, ...given } as const;
  const answer = await receiveRequest(store, { ...deed, at, clockAt: at }, { ...viewer, now: at }, whole);
  if (!answer || !("received" in answer)) throw new Error(`not received: ${JSON.stringify(answer)}`);
  return id;
}
