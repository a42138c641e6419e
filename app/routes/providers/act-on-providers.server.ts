import type { SignedIn } from "#app/auth/viewer.server";
import type { FirstRefusal } from "#app/domain/provider-people";
import { textFields } from "#app/exchange/edited-form.server";
import {
  addProvider,
  inviteFirstAdministrator,
  whyNotFirst,
} from "#app/features/account/add-provider.server";
import { firstAdministratorForm, providerForm } from "#app/features/account/provider-form";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** Why nothing was added or sent, with what was typed. */
export type ProviderRefusal = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** The provider that is there already, and why its first administrator cannot be invited, where that is so. */
  readonly known?: {
    readonly id: string;
    readonly name: string;
    readonly refused?: FirstRefusal | undefined;
  };
};

type Answer = { readonly done: "added" | "invited" } | ProviderRefusal;
type Given = { readonly visitor: SignedIn; readonly store: Store; readonly deed: Deed };

/** Does what a form asks: adds a provider, or invites the first administrator of one that is known. */
export async function actOnProviders(
  visitor: SignedIn,
  store: Store,
  deed: Deed,
  form: FormData,
  fictional: boolean,
): Promise<Answer> {
  const typed = textFields(form);
  const given = { visitor, store, deed };
  return "provider" in typed ? invite(given, typed) : add(given, typed, fictional);
}

const wordsOf = ({ language }: SignedIn) =>
  translator(textsFor(language, "providers").providers ?? {}, language);

async function add(
  { visitor, store, deed }: Given,
  typed: Record<string, string>,
  fictional: boolean,
): Promise<Answer> {
  const say = wordsOf(visitor);
  const asked = providerForm.safeParse(typed);
  if (!asked.success) {
    const keys = [...new Set(asked.error.issues.map(({ message }) => message))];
    return { typed, problems: keys.map((key) => say(key)) };
  }
  const answer = await addProvider(store, deed, visitor.viewer, { ...asked.data, fictional });
  if ("added" in answer) return { done: "added" };
  const problems = [say(`known.${answer.known.by}`, { name: answer.known.name })];
  return { typed, problems, ...(await knownOf({ visitor, store, deed }, answer.known.id)) };
}

/** An insurer, or a group of requesters, has no first administrator to invite here. */
async function knownOf({ visitor, store, deed }: Given, id: string): Promise<Pick<ProviderRefusal, "known">> {
  const found = await whyNotFirst(visitor.viewer, store.db, id, deed);
  return found ? { known: { id, ...found } } : {};
}

async function invite({ visitor, store, deed }: Given, typed: Record<string, string>): Promise<Answer> {
  const say = wordsOf(visitor);
  const asked = firstAdministratorForm.safeParse(typed);
  const refuse = async (id: string, problems: readonly string[]) => ({
    ...{ typed, problems },
    ...(await knownOf({ visitor, store, deed }, id)),
  });
  if (!asked.success)
    return refuse(
      typed.provider ?? "",
      asked.error.issues.map(({ message }) => say(message)),
    );
  const given = asked.data;
  const answer = await inviteFirstAdministrator(store, deed, visitor.viewer, given);
  if ("invited" in answer) return { done: "invited" };
  if (answer.refused === "unknown") throw new Response(null, { status: 404 });
  return refuse(given.provider, []);
}
