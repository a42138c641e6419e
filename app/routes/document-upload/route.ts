import type { ActionFunctionArgs } from "@remix-run/node";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { addDocuments } from "#app/features/documents/add-documents.server";
import { placeForm } from "#app/features/documents/form";
import { placeFor } from "#app/features/documents/place.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { readBody } from "#app/routes/document-upload/read-body.server";

/**
 * Takes one file, its bytes as the body and its name and place in the address. Answers with the document that was
 * added, or with the words that say why it was not.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-documents");
  const { searchParams } = new URL(request.url);
  const asked = placeForm.safeParse(Object.fromEntries(searchParams));
  const place = asked.success ? await placeFor(visitor.viewer, context.store.db, asked.data) : undefined;
  if (!asked.success || !place) throw new Response(null, { status: 404 });
  const file = { name: searchParams.get("name") ?? "", content: await readBody(request) };
  const share = asked.data.share !== undefined;
  const { added, refused } = await addDocuments(context.store, deedOf(visitor, context), place, [file], {
    share,
  });
  const [kept] = added;
  if (kept) return Response.json({ added: kept });
  const say = translator(textsFor(visitor.language, "document").document ?? {}, visitor.language);
  return Response.json(
    { refused: refused.map(({ why }) => say(why.key, why.values)).join(" ") },
    { status: 422 },
  );
}
