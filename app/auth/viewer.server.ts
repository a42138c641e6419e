import { setImmediate } from "node:timers/promises";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { readCookie, readSessionToken } from "#app/auth/cookie.server";
import { type CurrentSession, limitsAt } from "#app/auth/session.server";
import { fingerprint } from "#app/auth/token.server";
import { clockNow, realNow } from "#app/clock.server";
import type { Instant } from "#app/domain/calendar";
import { actingFor } from "#app/domain/membership";
import type { OrganisationKind } from "#app/domain/organisation";
import { type Act, may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isLanguage, type Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { type FoundSession, sessionByToken } from "#db/queries/session.server";

const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (text: unknown): text is Theme => themes.some((theme) => theme === text);

/** Who visits, and how they want to see it: what every loader and action begins with. */
export type Visit = {
  readonly viewer: Viewer;
  readonly account?: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly hasPassword: boolean;
  };
  readonly organisation?: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly fictional: boolean;
  };
  readonly language: Language;
  readonly theme: Theme;
  readonly session?: CurrentSession;
  readonly clock: { readonly now: Instant; readonly moved: boolean; readonly movable: boolean };
  /** The real moment of the visit. */
  readonly at: Instant;
  /** The path that was asked for, with its search, to come back to after signing in. */
  readonly path: string;
};
/** A visit by someone who has signed in. */
export type SignedIn = Visit & Required<Pick<Visit, "account" | "session">>;

/** Every request has a context of its own, and all its loaders share that one; the requests they get are copies. */
const visits = new WeakMap<AppLoadContext, Promise<Visit>>();

/** Who visits; looked up once for all loaders of a request. */
export function visit(request: Request, context: AppLoadContext): Promise<Visit> {
  const known = visits.get(context) ?? look(request, context);
  visits.set(context, known);
  return known;
}

async function look(request: Request, context: AppLoadContext): Promise<Visit> {
  const at = realNow();
  const { pathname, searchParams, search } = new URL(request.url);
  const token = readSessionToken(request);
  const hash = token === undefined ? undefined : fingerprint(token);
  const found = hash === undefined ? undefined : await sessionByToken(context.store.db, hash, limitsAt(at));
  const account = found?.account;
  const { organisation, roles } = actingFor(account?.memberships ?? []);
  const now = clockNow(context.mode, found?.clock, at);
  const theme = readCookie(request, "theme");
  return {
    viewer: { account: account?.id, organisation: organisation?.id, roles, now },
    ...(account && { account: plain(account) }),
    ...(organisation && { organisation }),
    language:
      [searchParams.get("lang"), readCookie(request, "language"), account?.language].find(isLanguage) ??
      preferred(request.headers.get("Accept-Language") ?? ""),
    theme: isTheme(theme) ? theme : "system",
    ...(found && { session: { ...found, replaced: found.tokenHash !== hash } }),
    clock: {
      now,
      moved: context.mode === "demonstration" && found?.clock !== undefined,
      movable: context.mode === "demonstration",
    },
    at,
    path: pathname + search,
  };
}

const plain = ({ id, name, email, hasPassword }: NonNullable<FoundSession["account"]>) => ({
  id,
  name,
  email,
  hasPassword,
});

/** The language a browser likes best of those we have; Dutch when it names neither. */
function preferred(accepted: string): Language {
  const wishes = accepted.split(",").map((wish) => {
    const [tag = "", weight] = wish.trim().split(/;\s*q=/);
    return { language: tag.toLowerCase().split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const [best] = wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .filter(isLanguage);
  return best ?? "nl";
}

/**
 * Goes on with someone who has signed in.
 * @throws Response a redirect to the sign-in page, which leads back here.
 */
export function requireSignIn(visit: Visit): SignedIn {
  const { account, session } = visit;
  if (!account || !session) throw redirect(`/sign-in?to=${encodeURIComponent(visit.path)}`);
  return { ...visit, account, session };
}

/**
 * Goes on with someone who may do this.
 * @throws Response a redirect for who has not signed in, 404 for who may not: what is not yours does not exist.
 */
export function requireAct(visit: Visit, act: Act): SignedIn {
  const signedIn = requireSignIn(visit);
  if (!may(signedIn.viewer.roles, act)) throw new Response(null, { status: 404, statusText: "Not Found" });
  return signedIn;
}

/** How many forms have come in, and how long one waits at most for others to be read before anything is done with it. */
let arrivals = 0;
const QUIET_TURNS = 3;
const MOST_TURNS = 500;

/**
 * The form of a request, or undefined where the connection broke, with the moment at which its last byte had come in.
 * What others sent at the same time is read before anything is done with it: nobody is later for the work of who came
 * first.
 */
export async function formOnArrival(
  request: Request,
): Promise<{ readonly given: FormData | undefined; readonly at: Instant }> {
  const given = await request.formData().catch(() => undefined);
  const at = realNow();
  let seen = ++arrivals;
  for (let turn = 0, quiet = 0; turn < MOST_TURNS && quiet < QUIET_TURNS; turn++) {
    await setImmediate();
    quiet = seen === arrivals ? quiet + 1 : 0;
    seen = arrivals;
  }
  return { given, at };
}

/**
 * What a write needs to know of a visit whose message has just come in whole: the moment is that of its last byte, not
 * of its first, and is taken before anything waits for the database.
 */
export function deedOnArrival(visit: Visit, context: AppLoadContext, at: Instant = realNow()): Deed {
  const clockAt = clockNow(context.mode, visit.session?.clock, at);
  return { ...deedOf(visit, context), at, clockAt, clock: undefined };
}

/** What a write needs to know of the visit that it comes from. */
export const deedOf = (visit: Visit, context: AppLoadContext): Deed => ({
  account: visit.viewer.account,
  organisation: visit.viewer.organisation,
  session: visit.session?.id,
  at: visit.at,
  clockAt: visit.clock.now,
  clock: (real) => clockNow(context.mode, visit.session?.clock, real),
  origin: context.requestId,
});
