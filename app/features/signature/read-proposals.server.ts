import type { Instant } from "#app/domain/calendar";
import { type ProposalState, proposalState, type SignRefusal, signRefusal } from "#app/domain/proposal";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import type { Acts } from "#app/features/signature/answer-proposal.server";
import { audit, type Deed } from "#db/audit.server";
import { ownCapacity } from "#db/proposals.server";
import { nameColleagues } from "#db/queries/account-name.server";
import {
  type Capacity,
  capacitiesFor,
  markSeen,
  type ProposalRow,
  proposalFor,
  proposalsOf,
} from "#db/queries/signature.server";
import type { Db, Store } from "#db/store.server";

/** A proposal as a list shows it. */
export type ProposalShown = Pick<
  ProposalRow,
  "id" | "act" | "thingId" | "reason" | "changes" | "proposedAt" | "expiresAt" | "words"
> & {
  readonly state: ProposalState;
  readonly proposedBy: string | undefined;
  readonly proposedFor: string | undefined;
  readonly closedBy: string | undefined;
  readonly closedFor: string | undefined;
  readonly closedAt: Instant | undefined;
};

async function shown(viewer: Viewer, db: Db, rows: readonly ProposalRow[]): Promise<ProposalShown[]> {
  const names = await nameColleagues(
    viewer,
    db,
    rows.flatMap((row) =>
      [row.proposedBy, row.proposedFor ?? [], row.closedBy ?? [], row.closedFor ?? []].flat(),
    ),
  );
  const name = (account: string | null) => (account === null ? undefined : names.get(account));
  return rows.map((row) => {
    const closed = row.closedAt !== null && row.closedAt <= viewer.now;
    const { id, act, thingId, reason, changes, proposedAt, expiresAt } = row;
    return {
      ...{ id, act, thingId, reason, changes, proposedAt, expiresAt },
      state: proposalState(row, viewer.now),
      proposedBy: name(row.proposedBy),
      proposedFor: name(row.proposedFor),
      closedBy: closed ? name(row.closedBy) : undefined,
      closedFor: closed ? name(row.closedFor) : undefined,
      closedAt: closed ? (row.closedAt ?? undefined) : undefined,
      words: closed ? row.words : null,
    };
  });
}

const capacityOf = async (viewer: Viewer, db: Db, acts: Acts, key: ProposalRow["act"]) =>
  (await capacitiesFor(viewer, db, acts[key].needs)).find(({ account }) => account === viewer.account);

/** The proposals of the viewer's organisation that the viewer can answer or made, the newest first. */
export async function listProposals(viewer: Viewer, db: Db, acts: Acts): Promise<ProposalShown[]> {
  const rows = await proposalsOf(viewer, db);
  const keys = [...new Set(rows.map(({ act }) => act))];
  const held = await Promise.all(
    keys.map(async (key) => ((await capacityOf(viewer, db, acts, key)) ? [key] : [])),
  );
  const mine = held.flat();
  return shown(
    viewer,
    db,
    rows.filter(({ act, proposedBy }) => mine.includes(act) || proposedBy === viewer.account),
  );
}

/** One proposal, with why the viewer cannot sign it where that is so. */
export type ProposalOpened = {
  readonly proposal: ProposalShown;
  readonly own: boolean;
  readonly refusal: SignRefusal | undefined;
  /** The colleague in whose place the viewer signs. */
  readonly instead: string | undefined;
  readonly seen: readonly { readonly name: string | undefined; readonly at: Instant }[];
  readonly people: Readonly<Record<string, string>>;
};

/** Opens a proposal: that the viewer saw what it changes is kept. Undefined for who has no part in it. */
export async function openProposal(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  acts: Acts,
  id: string,
): Promise<ProposalOpened | undefined> {
  const { account = "", now } = viewer;
  const known = await proposalFor(viewer, store.db, id);
  if (!known) return undefined;
  const { act, thingId } = known.proposal;
  const capacity = await ownCapacity(viewer, store.db, acts[act], thingId);
  const own = known.proposal.proposedBy === account;
  if (!capacity && !own) return undefined;
  if (!own && !known.sights.some((each) => each.account === account)) await see(store, deed, account, id);
  const { proposal, sights } = (await proposalFor(viewer, store.db, id)) ?? known;
  const [first] = await shown(viewer, store.db, [proposal]);
  if (!first) return undefined;
  const inChanges = proposal.changes
    .flatMap(({ before, after }) => [before, after])
    .flatMap((value) =>
      typeof value === "object" && value !== null && "person" in value ? [value.person] : [],
    );
  const ids = [...inChanges, proposal.thingId, ...sights.map((each) => each.account)];
  const names = await nameColleagues(
    viewer,
    store.db,
    capacity?.onBehalfOf ? [...ids, capacity.onBehalfOf] : ids,
  );
  return {
    proposal: first,
    own,
    refusal: refusalFor(proposal, capacity ?? { account, covered: true }, sights, now),
    instead: capacity?.onBehalfOf && names.get(capacity.onBehalfOf),
    seen: sights
      .filter(({ seenAt }) => seenAt <= now)
      .map((each) => ({ name: names.get(each.account), at: each.seenAt })),
    people: Object.fromEntries(names),
  };
}

const refusalFor = (
  proposal: ProposalRow,
  { covered, ...signer }: Capacity & { readonly covered: boolean },
  sights: readonly { readonly account: string }[],
  now: Instant,
) =>
  signRefusal(
    proposal,
    signer,
    sights.map(({ account }) => account),
    now,
    covered,
  );

async function see(store: Store, deed: Deed, account: string, id: string): Promise<void> {
  await act(store, { deed }, async (tx, { deed }) => {
    if (await markSeen(tx, id, account, deed.clockAt))
      await audit(tx, deed, { verb: "saw", thing: "proposal", thingId: id });
  });
}
