import type { RegionCode } from "#app/domain/region";
import {
  type Audience,
  audiences,
  openQuestions,
  questionState,
  threadPath,
  threadThings,
  unreadBlocks,
  waitsFor,
} from "#app/domain/thread";
import type { ThreadListed } from "#app/domain/thread-list";
import type { ThreadSummary } from "#app/domain/thread-shown";
import type { Viewer } from "#app/domain/viewer";
import { hasAudience, otherSide, placesOf } from "#app/features/threads/place.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import { blocksOf, readMarks, type ThreadRow, threadsOf, type WrittenBlock } from "#db/queries/thread.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import type { Db } from "#db/store.server";

/**
 * The threads that the viewer may read: those that wait for the viewer's side first, by their last day, then those
 * last written in.
 */
export async function listThreads(viewer: Viewer, db: Db): Promise<ThreadSummary[]> {
  const threads = await threadsOf(viewer, db);
  const places = await Promise.all(
    threadThings.map((thing) => {
      const ids = threads.filter((thread) => thread.thing === thing).map(({ thingId }) => thingId);
      return placesOf(viewer, db, thing, { ids: [...new Set(ids)] });
    }),
  );
  const seats = places.flat();
  const summaries = await summarise(
    viewer,
    db,
    threads.flatMap((thread) => {
      const place = seats.find(({ thing, thingId }) => thing === thread.thing && thingId === thread.thingId);
      return place ? [{ place, audience: thread.audience, thread }] : [];
    }),
  );
  return summaries.sort((a, b) => compare(turnOf(a), turnOf(b)));
}

/** Waiting for us sorts by last day; the rest keeps its order behind. */
const turnOf = ({ open }: ThreadSummary): string => {
  const [first] = open.filter(({ ours }) => ours);
  return first ? (first.deadline?.day ?? "9998") : "9999";
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The threads on the agreements of a region, those that were begun first. Of an agreement that nothing was asked about
 * stands the shared one, whose page leads to the internal one.
 */
export async function regionThreads(viewer: Viewer, db: Db, region: RegionCode): Promise<ThreadSummary[]> {
  const places = await placesOf(viewer, db, "contract", { region });
  if (places.length === 0) return [];
  const ids = places.map(({ thingId }) => thingId);
  const threads = await threadsOf(viewer, db, ids);
  const seats = places.flatMap((place) =>
    audiences
      .filter((audience) => hasAudience(viewer, place, audience))
      .map((audience) => ({
        place,
        audience,
        thread: threads.find((each) => each.thingId === place.thingId && each.audience === audience),
      })),
  );
  const summaries = await summarise(
    viewer,
    db,
    seats.filter(({ audience, thread }) => thread || audience === "shared"),
  );
  return summaries.sort((a, b) => Number(b.blocks > 0) - Number(a.blocks > 0));
}

type Seat = {
  readonly place: ThreadPlace;
  readonly audience: Audience;
  readonly thread?: ThreadRow | undefined;
};

async function summarise(viewer: Viewer, db: Db, seats: readonly Seat[]): Promise<ThreadSummary[]> {
  const ids = seats.flatMap(({ thread }) => thread?.id ?? []);
  const blocks = new Map<string, WrittenBlock[]>(ids.map((id) => [id, []]));
  for (const block of await blocksOf(viewer, db, ids)) blocks.get(block.thread)?.push(block);
  const marks = await readMarks(viewer, db, ids);
  const read = new Set(marks.filter(({ account }) => account === viewer.account).map(({ block }) => block));
  return seats.map((seat) => summaryOf(viewer, seat, blocks.get(seat.thread?.id ?? "") ?? [], read));
}

function summaryOf(
  viewer: Viewer,
  { place, audience }: Seat,
  blocks: readonly WrittenBlock[],
  read: ReadonlySet<string>,
): ThreadSummary {
  const open = openQuestions(blocks, viewer.now).map((question) => {
    const state = questionState(question, blocks, viewer.now);
    return {
      number: question.number,
      kind: question.kind,
      ours: waitsFor(viewer, question),
      overdue: state.kind === "open" && state.overdue,
      deadline: question.asked?.deadline,
    };
  });
  return {
    path: threadPath(place, audience),
    ...{ thing: place.thing, thingId: place.thingId, audience },
    ...{ provider: place.provider.name, region: place.region },
    other: otherSide(viewer, place, audience).name,
    blocks: blocks.length,
    unread: unreadBlocks(blocks, viewer.account ?? "", read).length,
    open: open.sort((a, b) => Number(b.ours) - Number(a.ours)),
    lastAt: blocks.at(-1)?.at,
  };
}

/** Threads with their names in a language, for their list and its files. */
export function namedThreads(threads: readonly ThreadSummary[], language: Language): ThreadListed[] {
  const say = translator(textsFor(language, "thread").thread ?? {}, language);
  return threads.map((thread) => {
    const { thing, provider, region, audience, other } = thread;
    const what = region
      ? say(`thing.${thing}In`, { provider, region: region.name })
      : say(`thing.${thing}`, { provider });
    return { ...thread, name: `${what} (${say(`audience.${audience}`, { other })})` };
  });
}
