import { dayOf, type Instant } from "#app/domain/calendar";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { factRows, inChunks, personOf } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** The certificates of the story's providers, entered by themselves, with what happened to them later. */
export async function seedCertificates(tx: Tx, world: World, keys: Keys): Promise<void> {
  const { certificates } = world;
  const idOf = (key: string) => stableId(`certificate/${key}`);
  const rows = certificates.map(({ key, provider }) => {
    const organisation = keys.organisation(provider);
    return { id: idOf(key), provider: organisation, holder: organisation };
  });
  const facts = certificates.flatMap(({ key, provider, recorded, turns, ...terms }) => {
    const id = idOf(key);
    const recordedBy = personOf(world, keys, provider);
    const stated = { kind: "stated" as const, ...terms };
    const recordedAt = momentOf(recorded);
    return [
      {
        id: stableId(`${id}/stated`),
        certificate: id,
        day: dayOf(recordedAt),
        recordedAt,
        recordedBy,
        detail: stated,
      },
      ...factRows(
        id,
        turns,
        ({ on, recorded: __, key: ___, corrects, ...turn }) => turn,
        () => recordedBy,
      ).map((fact) => ({
        ...fact,
        certificate: id,
      })),
    ];
  });
  await inChunks(rows, (chunk) => tx.insert(tx.t.certificates).values(chunk));
  await inChunks(facts, (chunk) => tx.insert(tx.t.certificateFacts).values(chunk));
}

function momentOf({ at, day }: World["certificates"][number]["recorded"]): Instant {
  if (at === undefined) throw new Error(`A certificate recorded on ${day} lacks its hour.`);
  return at;
}
