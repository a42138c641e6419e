import type { SignedIn } from "#app/auth/viewer.server";
import type { Erased } from "#app/domain/erasure";
import { roleFits } from "#app/domain/permission";
import type { LossToConfirm } from "#app/domain/person";
import { endRole, grantRole, type PersonRefusal } from "#app/features/account/change-role.server";
import {
  type CloseRefusal,
  closeAccount,
  openAccountAgain,
} from "#app/features/account/close-account.server";
import { erasePerson } from "#app/features/account/erase-person.server";
import { roleForm } from "#app/features/account/person-form";
import { proposalForm } from "#app/features/signature/form";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What came of a form about a person. */
type Answer =
  | { readonly done: "role" | "closed" | "opened" }
  /** Erasing waits for a second signature under this key. */
  | { readonly proposed: string }
  | {
      readonly refused?: PersonRefusal | CloseRefusal | "still-active" | "already" | "sent" | "nobody";
      readonly erased?: Erased;
      /** Erasing was asked without the tick that it cannot be undone. */
      readonly unconfirmed?: boolean;
      /** Erasing takes a second signature, and nothing said why. */
      readonly unexplained?: boolean;
      /** What there is to know before it is done, and the form that asked for it. */
      readonly confirm?: readonly LossToConfirm[];
      readonly asked?: Readonly<Record<string, string>>;
    };

const textsOf = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" && name !== "sure" ? [[name, value]] : [],
    ),
  );

/** Does what a form asks about a person of the viewer's organisation; undefined when it asks nothing that is known. */
export async function actOnPerson(
  { viewer, organisation }: SignedIn,
  store: Store,
  deed: Deed,
  person: string,
  fields: Record<string, unknown>,
): Promise<Answer | undefined> {
  const sure = fields.sure === "yes";
  const after = (
    done: "role" | "closed" | "opened",
    came: CloseRefusal | PersonRefusal | { readonly confirm: readonly LossToConfirm[] } | undefined,
  ): Answer => {
    if (came === undefined) return { done };
    return typeof came === "string" ? { refused: came } : { ...came, asked: textsOf(fields) };
  };
  if (fields.act === "close") {
    const successor = typeof fields.successor === "string" ? fields.successor : undefined;
    return after("closed", await closeAccount(store, deed, viewer, { person, successor, sure }));
  }
  if (fields.act === "open") return after("opened", await openAccountAgain(store, deed, viewer, person));
  if (fields.act === "erase") {
    const asked = proposalForm.safeParse(fields);
    const proposal = asked.success ? asked.data : undefined;
    return erasePerson(store, deed, viewer, person, { sure, proposal });
  }
  const ended = roleForm.safeParse({ role: fields.end });
  if (ended.success) {
    const { role } = ended.data;
    return after("role", await endRole(store, deed, viewer, { person, role, sure }));
  }
  const granted = roleForm.safeParse(fields);
  if (fields.act !== "grant" || !granted.success) return undefined;
  const { role } = granted.data;
  if (!roleFits(role, organisation?.kind)) return undefined;
  return after("role", await grantRole(store, deed, viewer, { person, role }));
}
