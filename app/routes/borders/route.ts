import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { bordersInForce } from "#db/queries/borders.server";

/** The borders in force, under an address that changes with them and so may be kept for good. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await visit(request, context);
  const { sha256, topojson } = await bordersInForce(viewer, context.store.db);
  if (params.hash !== sha256) throw new Response(null, { status: 404 });
  return new Response(topojson, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
