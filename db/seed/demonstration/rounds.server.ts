import type { Day, Instant } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Tx } from "#db/store.server";

/** A round of information about a request: what the insurer asked, and what the provider answered. */
export type ToldRound = {
  readonly on: Instant;
  /** The last day for the answer. */
  readonly by: Day;
  readonly asks: string;
  readonly answeredOn: Instant;
  readonly answers: string;
};

type Place = {
  readonly request: string;
  readonly insurer: string;
  readonly provider: string;
  readonly region: RegionCode | undefined;
  /** The accounts of whoever asked and whoever answered. */
  readonly asker: string;
  readonly answerer: string;
};

/** Writes the rounds of a request in its thread, in their order. */
export async function seedRounds(tx: Tx, place: Place, rounds: readonly ToldRound[]): Promise<void> {
  const { request, insurer, provider, region, asker, answerer } = place;
  const thread = stableId(`thread/${request}`);
  await tx.insert(tx.t.threads).values({
    ...{ id: thread, thing: "increase-request", thingId: request, audience: "shared" },
    ...{ holder: insurer, provider, region },
  });
  for (const [at, { on, by, asks, answeredOn, answers }] of rounds.entries()) {
    const question = stableId(`${thread}/${at}/question`);
    const shared = { thread, onBehalfOf: null, askedAccount: null };
    await tx.insert(tx.t.threadBlocks).values([
      {
        ...{ ...shared, id: question, number: at * 2 + 1, kind: "question", question: null, text: asks },
        ...{ account: asker, organisation: insurer, recordedAt: on },
        ...{ askedOrganisation: provider, answerBy: by },
      },
      {
        ...{
          ...shared,
          id: stableId(`${thread}/${at}/answer`),
          number: at * 2 + 2,
          kind: "answer",
          question,
        },
        ...{ text: answers, account: answerer, organisation: provider, recordedAt: answeredOn },
        ...{ askedOrganisation: null, answerBy: null },
      },
    ]);
  }
}
