import { may } from "#app/domain/permission";
import { titleOf } from "#app/domain/policy/item-boxes";
import { confirmationOf, movedDays } from "#app/domain/policy/next-year";
import { reason } from "#app/domain/reason";
import type { Viewer } from "#app/domain/viewer";
import type { WorkItem } from "#app/domain/work/item";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import type { WorkSource } from "#app/features/work/source";
import { publishedPolicy } from "#db/queries/policy.server";
import { openDrafts, type PolicyDraft } from "#db/queries/policy-draft.server";
import { unclosedOn } from "#db/queries/signature.server";
import type { Db } from "#db/store.server";

/** Policies being prepared that wait for their administrators; a second signature waits among the proposals. */
export const draftWork: WorkSource = {
  key: "drafts",
  isFor: ({ roles }) => may(roles, "write-policy"),
  async read(viewer, db) {
    const items = await Promise.all((await openDrafts(viewer, db)).map((draft) => itemOf(viewer, db, draft)));
    return items.flatMap((item) => item ?? []);
  },
};

async function itemOf(viewer: Viewer, db: Db, draft: PolicyDraft): Promise<WorkItem | undefined> {
  const { id, document } = draft;
  const name = titleOf(document);
  const item = {
    ...{ thing: "policy-draft", thingId: id, importance: "usual" as const },
    about: reason("about.draft", { policy: typeof name === "object" ? { bilingual: name } : (name ?? "") }),
  };
  const read = parsePolicyDocument(document);
  if (!read.ok) return undefined;
  const before = draft.basedOn === null ? undefined : await publishedPolicy(viewer, db, draft.basedOn);
  const moved =
    before?.policy.contractYear === read.policy.contractYear - 1 ? movedDays(before.policy, read.policy) : [];
  const count = moved.filter((day) => !draft.confirmed.includes(confirmationOf(day))).length;
  if (count > 0) {
    const why = reason("why.draft-days-to-confirm", { count });
    return { ...item, kind: "draft-days-to-confirm", why, to: `/policies/drafts/${id}` };
  }
  const waiting = await unclosedOn(viewer, db, "publish-policy", id);
  if (waiting.some(({ expiresAt }) => viewer.now < expiresAt)) return undefined;
  return {
    ...{ ...item, kind: "draft-to-publish", why: reason("why.draft-to-publish") },
    to: `/policies/drafts/${id}/publish`,
  };
}
