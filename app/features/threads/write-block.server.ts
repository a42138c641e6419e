import { uuidv7 } from "uuidv7";
import { may, rolesThatMay } from "#app/domain/permission";
import { asks } from "#app/domain/thread";
import { type BlockRefusal, blockRefusal, type NewBlock, takesProposals } from "#app/domain/thread-refusal";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, type InspectedFile, inspectFile } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import type { BlockFields } from "#app/features/threads/form";
import { hasAudience, otherSide } from "#app/features/threads/place.server";
import { tellOf } from "#app/features/threads/tell-of-block.server";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { peopleAt } from "#db/queries/person.server";
import { blocksOf, blockUnder, insertBlock, markRead, openThread } from "#db/queries/thread.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import { type PolicyTerm, termOfSide } from "#db/queries/thread-term.server";
import type { Store, Tx } from "#db/store.server";

export type WrittenOrNot =
  | { readonly written: number }
  | { readonly refused: BlockRefusal | "sent" | "colleague" }
  | { readonly files: readonly Extract<InspectedFile, { why: unknown }>[] };

type Author = { readonly account: string; readonly organisation: string };

/**
 * Adds a block to a thread of a place: it gets the next number and is never changed. Its files are added with it or it
 * is not added at all, whoever must act is told, and what the author has seen so far counts as read.
 * @returns undefined for who may not write there, as if it did not exist
 */
export async function writeBlock(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  place: ThreadPlace,
  fields: BlockFields,
  files: readonly GivenFile[] = [],
): Promise<WrittenOrNot | undefined> {
  const { account, organisation } = viewer;
  if (account === undefined || organisation === undefined) return undefined;
  if (!may(viewer.roles, "write-in-threads") || !hasAudience(viewer, place, fields.audience))
    return undefined;
  const inspected = files.map((file) => inspectFile(file));
  const refused = inspected.filter((file) => "why" in file);
  if (refused.length > 0) return { files: refused };
  const sound = inspected.filter((file) => "type" in file);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const again = await sameBlock(tx, viewer, fields);
    if (again) return again;
    const { audience } = fields;
    const { thing, thingId, region } = place;
    const thread = await openThread(tx, {
      ...{ id: uuidv7(), thing, thingId, audience, region: region?.code ?? null },
      ...{ holder: place.holder.id, provider: place.provider.id },
    });
    const known = await blocksOf(viewer, tx, [thread]);
    const found = await askedOf(tx, { ...viewer, now: deed.clockAt }, place, fields);
    if (found === "colleague") return { refused: found };
    const { kind, question, text, by } = fields;
    const movedTo = kind === "moved" && by ? ({ day: by, limit: "through" } as const) : undefined;
    const block = { kind, question, organisation, at: deed.clockAt, asked: found?.asked, movedTo, text };
    const why = proposalRefusal(place, fields) ?? blockRefusal(block, known);
    if (why) return { refused: why };
    const author = { account, organisation };
    const number = await addBlock(tx, deed, place, thread, { fields, block, author, term: found?.term });
    await attach(tx, deed, place, fields, sound);
    await markRead(
      tx,
      { ...author, readAt: deed.clockAt },
      known.map(({ id }) => id),
    );
    await tellOf(tx, deed, place, { ...block, id: fields.block, number, audience, ...author }, known);
    return { written: number };
  });
}

/**
 * A form that was sent twice wrote one block, also where the first to arrive is the later by the clock; a key that stands
 * for anything else is refused.
 */
async function sameBlock(tx: Tx, viewer: Viewer, fields: BlockFields): Promise<WrittenOrNot | undefined> {
  const known = await blockUnder(viewer, tx, fields.block);
  if (!known) return undefined;
  const isSame = known.account === viewer.account && known.text === fields.text;
  return isSame ? { written: known.number } : { refused: "sent" };
}

/** Whom a question goes to: the other side, or inside an organisation a colleague who may answer. */
async function askedOf(
  tx: Tx,
  viewer: Viewer,
  place: ThreadPlace,
  { kind, audience, by, colleague }: BlockFields,
): Promise<
  { readonly asked: NewBlock["asked"]; readonly term?: PolicyTerm | undefined } | "colleague" | undefined
> {
  if (!asks({ kind })) return undefined;
  const organisation = otherSide(viewer, place, audience).id;
  const term = audience === "shared" ? await termOfSide(viewer, tx, place, organisation) : undefined;
  const deadline = term?.deadline ?? (by && ({ day: by, limit: "through" } as const));
  const asked = { organisation, deadline, aim: term?.aim, movable: term?.movable };
  if (audience === "shared" || colleague === undefined) return { asked, term };
  const people = await peopleAt(tx, organisation, rolesThatMay("write-in-threads"));
  return people.some(({ id }) => id === colleague)
    ? { asked: { ...asked, account: colleague } }
    : "colleague";
}

/** Proposals go to the other side, about what they can be made about. */
const proposalRefusal = (
  { thing }: ThreadPlace,
  { kind, audience }: BlockFields,
): BlockRefusal | undefined =>
  kind === "proposal" && !(audience === "shared" && takesProposals(thing)) ? "no-proposals" : undefined;

type Adding = {
  readonly fields: BlockFields;
  readonly block: NewBlock;
  readonly author: Author;
  readonly term: PolicyTerm | undefined;
};

async function addBlock(
  tx: Tx,
  deed: Deed,
  place: ThreadPlace,
  thread: string,
  { fields, block, author, term }: Adding,
): Promise<number> {
  const { kind, question, asked, at, movedTo } = block;
  const number = await insertBlock(tx, {
    ...{ id: fields.block, thread, kind, text: fields.text, recordedAt: at, ...author },
    question: question ?? null,
    onBehalfOf: deed.onBehalfOf ?? null,
    askedOrganisation: asked?.organisation ?? null,
    askedAccount: asked?.account ?? null,
    answerBy: movedTo?.day ?? asked?.deadline?.day ?? null,
    ...{ aimBy: asked?.aim ?? null, movable: asked?.movable ?? null },
    ...{ policy: term?.policy ?? null, policyItem: term?.window ?? null },
  });
  await audit(tx, deed, {
    verb: "wrote",
    thing: "thread-block",
    thingId: fields.block,
    holder: place.holder.id,
    region: place.region?.code,
    provider: place.provider.id,
    ...(term && { policy: term.policy, policyItem: term.window }),
    after: {
      ...{ number, kind, audience: fields.audience, on: place.thing, key: place.thingId },
      ...(question && { question }),
      ...(asked && { asked: asked.account ?? asked.organisation, answerBy: asked.deadline?.day }),
      ...(movedTo && { answerBy: movedTo.day }),
    },
  });
  return number;
}

/** Files belong to whoever attached them, and go with the block to whoever reads it. */
async function attach(
  tx: Tx,
  deed: Deed,
  place: ThreadPlace,
  { block, audience }: BlockFields,
  files: readonly Extract<InspectedFile, { type: unknown }>[],
): Promise<void> {
  const own = deed.organisation ?? place.holder.id;
  const others = [place.holder.id, place.provider.id].filter((id) => id !== own);
  for (const file of files) {
    await storeDocument(tx, deed, {
      ...{ ...file, thing: "thread-block", thingId: block, holder: own, provider: place.provider.id },
      ...(place.region && { region: place.region.code }),
      sharedWith: audience === "shared" ? others : [],
    });
  }
}
