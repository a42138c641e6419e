import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { loadPaths } from "#app/routes/outlook-what-if/load.server";

/** The courses that what-if is answered from in the browser. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { searchParams } = new URL(request.url);
  const { bytes } = await loadPaths(viewer, context.store.db, language, searchParams);
  const headers = { "Content-Type": "application/octet-stream", "Cache-Control": "private, no-store" };
  return new Response(Buffer.from(bytes), { headers });
}
