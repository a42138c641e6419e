import { desc, eq } from "drizzle-orm";
import { visit } from "#app/auth/viewer.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, sessionOf } from "#tests/support/accounts";

/** An administrator of a new insurer who has signed in. */
export async function administratorOf(store: Store, given: Parameters<typeof addAccount>[1] = {}) {
  const account = await addAccount(store, { role: "administrator", ...given });
  return { ...account, token: sessionOf(await attempt(store, account.email)).token };
}

/** The path of the newest message to an address. */
export async function linkTo(store: Store, address: string): Promise<string> {
  const { outbox } = store.db.t;
  const [mail] = await store.db
    .select()
    .from(outbox)
    .where(eq(outbox.address, address))
    .orderBy(desc(outbox.id))
    .limit(1);
  return mail?.path ?? "";
}

/** The secret at the end of a link. */
export const secretOf = (path: string): string => path.split("/").at(-1) ?? "";

/** Who visits with the token of a session. */
export const visitorOf = (store: Store, token: string) => {
  const { request, context } = arrive(store, "/account", { token });
  return visit(request, context);
};
