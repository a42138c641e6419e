import { createHash } from "node:crypto";
import { canonical } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import type { Act } from "#app/domain/permission";
import {
  expiryOf,
  type ProposableActKey,
  type ProposalOutcome,
  type ProposedChange,
  type SignRefusal,
  signRefusal,
} from "#app/domain/proposal";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import {
  type Capacity,
  capacitiesFor,
  closeProposal,
  openProposals,
  type ProposalRow,
  proposalFor,
  proposalUnder,
  unclosedOn,
} from "#db/queries/signature.server";
import type { Db, Tx } from "#db/store.server";

/**
 * An act that can ask for a second person. Its own feature says what it would change and carries it out, inside the
 * transaction of the second signature.
 */
export type ProposableAct = {
  readonly key: ProposableActKey;
  /** What whoever proposes and whoever signs must be allowed, as oneself or in somebody's place. */
  readonly needs: Act;
  readonly thing: string;
  /** How the thing stands: what would change in words, and what must be the same when it is signed. */
  readonly look: (
    viewer: Viewer,
    tx: Tx,
    thingId: string,
  ) => Promise<{ readonly changes: readonly ProposedChange[]; readonly state: unknown } | undefined>;
  /** Whether what it does lies within what somebody may do; left out, whoever may sign at all may sign any. */
  readonly covers?: (viewer: Viewer, db: Db, thingId: string, account: string) => Promise<boolean>;
  /** Does it. @returns whether it could be done */
  readonly carryOut: (tx: Tx, deed: Deed, viewer: Viewer, thingId: string) => Promise<boolean>;
};

export type Proposed =
  | { readonly proposed: string }
  | { readonly refused: "unknown" | "already" | "sent" | "nobody" };

/** What a thing that is looked at is known by; another one says that it changed. */
export const versionOf = (state: unknown): string =>
  createHash("sha256").update(canonical(state)).digest("hex");

type Signing = Pick<ProposableAct, "needs" | "covers">;

/** Who of them can sign an act on a thing, with whether what it does lies within what they may do. */
async function capacitiesOn(
  viewer: Viewer,
  db: Db,
  { needs, covers }: Signing,
  thingId: string,
  isAsked: (capacity: Capacity) => boolean,
) {
  return withCover(viewer, db, covers, thingId, (await capacitiesFor(viewer, db, needs)).filter(isAsked));
}

/** Capacities, each with whether what an act does to a thing lies within what its holder may do. */
async function withCover(
  viewer: Viewer,
  db: Db,
  covers: ProposableAct["covers"],
  thingId: string,
  all: readonly Capacity[],
) {
  const covered = await Promise.all(
    all.map(async ({ account, onBehalfOf }) => covers?.(viewer, db, thingId, onBehalfOf ?? account) ?? true),
  );
  return all.map((capacity, at) => ({ ...capacity, covered: covered[at] ?? true }));
}

/** A capacity that covers the act where there is one, and else the first. */
const bestOf = <C extends { readonly covered: boolean }>(all: readonly C[]): C | undefined =>
  all.find(({ covered }) => covered) ?? all[0];

/**
 * How the viewer can sign an act on a thing: in a capacity that covers it where there is one, as oneself before in the
 * place of another; undefined for who can in none.
 */
export async function ownCapacity(viewer: Viewer, db: Db, act: Signing, thingId: string) {
  const isOwn = ({ account }: Capacity) => account === viewer.account;
  return bestOf(await capacitiesOn(viewer, db, act, thingId, isOwn));
}

/**
 * The proposals of some acts that the viewer can sign at the viewer's moment, whoever was told of them when they were
 * made: as the page of a proposal says, but for that it has to be opened first.
 */
export async function proposalsToSign(
  viewer: Viewer,
  db: Db,
  acts: Partial<Readonly<Record<ProposableActKey, Signing>>>,
): Promise<ProposalRow[]> {
  const { account = "", now } = viewer;
  const open = (await openProposals(viewer, db)).flatMap((proposal) => {
    const act = acts[proposal.act];
    return act ? [{ proposal, act }] : [];
  });
  const needed = [...new Set(open.map(({ act }) => act.needs))];
  const held = new Map(
    await Promise.all(
      needed.map(async (needs) => {
        const all = await capacitiesFor(viewer, db, needs);
        return [needs, all.filter((each) => each.account === account)] as const;
      }),
    ),
  );
  const asked = await Promise.all(
    open.map(async ({ proposal, act }) => {
      const own = bestOf(
        await withCover(viewer, db, act.covers, proposal.thingId, held.get(act.needs) ?? []),
      );
      return own && signRefusal(proposal, own, [account], now, own.covered) === undefined ? [proposal] : [];
    }),
  );
  return asked.flat();
}

/** Who else could give the second signature to what somebody proposes now. */
export async function secondSigners(
  viewer: Viewer,
  db: Db,
  act: Signing,
  first: Capacity,
  thingId: string,
): Promise<Capacity[]> {
  const one = [first.account, first.onBehalfOf];
  const isOther = ({ account, onBehalfOf }: Capacity) =>
    !one.includes(account) && (onBehalfOf === undefined || !one.includes(onBehalfOf));
  return (await capacitiesOn(viewer, db, act, thingId, isOther)).filter(({ covered }) => covered);
}

/** Whether an act on a thing was proposed and still waits for its second signature at a moment. */
export async function isProposed(
  viewer: Viewer,
  db: Db,
  act: ProposableActKey,
  thingId: string,
  now: Instant,
): Promise<boolean> {
  return (await unclosedOn(viewer, db, act, thingId)).some(({ expiresAt }) => now < expiresAt);
}

/** Proposes an act instead of doing it: what it changes is kept as it stands, and whoever can sign is told. */
export async function propose(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  act: ProposableAct,
  given: { readonly id: string; readonly thingId: string; readonly reason: string },
): Promise<Proposed> {
  const { account: proposedBy = "" } = deed;
  const { id, thingId, reason } = given;
  const known = await proposalUnder(viewer, tx, id);
  if (known) {
    const isSame = known.proposedBy === proposedBy && known.act === act.key && known.thingId === thingId;
    return isSame ? { proposed: id } : { refused: "sent" };
  }
  const looked = await act.look(viewer, tx, thingId);
  if (!looked) return { refused: "unknown" };
  if (await isProposed(viewer, tx, act.key, thingId, deed.clockAt)) return { refused: "already" };
  const first = { account: proposedBy, onBehalfOf: deed.onBehalfOf };
  const signers = await secondSigners(viewer, tx, act, first, thingId);
  if (signers.length === 0) return { refused: "nobody" };
  const { key, thing } = act;
  const expiresAt = expiryOf(deed.clockAt);
  await tx.insert(tx.t.proposals).values({
    ...{
      id,
      organisation: viewer.organisation ?? "",
      act: key,
      thing,
      thingId,
      reason,
      expiresAt,
      proposedBy,
    },
    ...{ changes: looked.changes, version: versionOf(looked.state) },
    ...{ proposedFor: deed.onBehalfOf ?? null, proposedAt: deed.clockAt },
  });
  await audit(tx, deed, {
    verb: "proposed",
    thing: "proposal",
    thingId: id,
    after: { act: key, on: thing, key: thingId },
  });
  const to = [...new Set(signers.map(({ account }) => account))];
  await tell(tx, deed, id, "proposal-made", to, { until: { instant: expiresAt } });
  return { proposed: id };
}

const tell = (
  tx: Tx,
  deed: Deed,
  thingId: string,
  kind: "proposal-made" | "proposal-closed",
  to: readonly string[],
  values: Parameters<typeof notify>[2]["values"],
) => notify(tx, deed, { to, kind, values, thing: "proposal", thingId, legalEffect: true });

export type Signed =
  | { readonly done: ProposalRow["outcome"] }
  | { readonly refused: SignRefusal | "stale" | "not-proposer" };

type Answer = { readonly answer: "agreed" | "sent-back" | "withdrawn"; readonly words: string };

/**
 * Gives the second signature and carries the act out, sends it back with words, or withdraws it. A thing that changed
 * since closes the proposal as stale: what was seen is not what would happen.
 * @param deed in whose place is acted stands in it
 */
export async function answerProposal(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  act: ProposableAct,
  id: string,
  { answer, words }: Answer,
): Promise<Signed | undefined> {
  const found = await proposalFor(viewer, tx, id);
  const { account = "", onBehalfOf } = deed;
  if (!found || found.proposal.act !== act.key) return undefined;
  const { proposal, sights } = found;
  const seen = sights.map((each) => each.account);
  const covered =
    answer !== "agreed" ||
    ((await act.covers?.(viewer, tx, proposal.thingId, onBehalfOf ?? account)) ?? true);
  const why = signRefusal(proposal, { account, onBehalfOf }, seen, deed.clockAt, covered);
  const isOwn = proposal.proposedBy === account;
  // Whoever proposed cannot sign, but can withdraw.
  if (why !== undefined && !(answer === "withdrawn" && why === "same-person")) return { refused: why };
  if (answer === "withdrawn" && !isOwn) return { refused: "not-proposer" };
  const looked = answer === "agreed" ? await act.look(viewer, tx, proposal.thingId) : undefined;
  const same = looked !== undefined && versionOf(looked.state) === proposal.version;
  const outcome: ProposalOutcome = answer === "agreed" && !same ? "stale" : answer;
  const closing = {
    outcome,
    words,
    closedAt: deed.clockAt,
    closedBy: account,
    closedFor: onBehalfOf ?? null,
  };
  if (!(await closeProposal(tx, id, closing))) return { refused: "closed" };
  const event = {
    thing: "proposal",
    thingId: id,
    after: { act: act.key, on: act.thing, key: proposal.thingId, outcome },
  };
  await audit(tx, deed, { verb: "closed-proposal", ...event });
  if (!isOwn)
    await tell(tx, deed, id, "proposal-closed", [proposal.proposedBy], { at: { instant: deed.clockAt } });
  if (outcome === "stale") return { refused: "stale" };
  if (outcome === "agreed" && !(await act.carryOut(tx, deed, viewer, proposal.thingId)))
    throw new Error(`${act.key} of ${proposal.thingId} was looked at and could not be carried out`);
  return { done: outcome };
}
