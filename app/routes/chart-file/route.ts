import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { standalone } from "#app/charts/standalone.server";
import { dispositionOf } from "#app/domain/document";
import { pngOf } from "#app/map/png.server";
import { pictureOf } from "#app/routes/chart-file/pictures.server";

const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

/** A chart as a file, with everything around it: the same figures as on its page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const [, name = "", format] = /^([\w-]+)\.(svg|png)$/.exec(params.file ?? "") ?? [];
  const picture = await pictureOf(viewer, context.store.db, language, name);
  if (!picture || (format !== "svg" && format !== "png")) throw new Response(null, { status: 404 });
  const svg = standalone(picture.drawn);
  return new Response(format === "svg" ? svg : await pngOf(svg), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": dispositionOf(`${picture.name}.${format}`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
