import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** What was asked and answered about agreements during the year. */
export async function seedThreads(tx: Tx, world: World, keys: Keys, insurer: string): Promise<void> {
  for (const { contract, audience, blocks } of world.threads) {
    const told = world.contracts.find(({ key }) => key === contract);
    if (!told) throw new Error(`The demonstration year has a thread on "${contract}", which it lacks.`);
    const id = stableId(`thread/${contract}/${audience}`);
    const provider = keys.organisation(told.provider);
    await tx.insert(tx.t.threads).values({
      ...{ id, thing: "contract", thingId: keys.contract(contract), audience },
      ...{ holder: insurer, provider, region: told.region },
    });
    const organisationOf = (account: string): string => {
      const organisation = world.accounts.find(({ key }) => key === account)?.organisation;
      return organisation === undefined ? insurer : keys.organisation(organisation);
    };
    const keyOf = (block: string | number) => stableId(`${id}/${block}`);
    await tx.insert(tx.t.threadBlocks).values(
      blocks.map((block, index) => {
        const organisation = organisationOf(block.by);
        const other = organisation === insurer && audience === "shared" ? provider : insurer;
        const asks = block.kind === "question";
        return {
          ...{ id: keyOf(block.key ?? index), thread: id, number: index + 1, kind: block.kind },
          question: block.to === undefined ? null : keyOf(block.to),
          ...{ text: block.text, account: keys.account(block.by), organisation, onBehalfOf: null },
          askedOrganisation: asks ? other : null,
          askedAccount: block.asks === undefined ? null : keys.account(block.asks),
          ...{ answerBy: block.answerBy ?? null, aimBy: null, movable: null, policy: null, policyItem: null },
          recordedAt: block.on.at ?? officeMoment(block.on.day, id, index),
        };
      }),
    );
  }
}
