import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { threadPath } from "#app/domain/thread";
import { blockFor } from "#db/queries/thread.server";

/** Leads to a block in its thread, for notices, which know its key alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = requireSignIn(await visit(request, context));
  const found = await blockFor(viewer, context.store.db, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  return redirect(threadPath(found.thread, found.thread.audience, found.block.number));
}
