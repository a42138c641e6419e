import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import type { LetterBlock } from "#app/domain/letter";
import { contactBlocks } from "#app/exchange/letter/contacts.server";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { stylesLetters } from "#app/features/letters/choose-style.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";
import { letterStyle } from "#db/queries/letter-style.server";
import { policiesInForce } from "#db/queries/policy.server";

/** An example of a letter as the viewer's insurer sends them now, with its contacts by topic. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = requireSignIn(await visit(request, context));
  const { organisation = "", now } = viewer;
  const { db } = context.store;
  const from = (await partiesOf(viewer, db, [organisation])).get(organisation);
  if (!stylesLetters(viewer) || !from) throw new Response(null, { status: 404 });
  const { language } = await letterStyle(viewer, db, organisation);
  const say = translator(textsFor(language, "letter-style")["letter-style"] ?? {}, language);
  const version = (await policiesInForce(viewer, db)).findLast(({ insurer }) => insurer === organisation);
  const blocks: LetterBlock[] = [
    { kind: "lead", text: say("example.lead") },
    { kind: "paragraph", text: say("example.text") },
    ...contactBlocks(version?.policy.contacts ?? [], language),
  ];
  const bytes = await renderPaper({
    ...{
      language,
      from,
      blocks,
      moment: now,
      reference: say("example.reference"),
      fictional: from.fictional,
    },
    ...{ title: say("example.title"), to: { name: say("example.to"), lines: [] } },
  });
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": 'inline; filename="example.pdf"' },
  });
}
