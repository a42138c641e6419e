import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { noSessionCookie } from "#app/auth/cookie.server";
import { deedOf, visit } from "#app/auth/viewer.server";
import { signOut } from "#app/features/account/sign-out.server";

/** Only a form signs out: a link could be followed by anything that looks ahead. */
export const loader = () => redirect("/account");

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  if (visitor.session) await signOut(context.store, deedOf(visitor, context), visitor.session);
  return redirect("/", { headers: { "Set-Cookie": noSessionCookie(request) } });
}
