import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import { releasePackage } from "#app/exchange/ocds";
import { readOcdsTender } from "#app/features/publication/read-publications.server";
import { publishedPolicy } from "#db/queries/policy.server";

/** The open tender of a policy as a package of OCDS releases: what everybody may know of it, for software. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await visit(request, context);
  const version = await publishedPolicy(viewer, context.store.db, params.policy ?? "");
  const { origin, pathname } = new URL(request.url);
  const tender = version && (await readOcdsTender(viewer, context.store.db, version, `${origin}${pathname}`));
  if (!version || !tender) throw new Response(null, { status: 404 });
  const name = `ocds-${version.policy.key}-${version.policy.contractYear}.json`;
  return new Response(`${JSON.stringify(releasePackage(tender), null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": dispositionOf(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}
