import { uuidv7 } from "uuidv7";
import { type LetterStyle, type StyleRefusal, styleRefusals } from "#app/domain/letter-style";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertStyle, letterStyle } from "#db/queries/letter-style.server";
import type { Store } from "#db/store.server";

/** Whether the viewer decides how letters of its insurer look. */
export const stylesLetters = ({ roles, organisation }: Viewer): boolean =>
  organisation !== undefined && may(roles, "write-policy");

/**
 * Keeps how letters of the viewer's insurer look and in which language they begin, from now on.
 * @returns what refused it, or undefined for who does not decide that
 */
export async function chooseStyle(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  style: LetterStyle,
): Promise<"done" | { readonly refused: readonly StyleRefusal[] } | undefined> {
  const { organisation: insurer } = viewer;
  if (insurer === undefined || !stylesLetters(viewer)) return undefined;
  const refused = styleRefusals(style);
  if (refused.length > 0) return { refused };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const before = await letterStyle(viewer, tx, insurer);
    await insertStyle(tx, {
      ...{ ...style, id: uuidv7(), insurer, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
    });
    await audit(tx, deed, {
      ...{ verb: "chose-letter-style", thing: "organisation", thingId: insurer, holder: insurer },
      ...{ before, after: style },
    });
    return "done" as const;
  });
}
