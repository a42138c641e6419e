import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { dispositionOf } from "#app/domain/document";
import type { LetterBlock, Paper } from "#app/domain/letter";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { decisionBlocks, receiptBlocks } from "#app/features/increase-requests/papers.server";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";

/** The receipt of a request, or the letter with the decision on it: made from steps that never change. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const { db } = context.store;
  const found = await requestAtHand(viewer, db, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { reference, insurer, provider } = found.request;
  const parties = await partiesOf(viewer, db, [insurer, provider]);
  const [from, to] = [parties.get(insurer), parties.get(provider)];
  if (!from || !to) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  const shared = { language, from, to, reference, fictional: from.fictional };
  if (params.paper === "receipt") {
    const { receivedAt } = found.state;
    const blocks = receiptBlocks(found, language, say);
    const paper = { ...shared, moment: receivedAt, title: say("receipt.title", { reference }), blocks };
    return answer(paper, say("file.receipt", { reference }));
  }
  const { decision } = found.state;
  if (params.paper !== "letter" || !decision) throw new Response(null, { status: 404 });
  const blocks: readonly LetterBlock[] = decisionBlocks(found, decision, language, say);
  const title = say("letter.title", { reference });
  return answer({ ...shared, moment: decision.at, title, blocks }, say("file.letter", { reference }));
}

async function answer(paper: Paper, name: string): Promise<Response> {
  return new Response(new Uint8Array(await renderPaper(paper)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(`${name}.pdf`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
