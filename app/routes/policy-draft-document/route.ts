import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import { readDraftItem } from "#app/features/policy/read-draft.server";

/** A policy that is being written, as JSON, as it stands. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = requireAct(await visit(request, context), "write-policy");
  const item = await readDraftItem(viewer, context.store.db, params.id ?? "", "");
  if (!item) throw new Response(null, { status: 404 });
  const { document, revision } = item.draft;
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": dispositionOf(`policy-draft-${revision}.json`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
