import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import type { FileCell } from "#app/exchange/csv";
import { isListFormat, listAnswer } from "#app/exchange/list-file.server";
import { readChanges } from "#app/features/catalogue/read-changes.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";

/** The mutations of a month as CSV, XLSX or JSON: the same as the page shows. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const asked = new URL(request.url).searchParams.get("month");
  const { month, rows, mutations } = await readChanges(viewer, context.store.db, language, asked);
  const say = translator(textsFor(language, "code-request")["code-request"] ?? {}, language);
  const { format = "" } = params;
  if (format === "json") return Response.json({ month, knownAt: viewer.now, mutations });
  if (!isListFormat(format)) {
    const headers = { "Content-Type": "text/plain; charset=utf-8" };
    return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers });
  }
  const keys = ["code", "kind", "label", "discipline", "from", "until", "recorded"] as const;
  const cells = rows.map((row): FileCell[] =>
    keys.map((key) => (key === "kind" ? say(`mutation.${row.kind}`) : row[key])),
  );
  return listAnswer(format, {
    ...{ name: say("file.changes", { month }), language, total: rows.length },
    heads: keys.map((key) => say(`changes.${key}`)),
    rows: cells,
  });
}
