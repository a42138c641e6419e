import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { documentsOf } from "#db/queries/document.server";
import type { Db, Store } from "#db/store.server";

/** What the papers of a tender stand under: those of a policy and contract year, whatever version counts. */
const papersOf = ({ insurer, policy }: PolicyVersion): string =>
  `${insurer}/${policy.key}/${policy.contractYear}`;

/** The draft agreement and what belongs to it, as it was published for everybody (rule 4.61). */
export const tenderPapers = (viewer: Viewer, db: Db, version: PolicyVersion) =>
  documentsOf(viewer, db, "tender-papers", [papersOf(version)]);

/**
 * Publishes the draft agreement of a tender, or what belongs to it: everybody sees it from now on, and it stays.
 * @returns how many files, why none, or undefined for who does not open lots of this insurer
 */
export async function publishPapers(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  version: PolicyVersion,
  files: readonly GivenFile[],
) {
  if (viewer.organisation !== version.insurer || !may(viewer.roles, "open-lots")) return undefined;
  if (files.length === 0) return { refused: "none" as const };
  const found = soundFiles(files);
  if ("files" in found) return found;
  const { id: policy, insurer: holder } = version;
  return store.write(async (tx) => {
    const place = { thing: "tender-papers", thingId: papersOf(version), holder } as const;
    const kept = await storeFiles(tx, deed, found.sound, place);
    await audit(tx, deed, {
      ...{ verb: "published-papers", thing: "tender", thingId: policy, policy, policyItem: "tender-opens" },
      after: { files: found.sound.map(({ name }) => name) },
    });
    return { published: kept.length };
  });
}
