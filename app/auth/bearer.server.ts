import type { AppLoadContext } from "@remix-run/node";
import { fingerprint } from "#app/auth/token.server";
import { clockNow, realNow } from "#app/clock.server";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isLanguage, type Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { tokenByHash } from "#db/queries/production-token.server";

/** A program that delivers production for whoever made its token. */
export type Program = { readonly viewer: Viewer; readonly deed: Deed; readonly language: Language };

/**
 * Goes on with a program that carries a token (`Authorization: Bearer …`), and speaks the language it asks for, else
 * that of whoever made the token.
 * @throws Response 401 where the token is none, was revoked, or its maker may not deliver any more
 */
export async function requireProgram(request: Request, context: AppLoadContext): Promise<Program> {
  const token = /^Bearer ([\w-]{43})$/.exec(request.headers.get("Authorization") ?? "")?.[1];
  const found = token && (await tokenByHash(context.store.db, fingerprint(token)));
  if (!found || !may(found.roles, "deliver-production"))
    throw new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  const { account, organisation, roles } = found;
  const at = realNow();
  const now = clockNow(context.mode, undefined, at);
  const asked = new URL(request.url).searchParams.get("lang");
  return {
    viewer: { account, organisation, roles, now },
    deed: { at, clockAt: now, account, organisation, origin: "production-api" },
    language: isLanguage(asked) ? asked : found.language,
  };
}
