import { uuidv7 } from "uuidv7";
import { type LetterStyle, type StyleRefusal, styleRefusals } from "#app/domain/letter-style";
import { may } from "#app/domain/permission";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertStyle, letterStyle } from "#db/queries/letter-style.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store } from "#db/store.server";

const CHOSE = "chose-letter-style";

/** Whether the viewer decides how letters of its insurer look. */
export const stylesLetters = ({ roles, organisation }: Viewer): boolean =>
  organisation !== undefined && may(roles, "write-policy");

/** How letters look as the fields of the form that a colleague could have changed meanwhile. */
export const styleFields = ({ language, colour, head, foot }: LetterStyle): FormFields => ({
  ...{ language: [language], colour: [colour], head: [head], foot: [foot] },
});

/**
 * Keeps how letters of the viewer's insurer look and in which language they begin, from now on.
 * @param madeFrom what the form was made from, where it says so
 * @returns what refused it or a colleague changed meanwhile, or undefined for who does not decide that
 */
export async function chooseStyle(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  style: LetterStyle,
  madeFrom?: FormFields,
): Promise<"done" | { readonly refused: readonly StyleRefusal[] } | { readonly stale: Stale } | undefined> {
  const { organisation: insurer } = viewer;
  if (insurer === undefined || !stylesLetters(viewer)) return undefined;
  const refused = styleRefusals(style);
  if (refused.length > 0) return { refused };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const before = await letterStyle(viewer, tx, insurer);
    const fields = { madeFrom, now: styleFields(before), typed: styleFields(style) };
    const edited = { thing: "organisation", thingId: insurer, verbs: [CHOSE] };
    const stale = madeFrom && (await staleForm(viewer, tx, edited, fields));
    if (stale) return { stale };
    await insertStyle(tx, {
      ...{ ...style, id: uuidv7(), insurer, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
    });
    await audit(tx, deed, {
      ...{ verb: CHOSE, thing: "organisation", thingId: insurer, holder: insurer },
      ...{ before, after: style },
    });
    return "done" as const;
  });
}
