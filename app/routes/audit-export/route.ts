import type { LoaderFunctionArgs } from "@remix-run/node";
import { deedOf, requireAct, type SignedIn, visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { auditFile } from "#app/exchange/audit-file";
import { fileAnswer, isListFormat, type ListFormat, listAnswer } from "#app/exchange/list-file.server";
import { exportChain, exportList } from "#app/features/audit/export-log.server";
import { logView } from "#app/features/audit/log-view.server";
import { textsFor } from "#app/i18n/areas.server";
import { auditTexts } from "#app/i18n/audit/texts.server";
import { translator } from "#app/i18n/text";
import { headsOf, rowsOf } from "#app/routes/audit-export/rows.server";

/** The log as a file: the list of a view as CSV or XLSX, or the whole chain with its hashes as JSON for the checker. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "read-audit");
  const { format = "" } = params;
  if (format === "json") return chainAnswer(visitor, context);
  if (isListFormat(format)) return logAnswer(visitor, context, format, new URL(request.url).searchParams);
  const say = translator(textsFor(visitor.language, "audit").audit ?? {}, visitor.language);
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${say("unknown.format", { format })}\n`, { status: 404, headers });
}

type Context = LoaderFunctionArgs["context"];

async function chainAnswer(visitor: SignedIn, context: Context): Promise<Response> {
  const { viewer, language, at } = visitor;
  const chain = await exportChain(context.store, deedOf(visitor, context), viewer);
  if (!chain) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "audit").audit ?? {}, language);
  const name = say("file.chain", { number: chain.head.number });
  return fileAnswer(`${name}.json`, "application/json", auditFile({ ...chain, exportedAt: at }));
}

async function logAnswer(visitor: SignedIn, context: Context, format: ListFormat, params: URLSearchParams) {
  const { viewer, language, at } = visitor;
  const { store } = context;
  const { view } = await logView(viewer, store.db, language, params);
  const { total, events } = await exportList(store, deedOf(visitor, context), viewer, view, format);
  const texts = textsFor(language, "audit").audit ?? {};
  const say = translator(texts, language);
  return listAnswer(format, {
    name: say("file.name", { day: dayOf(at) }),
    language,
    heads: headsOf(view.columns, say),
    rows: rowsOf(view.columns, events, auditTexts(language), language),
    total,
  });
}
