import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { ownPolicyDraft, type PolicyDraft } from "#db/queries/policy-draft.server";
import type { Db } from "#db/store.server";

/** A draft that the viewer may write in; undefined for anybody else and for one that is closed. */
export async function draftAtHand(viewer: Viewer, db: Db, id: string): Promise<PolicyDraft | undefined> {
  if (!may(viewer.roles, "write-policy")) return undefined;
  const draft = await ownPolicyDraft(viewer, db, id);
  return draft?.closedAt === null ? draft : undefined;
}
