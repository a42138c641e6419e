import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireProgram } from "#app/auth/bearer.server";
import { batchState, lineOfKey } from "#app/domain/production/batch";
import { actsOn } from "#app/domain/production/delivery";
import { fileAnswer } from "#app/exchange/list-file.server";
import { momentsOf } from "#app/features/production/accept-batch.server";
import { actOnBatch } from "#app/features/production/act-on-batch.server";
import { batchForm } from "#app/features/production/form";
import { reportCsv } from "#app/features/production/return-report.server";
import { textsFor } from "#app/i18n/areas.server";
import { lineFaultWords } from "#app/i18n/production/words";
import { translator } from "#app/i18n/text";
import { seenBatch } from "#db/queries/production-batch.server";
import { firstFaults } from "#db/queries/production-lines.server";

const MOST_FAULTS = 200;

/** What became of a delivery: how far it is, and what of it was refused; `?report=csv` gives its whole return report. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = await requireProgram(request, context);
  const { db } = context.store;
  const batch = await seenBatch(viewer, db, Number(params.number));
  if (!batch) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const { number, reference, lines, refusedLines: refused, cents, source } = batch;
  if (new URL(request.url).searchParams.get("report") === "csv") {
    const report = reportCsv(db, number, { say, language, lotName: (lot) => lot });
    return fileAnswer(`${say("report.file", { reference })}.csv`, "text/csv; charset=utf-8", report);
  }
  const faults = await firstFaults(db, number, MOST_FAULTS);
  return Response.json({
    ...{ number, reference, source, state: batchState(momentsOf(batch)), lines, refused, cents },
    faults: faults.map(({ key, fault, statement, reference: line, ...more }) => ({
      ...{ line: lineOfKey(key), statement, reference: line, fault },
      ...lineFaultWords(say, { fault, ...more }),
    })),
    report: `/api/production/${number}?report=csv`,
  });
}

/** Confirms a delivery, wholly or with its right lines alone, gives it up, or takes it back: `{"act": "accept"}`. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, deed, language } = await requireProgram(request, context);
  const { store } = context;
  const batch = await seenBatch(viewer, store.db, Number(params.number));
  if (!batch || !actsOn(viewer, batch)) throw new Response(null, { status: 404 });
  const asked = batchForm.safeParse(await request.json().catch(() => undefined));
  if (!asked.success) return Response.json({ acts: batchForm.shape.act.options }, { status: 400 });
  const done = await actOnBatch(store, deed, batch.number, asked.data.act);
  if (typeof done === "number") return Response.json({ number: done, location: `/api/production/${done}` });
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const problem = say(done.key, { count: batch.refusedLines });
  return Response.json({ problem, fault: done.key }, { status: 409 });
}
