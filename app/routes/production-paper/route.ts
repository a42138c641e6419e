import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { reportBlocks } from "#app/features/production/report-paper.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";
import { seenBatch } from "#db/queries/production-batch.server";

/** The return report of a delivery on paper. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const batch = await seenBatch(viewer, db, Number(params.number));
  if (!batch?.checkedAt) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const parties = await partiesOf(viewer, db, [batch.insurer, ...(batch.provider ? [batch.provider] : [])]);
  const from = parties.get(batch.insurer);
  const to = batch.provider ? parties.get(batch.provider) : undefined;
  const bytes = await renderPaper({
    language,
    from: { name: from?.name ?? "", lines: from?.lines ?? [] },
    to: to && { name: to.name, lines: to.lines },
    reference: batch.reference,
    moment: batch.checkedAt,
    title: say("paper.title", { reference: batch.reference }),
    blocks: await reportBlocks(db, batch, { say, language }),
    fictional: from?.fictional ?? false,
  });
  const name = say("report.file", { reference: batch.reference });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(`${name}.pdf`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
