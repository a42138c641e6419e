import { newToken } from "#app/auth/token.server";
import { personState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { type Erased, erasePersonalData } from "#db/queries/erasure.server";
import { holdsElsewhere, readPerson } from "#db/queries/person.server";
import type { Store } from "#db/store.server";

export type ErasedOrNot =
  | { readonly erased: Erased }
  | { readonly refused: "unknown" | "still-active" | "elsewhere" };

/**
 * Erases who the holder of a closed account of the viewer's organisation was. The log keeps what the account did,
 * by its key alone, so that the chain still verifies.
 */
export async function erasePerson(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<ErasedOrNot> {
  return store.write(async (tx) => {
    const person = await readPerson(viewer, tx, id);
    if (!person || personState(person) === "erased") return { refused: "unknown" };
    if (personState(person) === "active") return { refused: "still-active" };
    if (await holdsElsewhere(viewer, tx, id)) return { refused: "elsewhere" };
    const placeholder = `${newToken().toLowerCase()}@erased.invalid`;
    const erased = await erasePersonalData(viewer, tx, person, { placeholder, at: deed.at });
    await audit(tx, deed, { verb: "erased", thing: "account", thingId: id, after: erased });
    return { erased };
  });
}
