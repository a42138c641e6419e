import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { listProviders, providersShape } from "#app/domain/provider-people";
import { whyNotFirst } from "#app/features/account/add-provider.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { readProviders } from "#db/queries/provider.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

/** The name under which a link says for which provider somebody is to be invited; it asks nothing of the list. */
const INVITE = "invite";

/** The providers that the search asks for, and the one whose first administrator is to be invited. */
export async function providersPage(visitor: SignedIn, db: Db, params: URLSearchParams) {
  const { viewer, language } = visitor;
  const asked = new URLSearchParams(params);
  asked.delete("done");
  asked.delete(INVITE);
  const { view, problems } = parseListView(asked, providersShape);
  const all = await readProviders(viewer, db, visitor.at);
  const texts = textsFor(language, "providers", "list");
  return {
    ...{ view, problems, texts },
    ...listProviders(all, view),
    count: all.length,
    saved: await readSavedViews(viewer, db, "/providers"),
    inviting: await invited(visitor, db, params.get(INVITE)),
    /** Whether the pages of the providers themselves are the reader's to see. */
    linked: may(viewer.roles, "see-season"),
    today: dayOf(viewer.now),
    done: (["added", "invited"] as const).find((each) => each === params.get("done")),
    title: translator(texts.providers ?? {}, language)("title"),
  };
}

async function invited(visitor: SignedIn, db: Db, id: string | null) {
  const found = id === null ? undefined : await whyNotFirst(visitor.viewer, db, id, visitor);
  return id !== null && found ? { id, ...found } : undefined;
}

export type ProvidersPage = Awaited<ReturnType<typeof providersPage>>;
