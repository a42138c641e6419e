import type { AppLoadContext } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { hashPassword } from "#app/auth/password.server";
import type { NewSession } from "#app/auth/session.server";
import { realNow } from "#app/clock.server";
import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import type { Mode } from "#app/domain/mode";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Role } from "#app/domain/permission";
import { signIn } from "#app/features/account/sign-in.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

export const PASSWORD = "een zin die niemand raadt";

const minutes = (count: number): number => count * 60_000;
/** The real moment so many minutes ago. */
export const minutesAgo = (count: number): Instant => instantOf(msOf(realNow()) - minutes(count));

/** A deed of somebody who has not signed in, at a real moment. */
export const deedAt = (at: Instant): Deed => ({ at, clockAt: at, origin: "test" });

/** An account at a new organisation; in a demonstration without a password. */
export async function addAccount(
  store: Store,
  given: {
    readonly role?: Role;
    readonly kind?: OrganisationKind;
    readonly mode?: Mode;
    readonly language?: "nl" | "en";
  } = {},
): Promise<{ id: string; email: string; organisation: string }> {
  const { role = "buyer", kind = "insurer", mode = "live", language = "nl" } = given;
  const [id, organisation] = [uuidv7(), uuidv7()];
  const email = `${id}@example.org`;
  const passwordHash = mode === "live" ? await hashPassword(PASSWORD) : null;
  const fictional = mode === "demonstration";
  const createdAt = minutesAgo(60);
  await store.write(async (tx) => {
    await tx
      .insert(tx.t.organisations)
      .values({ id: organisation, name: `Organisatie ${id}`, kind, fictional, recordedAt: createdAt });
    await tx
      .insert(tx.t.accounts)
      .values({ id, email, name: "Noor", passwordHash, language, fictional, createdAt });
    await tx
      .insert(tx.t.memberships)
      .values({ id: uuidv7(), account: id, organisation, role, grantedAt: createdAt });
  });
  return { id, email, organisation };
}

/** A request with what loaders and actions get of the server. */
export function arrive(
  store: Store,
  path: string,
  given: {
    readonly mode?: Mode;
    readonly token?: string | undefined;
    readonly headers?: Record<string, string>;
    readonly form?: Record<string, string>;
    readonly origin?: string;
  } = {},
): { request: Request; context: AppLoadContext; params: Record<string, string> } {
  const { mode = "live", token, form, origin = "http://localhost" } = given;
  const cookie: Record<string, string> = token ? { Cookie: `a=1; session=${token}; b=2` } : {};
  const request = new Request(`${origin}${path}`, {
    headers: { ...cookie, ...given.headers },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  return { request, context: { store, mode, requestId: "test", address: "192.0.2.1" }, params: {} };
}

/** Where sign-in comes from, as the features are told. */
export const browser = { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/130", session: undefined };

/** Tries to sign in, by default rightly and from an address of its own. */
export const attempt = (
  store: Store,
  email: string,
  given: { password?: string; address?: string; at?: Instant } = {},
) => {
  const { password = PASSWORD, address = email, at = realNow() } = given;
  return signIn(store, deedAt(at), { ...browser, email, password, address });
};

/** The session of an answer that must have one. */
export function sessionOf(answer: { session: NewSession } | { refused: unknown }): NewSession {
  if ("session" in answer) return answer.session;
  throw new Error(`refused: ${answer.refused}`);
}
