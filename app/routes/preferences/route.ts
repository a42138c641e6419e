import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { choiceCookie } from "#app/auth/cookie.server";
import { localPath } from "#app/auth/local-path";
import { deedOf, isTheme, visit } from "#app/auth/viewer.server";
import { setLanguage } from "#app/features/account/set-language.server";
import { isLanguage } from "#app/i18n/text";

export const loader = () => redirect("/account");

/** Keeps the language and the display that a visitor chose, and goes back to the page they came from. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const form = await request.formData();
  const language = form.get("language");
  const theme = form.get("theme");
  const headers = new Headers();
  if (isLanguage(language)) {
    headers.append("Set-Cookie", choiceCookie(request, "language", language));
    await setLanguage(context.store, deedOf(visitor, context), visitor.viewer, language);
  }
  if (isTheme(theme)) headers.append("Set-Cookie", choiceCookie(request, "theme", theme));
  return redirect(withoutLanguage(localPath(form.get("to"))), { headers });
}

/** A language in the address would go before the one just chosen. */
function withoutLanguage(path: string): string {
  const url = new URL(path, "http://local.invalid");
  if (!url.searchParams.has("lang")) return path;
  url.searchParams.delete("lang");
  return url.pathname + url.search + url.hash;
}
