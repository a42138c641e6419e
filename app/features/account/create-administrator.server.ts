import { uuidv7 } from "uuidv7";
import { hashPassword } from "#app/auth/password.server";
import type { Role } from "#app/domain/permission";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertAccount, insurers, isEmailTaken } from "#db/queries/account.server";
import type { Store, Tx } from "#db/store.server";

export type CreatedOrNot =
  | { readonly account: string; readonly insurer: string | undefined }
  | { readonly refused: "email-taken" | "no-insurer" }
  | { readonly refused: "which-insurer"; readonly insurers: readonly string[] };

type NewAccount = { readonly email: string; readonly name: string; readonly password: string };

/**
 * Makes an operator, who adds insurers and looks after what works for the whole installation, by hand of whoever runs
 * the server.
 * @param given mail address in lower case
 */
export async function createOperator(store: Store, deed: Deed, given: NewAccount): Promise<CreatedOrNot> {
  const passwordHash = await hashPassword(given.password);
  return act(store, { deed }, async (tx, { deed }) => {
    if (await isEmailTaken(tx, given.email)) return { refused: "email-taken" };
    return create(tx, deed, given, { passwordHash, role: "operator" });
  });
}

/**
 * Makes an administrator of an insurer, by hand of whoever runs the server.
 * @param given mail address in lower case; the insurer by name, needed only when there are several.
 */
export async function createAdministrator(
  store: Store,
  deed: Deed,
  given: NewAccount & { readonly insurer?: string | undefined },
): Promise<CreatedOrNot> {
  const passwordHash = await hashPassword(given.password);
  return act(store, { deed }, async (tx, { deed }) => {
    const known = await insurers(tx);
    const named = given.insurer === undefined ? known : known.filter(({ name }) => name === given.insurer);
    const [insurer] = named;
    if (known.length === 0) return { refused: "no-insurer" };
    if (!insurer || named.length > 1) {
      return { refused: "which-insurer", insurers: known.map(({ name }) => name) };
    }
    if (await isEmailTaken(tx, given.email)) return { refused: "email-taken" };
    return create(tx, deed, given, { passwordHash, role: "administrator", insurer });
  });
}

async function create(
  tx: Tx,
  deed: Deed,
  { email, name }: NewAccount,
  {
    passwordHash,
    role,
    insurer,
  }: {
    readonly passwordHash: string;
    readonly role: Role;
    readonly insurer?: { readonly id: string; readonly name: string };
  },
): Promise<CreatedOrNot> {
  const id = uuidv7();
  await insertAccount(
    tx,
    { id, email, name, passwordHash, language: "nl", fictional: false, createdAt: deed.at },
    { id: uuidv7(), account: id, organisation: insurer?.id ?? null, role, grantedAt: deed.at },
  );
  const after = { organisation: insurer?.id ?? null, role };
  await audit(tx, deed, { verb: "created", thing: "account", thingId: id, after });
  return { account: id, insurer: insurer?.name };
}
