import { and, asc, eq, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { type ShareChoice, sharingOf } from "#app/domain/sharing";
import type { Viewer } from "#app/domain/viewer";
import { insurersDealing } from "#db/queries/dealing.server";
import { partiesOf } from "#db/queries/letter.server";
import { candidateById } from "#db/queries/organisation.server";
import type { Db, Tx } from "#db/store.server";

/** What providers chose to share with an insurer or not, as known at a moment, in the order of their choices. */
export function sharesWith(db: Db, insurer: string, now: Instant): Promise<ShareChoice[]> {
  const { providerShares: shares } = db.t;
  return db
    .select()
    .from(shares)
    .where(and(eq(shares.insurer, insurer), lte(shares.recordedAt, now)))
    .orderBy(asc(shares.recordedAt), asc(shares.id));
}

/** The choices of the viewer's own organisation, with who made each, in their order. */
export async function ownShares(
  { organisation, now }: Viewer,
  db: Db,
): Promise<(ShareChoice & { readonly id: string; readonly recordedBy: string | null })[]> {
  const { providerShares: shares } = db.t;
  if (organisation === undefined) return [];
  return db
    .select()
    .from(shares)
    .where(and(eq(shares.provider, organisation), lte(shares.recordedAt, now)))
    .orderBy(asc(shares.recordedAt), asc(shares.id));
}

/** What is shown of an organisation: its numbers, and the lines of its address. */
export type OrganisationShown = {
  readonly kvk: string | undefined;
  readonly agb: readonly string[];
  readonly address: readonly string[];
};

/** What a provider shares of its organisation with the viewer; undefined where it shares that with others only. */
export async function organisationShared(
  viewer: Viewer,
  db: Db,
  provider: string,
): Promise<OrganisationShown | undefined> {
  const { organisation: insurer } = viewer;
  if (insurer === undefined) return undefined;
  if (insurer !== provider) {
    const deals = (await insurersDealing(db, provider, [insurer])).has(insurer);
    const asked = { provider, insurer, what: "organisation", deals } as const;
    if (!sharingOf(await sharesWith(db, insurer, viewer.now), asked).shared) return undefined;
  }
  const found = await candidateById(viewer, db, provider);
  const address = (await partiesOf(viewer, db, [provider])).get(provider)?.lines ?? [];
  return found && { kvk: found.kvk, agb: found.agb, address };
}

/** Keeps a choice. Nothing changes or removes it: a later one takes its place. */
export const insertShare = async (tx: Tx, row: Db["t"]["providerShares"]["$inferInsert"]): Promise<void> => {
  await tx.insert(tx.t.providerShares).values(row);
};
