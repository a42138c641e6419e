import type { Audience, ThreadThing } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import {
  applicationPlaces,
  contractPlaces,
  increasePlaces,
  type PlacesSought,
  type ThreadPlace,
} from "#db/queries/thread-place.server";
import type { Db } from "#db/store.server";

type FindPlaces = (viewer: Viewer, db: Db, sought: PlacesSought) => Promise<ThreadPlace[]>;

/**
 * How the things that can be asked about are found, each with whom it is shared. What is not the viewer's is not
 * found. A new kind of thing needs its name in `domain/thread.ts` and a line here.
 */
const finders: Readonly<Record<ThreadThing, FindPlaces>> = {
  contract: contractPlaces,
  "increase-request": increasePlaces,
  application: applicationPlaces,
};

/** The thing with this key; undefined when the viewer's organisation has no part in it. */
export async function placeAt(
  viewer: Viewer,
  db: Db,
  thing: ThreadThing,
  thingId: string,
): Promise<ThreadPlace | undefined> {
  if (thingId.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [place] = await finders[thing](viewer, db, { ids: [thingId] });
  return place;
}

/** The things of one kind that were sought. */
export const placesOf = (viewer: Viewer, db: Db, thing: ThreadThing, sought: PlacesSought) =>
  finders[thing](viewer, db, sought);

/** Whether the viewer's organisation reads this thread of the place: what is internal is the insurer's own. */
export const hasAudience = (viewer: Viewer, place: ThreadPlace, audience: Audience): boolean =>
  audience === "shared" || viewer.organisation === place.holder.id;

/** The organisation that a question in this thread goes to. */
export const otherSide = (viewer: Viewer, place: ThreadPlace, audience: Audience) =>
  audience === "shared" && viewer.organisation === place.holder.id ? place.provider : place.holder;
