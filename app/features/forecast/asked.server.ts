import { latest } from "#app/domain/fact";
import { askedIncrease } from "#app/domain/increase-request/content";
import { waitsForDecision } from "#app/domain/increase-request/state";
import type { Viewer } from "#app/domain/viewer";
import { readRequests } from "#db/queries/increase-request.server";
import type { Db } from "#db/store.server";

/** The requests that wait for a decision, and what granting the one of a ceiling would add to it. */
export async function openRequests(viewer: Viewer, db: Db) {
  const open = (await readRequests(viewer, db)).filter(({ facts }) => waitsForDecision(facts));
  const askedOf = (ceiling: string, cents: number): number => {
    const received = latest(
      [...(open.find((request) => request.ceiling === ceiling)?.facts ?? [])],
      "received",
    );
    return received ? askedIncrease(received.content, cents) : 0;
  };
  return { open, askedOf };
}
