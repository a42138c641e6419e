import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { may } from "#app/domain/permission";
import { readRun } from "#db/queries/job.server";

/** How far a run is, for a page that shows it live: for whoever asked for it, and for an administrator. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, at } = requireSignIn(await visit(request, context));
  const own = !may(viewer.roles, "run-jobs");
  const run = await readRun(viewer, context.store.db, at, { id: params.id ?? "", own });
  if (!run) throw new Response(null, { status: 404 });
  return run;
}
