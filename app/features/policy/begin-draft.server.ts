import { uuidv7 } from "uuidv7";
import { may } from "#app/domain/permission";
import { nextYear } from "#app/domain/policy/next-year";
import type { PolicyProblem } from "#app/domain/policy/problem";
import type { Viewer } from "#app/domain/viewer";
import { parsePolicyText } from "#app/exchange/policy-document";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { insertDraft } from "#db/queries/policy-draft.server";
import type { Store, Tx } from "#db/store.server";

/** From what a draft begins: a version of the insurer's own, for its own year or for the next, or a document. */
export type Beginning =
  | { readonly from: string; readonly as: "version" | "next-year" }
  | { readonly json: string };

export type Begun = { readonly begun: string } | { readonly refused: "unknown" | readonly PolicyProblem[] };

/** Begins a draft of the viewer's insurer, for its administrators to go on with. A document need not be valid yet. */
export async function beginDraft(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  beginning: Beginning,
): Promise<Begun> {
  const { organisation: insurer } = viewer;
  if (insurer === undefined || !may(viewer.roles, "write-policy")) return { refused: "unknown" };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await documentFor(tx, viewer, beginning);
    if ("refused" in found) return found;
    const id = uuidv7();
    await insertDraft(tx, {
      ...{ id, insurer, basedOn: found.basedOn, document: found.document, revision: 1, confirmed: [] },
      ...{ effectiveFrom: null, reason: null, begunAt: deed.clockAt, savedAt: deed.clockAt },
      ...{ savedBy: deed.account ?? "", closedAt: null, published: null },
    });
    const after = { begunFrom: found.basedOn ?? "json" };
    await audit(tx, deed, { verb: "began-draft", thing: "policy-draft", thingId: id, after });
    return { begun: id };
  });
}

type Found =
  | { readonly document: unknown; readonly basedOn: string | null }
  | Extract<Begun, { readonly refused: unknown }>;

async function documentFor(tx: Tx, viewer: Viewer, beginning: Beginning): Promise<Found> {
  if ("json" in beginning) return documentIn(beginning.json);
  const version = await publishedPolicy(viewer, tx, beginning.from);
  if (!version || version.insurer !== viewer.organisation) return { refused: "unknown" };
  const { policy } = version;
  return { document: beginning.as === "next-year" ? nextYear(policy).policy : policy, basedOn: version.id };
}

/** The policy in a document; one that is not valid yet is taken as it is, for its author to mend. */
function documentIn(json: string): Found {
  const read = parsePolicyText(json);
  if (read.ok) return { document: read.policy, basedOn: null };
  if (read.problems.some(({ key }) => key === "notJson" || key === "newerSchema"))
    return { refused: read.problems };
  return { document: JSON.parse(json), basedOn: null };
}
