import type { ActionFunctionArgs } from "@remix-run/node";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { findPlace } from "#app/routes/thread/find-place.server";
import { givenForm, writeFromForm } from "#app/routes/thread/write-from-form.server";

/**
 * Takes the same form as the page of the thread, for a browser that shows how far it is. Answers with where it led, or
 * with the words that say why nothing was added.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { store } = context;
  const place = await findPlace(visitor, store.db, params);
  const form = await givenForm(request);
  const answer = await writeFromForm(visitor, store, deedOf(visitor, context), place, form);
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer
    ? Response.json({ problems: answer.refused.problems }, { status: 422 })
    : Response.json({ to: answer.to });
}
