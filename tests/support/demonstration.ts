import { eq } from "drizzle-orm";
import { realNow } from "#app/clock.server";
import { type Instant, instantAt } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { arrive, browser, deedAt } from "#tests/support/accounts";

const mode = "demonstration";

/** Somebody of the demonstration who has signed in, and whose clock shows a moment. */
export type Person = {
  readonly viewer: Viewer;
  readonly token: string;
  readonly deed: Deed;
  readonly organisation: string;
};

/** The real moments at which clocks were set: those set to the same moment run alike, whoever has them. */
const settings = new WeakMap<Store, Map<Instant, Instant>>();

function settingOf(store: Store, moment: Instant): Instant {
  const known = settings.get(store) ?? new Map<Instant, Instant>();
  settings.set(store, known);
  const setAt = known.get(moment) ?? realNow();
  known.set(moment, setAt);
  return setAt;
}

/** Signs in a person of the demonstration, by the first part of the mail address, and sets the clock. */
export async function personOf(
  store: Store,
  name: string,
  now: Instant = instantAt("2023-07-12", "09:41"),
): Promise<Person> {
  const { accounts, memberships, sessions } = store.db.t;
  const people = await store.db
    .select()
    .from(accounts)
    .innerJoin(memberships, eq(memberships.account, accounts.id));
  const found = people.find(({ accounts: { email } }) => email.startsWith(`${name}@`));
  const account = found?.accounts.id;
  const organisation = found?.memberships.organisation ?? undefined;
  const at = realNow();
  const session = account && (await signInDemonstration(store, deedAt(at), { ...browser, mode, account }));
  if (!found || !session || organisation === undefined) throw new Error(`nobody is called ${name}`);
  await store.write((tx) =>
    tx
      .update(sessions)
      .set({ clockMoment: now, clockSetAt: settingOf(store, now) })
      .where(eq(sessions.account, found.accounts.id)),
  );
  const viewer: Viewer = { account, organisation, roles: [found.memberships.role], now };
  return {
    viewer,
    token: session.token,
    organisation,
    deed: { ...deedAt(at), clockAt: now, account, organisation },
  };
}

/** A request of a person, with what loaders and actions get of the server. */
export const arriveAs = (
  store: Store,
  { token }: Pick<Person, "token">,
  path: string,
  given: { readonly form?: FormData | Record<string, string>; readonly params?: Record<string, string> } = {},
) => {
  const { form, params = {} } = given;
  if (!(form instanceof FormData)) {
    const plain = arrive(store, path, { mode, token, ...(form && { form }) });
    return { ...plain, params };
  }
  const { context } = arrive(store, path, { mode });
  const headers = { Cookie: `session=${token}` };
  const request = new Request(`http://localhost${path}`, { method: "POST", headers, body: form });
  return { request, context, params };
};
