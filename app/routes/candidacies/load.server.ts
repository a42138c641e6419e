import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { candidaciesShape, listCandidacies } from "#app/domain/contracting/candidacy-view";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { findRegion } from "#app/domain/region";
import { isPartFrom } from "#app/domain/region-part";
import { candidacyGrounds } from "#app/features/contracting/candidacy-ground.server";
import { candidacyRows } from "#app/features/contracting/candidacy-rows.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { allProviders } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

/** The name under which a link says for which region interest is to be entered; it asks nothing of the list. */
const FOR = "for";

/** Every candidacy that the reader may see, as far as the search asks for it, and what entering another one needs. */
export async function candidaciesPage({ viewer, language }: SignedIn, db: Db, params: URLSearchParams) {
  const asked = new URLSearchParams(params);
  asked.delete(FOR);
  const { view, problems } = parseListView(asked, candidaciesShape);
  const today = dayOf(viewer.now);
  const rows = await candidacyRows(viewer, db);
  const texts = textsFor(language, "contracting", "list", "unknown-provider");
  return {
    ...{ view, problems, texts },
    ...listCandidacies(rows, view),
    count: rows.length,
    saved: await readSavedViews(viewer, db, "/candidacies"),
    entry: may(viewer.roles, "contract") ? await entryOf(viewer, db, params) : undefined,
    today,
    title: translator(texts.contracting ?? {}, language)("candidacies.title"),
  };
}

/** What the form for entering interest chooses from; a link can name the region. */
async function entryOf(viewer: SignedIn["viewer"], db: Db, params: URLSearchParams) {
  const grounds = await candidacyGrounds(viewer, db);
  const regions = await allRegions(viewer, db);
  const providers = await allProviders(viewer, db);
  const [latest] = grounds;
  const today = dayOf(viewer.now);
  const parts = latest?.season.parts.filter((part) => isPartFrom(part, today)) ?? [];
  return {
    id: uuidv7(),
    years: grounds.map(({ version }) => version.policy.contractYear),
    asked: findRegion(regions, params.get(FOR) ?? "")?.code,
    open: latest?.open ?? [],
    joinable: latest?.joinable ?? [],
    regions: regions.flatMap(({ code, name }) => [
      { code, name, area: code },
      ...parts
        .filter(({ region }) => region === code)
        .map((part) => ({ code, name: `${name} (${part.name})`, area: `${code}/${part.id}` })),
    ]),
    providers: providers.map(({ id, name }) => ({ id, name })),
  };
}

export type CandidaciesPage = Awaited<ReturnType<typeof candidaciesPage>>;
