import { createHash } from "node:crypto";
import { may, rolesThatMay } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { notify } from "#db/notices.server";
import { accountsWith } from "#db/queries/account-name.server";
import { documentsOf, filesAt } from "#db/queries/document.server";
import type { Db, Store } from "#db/store.server";

/** What the papers of a tender stand under: those of a policy and contract year, whatever version counts. */
const papersOf = ({ insurer, policy }: PolicyVersion): string =>
  `${insurer}/${policy.key}/${policy.contractYear}`;

/** The draft agreement and what belongs to it, as it was published for everybody (rule 4.61). */
export const tenderPapers = (viewer: Viewer, db: Db, version: PolicyVersion) =>
  documentsOf(viewer, db, "tender-papers", [papersOf(version)]);

/**
 * Publishes the draft agreement of a tender, or what belongs to it: everybody sees it from now on, and it stays. Everyone
 * who has a log-in for the open tender is told, whether they registered or not, so that its being told says nothing of
 * who did. What was published before is not published, nor told, again.
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
  return act(store, { deed }, async (tx, { deed }) => {
    const place = { thing: "tender-papers", thingId: papersOf(version), holder } as const;
    const there = new Set((await filesAt(tx, place)).map(({ name, sha256 }) => `${sha256} ${name}`));
    const fresh = found.sound.filter(({ name, bytes }) => !there.has(`${hashOf(bytes)} ${name}`));
    if (fresh.length === 0) return { published: 0 };
    await storeFiles(tx, deed, fresh, place);
    await audit(tx, deed, {
      ...{ verb: "published-papers", thing: "tender", thingId: policy, policy, policyItem: "tender-opens" },
      after: { files: fresh.map(({ name }) => name) },
    });
    const { contractYear: year, title } = version.policy;
    await notify(tx, deed, {
      to: await accountsWith(tx, rolesThatMay("register")),
      ...{
        kind: "papers-published",
        thing: "tender-papers",
        thingId: `${year}:${holder}`,
        legalEffect: true,
      },
      values: { year, policy: { bilingual: title }, files: fresh.map(({ name }) => name).join(", ") },
    });
    return { published: fresh.length };
  });
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
