import type { LoaderFunctionArgs } from "@remix-run/node";
import type { SignedIn } from "#app/auth/viewer.server";
import { isThreadThing } from "#app/domain/thread";
import { placeAt } from "#app/features/threads/place.server";
import type { Db } from "#db/store.server";

/** @throws Response 404 for a thing that the visitor's organisation has no part in, as for one that is none. */
export async function findPlace(
  { viewer }: SignedIn,
  db: Db,
  { thing = "", id = "" }: LoaderFunctionArgs["params"],
) {
  const place = isThreadThing(thing) ? await placeAt(viewer, db, thing, id) : undefined;
  if (!place) throw new Response(null, { status: 404 });
  return place;
}
