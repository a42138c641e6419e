import { uuidv7 } from "uuidv7";
import type { Instant } from "#app/domain/calendar";
import { documentTypes } from "#app/domain/document";
import { may, rolesThatMay } from "#app/domain/permission";
import {
  type Audience,
  asks,
  moveOf,
  openQuestions,
  questionState,
  termOf,
  threadPath,
  unreadBlocks,
  waitsFor,
} from "#app/domain/thread";
import { takesProposals } from "#app/domain/thread-refusal";
import type { BlockShown, Somebody, ThreadShown } from "#app/domain/thread-shown";
import type { Viewer } from "#app/domain/viewer";
import { hasAudience, otherSide } from "#app/features/threads/place.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { type DocumentRow, documentsOf } from "#db/queries/document.server";
import { peopleAt } from "#db/queries/person.server";
import { blocksOf, type ReadMark, readMarks, threadAt, type WrittenBlock } from "#db/queries/thread.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import { termOfSide } from "#db/queries/thread-term.server";
import type { Db } from "#db/store.server";

/** A thread of a place as the viewer may read it; undefined for who may not. Put it under `Thread` on any page. */
export async function readThread(
  viewer: Viewer,
  db: Db,
  place: ThreadPlace,
  audience: Audience,
): Promise<ThreadShown | undefined> {
  if (!hasAudience(viewer, place, audience)) return undefined;
  const { thing, thingId } = place;
  const thread = await threadAt(viewer, db, { thing, thingId, audience });
  const blocks = thread ? await blocksOf(viewer, db, [thread.id]) : [];
  const marks = thread ? await readMarks(viewer, db, [thread.id]) : [];
  const ids = blocks.map(({ id }) => id);
  const files = await documentsOf(viewer, db, "thread-block", ids);
  const mayWrite = may(viewer.roles, "write-in-threads");
  const people =
    mayWrite && audience === "internal"
      ? await peopleAt(db, place.holder.id, rolesThatMay("write-in-threads"))
      : [];
  const somebody = await namer(viewer, db, place, { blocks, marks });
  const found = { blocks, marks, files, mayWrite, somebody };
  const shown = blocksShown(viewer, found);
  const other = otherSide(viewer, place, audience);
  const proposes = audience === "shared" && takesProposals(thing);
  return {
    path: threadPath(place, audience),
    audience,
    other: other.name,
    blocks: shown,
    unread: shown.filter(({ unread }) => unread).length,
    own: blocks.filter(({ account }) => account === viewer.account).length,
    mayWrite,
    takesProposals: proposes,
    turns: turnsShown(viewer, found),
    term: audience === "shared" && mayWrite ? await termOfSide(viewer, db, place, other.id) : undefined,
    colleagues: people.filter(({ id }) => id !== viewer.account),
    nextBlock: uuidv7(),
    now: viewer.now,
  };
}

type Found = {
  readonly blocks: readonly WrittenBlock[];
  readonly marks: readonly ReadMark[];
  readonly files: readonly DocumentRow[];
  readonly mayWrite: boolean;
  readonly somebody: NameSomebody;
};

function blocksShown(viewer: Viewer, found: Found): BlockShown[] {
  const { blocks, marks, files, mayWrite, somebody } = found;
  const { account = "", organisation, now } = viewer;
  const own = new Set(marks.filter((mark) => mark.account === account).map(({ block }) => block));
  const unread = new Set(unreadBlocks(blocks, account, own).map(({ id }) => id));
  return blocks.map((block) => {
    const { id, number, kind, text, at, asked } = block;
    const state = asks(block) ? questionState(block, blocks, now) : undefined;
    const term = asks(block) ? termOf(block, blocks) : undefined;
    const ours = mayWrite && asked?.organisation === organisation;
    const waits = ours && state?.kind === "open";
    return {
      ...{ id, number, kind, text, at, state, unread: unread.has(id) },
      by: somebody(block.account, block.organisation),
      instead: block.onBehalfOf ? somebody(block.onBehalfOf, block.organisation) : undefined,
      question: blocks.find((each) => each.id === block.question)?.number,
      asked: asked && {
        ...somebody(asked.account, asked.organisation),
        first: asked.first === undefined ? undefined : somebody(asked.first, asked.organisation),
        ...{ deadline: term, aim: asked.aim },
      },
      movedTo: block.movedTo,
      canAnswer: ours && state?.kind !== "withdrawn",
      canAccept: waits && kind === "proposal",
      canCounter: waits && kind === "proposal",
      canMove:
        waits && !state.overdue && term !== undefined && asked?.movable !== false && !moveOf(block, blocks),
      canWithdraw: mayWrite && block.organisation === organisation && state?.kind === "open",
      readBy: readersOf(block, marks, now, somebody),
      files: files
        .filter(({ thingId }) => thingId === id)
        .map(({ id: file, name, type, size }) => ({
          ...{ id: file, name, type, size },
          opens: documentTypes[type].opens,
        })),
    };
  });
}

/** Who is to move in a thread, always told. */
function turnsShown(viewer: Viewer, { blocks, somebody }: Found): ThreadShown["turns"] {
  return openQuestions(blocks, viewer.now).map((block) => {
    const state = questionState(block, blocks, viewer.now);
    return {
      ...somebody(block.asked?.account, block.asked?.organisation ?? ""),
      ...{ number: block.number, kind: block.kind, ours: waitsFor(viewer, block) },
      overdue: state.kind === "open" && state.overdue,
      deadline: block.asked?.deadline,
    };
  });
}

type NameSomebody = (account: string | undefined, organisation: string) => Somebody;

/** Colleagues have names; of other organisations only these are told. */
async function namer(
  viewer: Viewer,
  db: Db,
  { holder, provider }: ThreadPlace,
  { blocks, marks }: Pick<Found, "blocks" | "marks">,
): Promise<NameSomebody> {
  const accounts = [
    ...blocks.flatMap(({ account, onBehalfOf, asked }) => [
      account,
      onBehalfOf,
      asked?.account,
      asked?.first,
    ]),
    ...marks.map(({ account }) => account),
  ].filter((each) => each !== undefined);
  const names = await nameColleagues(viewer, db, accounts);
  const organisations = new Map([holder, provider].map(({ id, name }) => [id, name]));
  return (account, organisation) => ({
    name: organisation === viewer.organisation ? names.get(account ?? "") : undefined,
    organisation: organisations.get(organisation) ?? organisation,
  });
}

/** Who has read a block by now: each colleague, and the first of every other organisation. */
function readersOf(
  { id, account }: WrittenBlock,
  marks: readonly ReadMark[],
  now: Instant,
  somebody: NameSomebody,
): BlockShown["readBy"] {
  const readers = marks
    .filter((mark) => mark.block === id && mark.account !== account && mark.readAt <= now)
    .map((mark) => ({ ...somebody(mark.account, mark.organisation), at: mark.readAt }));
  return readers.filter(
    (reader, index) =>
      reader.name !== undefined ||
      readers.findIndex((each) => each.organisation === reader.organisation) === index,
  );
}
