import { untold, withLines } from "#app/domain/policy/annex";
import { differencesOf } from "#app/domain/policy/difference";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { keepDocument } from "#app/features/policy/edit-draft.server";
import { readPublication } from "#app/features/policy/publish-draft.server";
import { textsFor } from "#app/i18n/areas.server";
import { differencesInWords } from "#app/i18n/policy-words/write-difference";
import { languages } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/**
 * Writes a line into the annex of a draft for each difference from the version before that has none yet, for its author
 * to go on with in own words. @returns how many; undefined for a draft that is not the viewer's, or has nothing before it
 */
export async function draftAnnex(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
): Promise<number | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const read = await readPublication(viewer, tx, id);
    if (!read || !("policy" in read) || !read.before) return undefined;
    const { draft, policy, before } = read;
    const differences = untold(differencesOf(before.policy, policy), policy);
    if (differences.length === 0) return 0;
    const [nl, en] = languages.map((language) =>
      differencesInWords(differences, before, { policy }, language, textsFor(language, "policy-words")),
    );
    const lines = differences.map((difference, at) => ({
      difference,
      title: { nl: nl?.[at]?.heading ?? "", en: en?.[at]?.heading ?? "" },
      text: { nl: (nl?.[at]?.lines ?? []).join("\n"), en: (en?.[at]?.lines ?? []).join("\n") },
    }));
    await keepDocument(tx, deed, draft, { document: withLines(policy, lines), path: "changes" });
    return lines.length;
  });
}
