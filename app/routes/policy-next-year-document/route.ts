import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import { readNextYear } from "#app/features/policy/read-next-year.server";

/** The document of a policy drawn up for the next contract year, as JSON, for its author to go on with. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = requireSignIn(await visit(request, context));
  const read = await readNextYear(viewer, context.store.db, params.id ?? "");
  if (!read) throw new Response(null, { status: 404 });
  const { policy } = read;
  const name = `${policy.key}-${policy.contractYear}-draft.json`;
  return new Response(`${JSON.stringify(policy, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": dispositionOf(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
