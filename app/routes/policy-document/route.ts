import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import { publishedPolicy } from "#db/queries/policy.server";

/** The document of a published policy, as JSON, for software and for the next year's author. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await visit(request, context);
  const version = await publishedPolicy(viewer, context.store.db, params.id ?? "");
  if (!version) throw new Response(null, { status: 404 });
  const { policy } = version;
  const name = `${policy.key}-${policy.contractYear}-${version.version}.json`;
  return new Response(`${JSON.stringify(policy, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": dispositionOf(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
