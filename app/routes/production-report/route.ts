import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { fileAnswer } from "#app/exchange/list-file.server";
import { reportCsv } from "#app/features/production/return-report.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { seenBatch } from "#db/queries/production-batch.server";

/** The return report of a delivery: every line of its file, accepted or with what is wrong and what to do. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const batch = await seenBatch(viewer, db, Number(params.number));
  if (!batch) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const name = say("report.file", { reference: batch.reference });
  const report = reportCsv(db, batch.number, { say, language, lotName: (lot) => lot });
  return fileAnswer(`${name}.csv`, "text/csv; charset=utf-8", report);
}
