import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { readMap } from "#app/features/season/read-map.server";

/** What the map is drawn from, for whoever may see it; the address names its state, so that the browser may keep it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await visit(request, context);
  const read = await readMap(viewer, context.store.db, new URL(request.url).searchParams);
  if (!read) throw new Response(null, { status: 404 });
  const asked = params.state === read.state;
  return new Response(JSON.stringify(read.payload), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": asked ? "private, max-age=31536000, immutable" : "no-store",
    },
  });
}
