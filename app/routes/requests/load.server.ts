import type { SignedIn } from "#app/auth/viewer.server";
import { pictureOf } from "#app/domain/increase-request/picture";
import { pageOfRequests, regionsOf, requestsShape } from "#app/domain/increase-request/request-list";
import { totalsOf } from "#app/domain/increase-request/summary";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { requestsSeen } from "#app/features/increase-requests/requests-seen.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

/** The requests that an address asks for, with all that the reader may see of in one picture. */
export async function requestsPage({ viewer, language }: SignedIn, db: Db, params: URLSearchParams) {
  const all = await requestsSeen(viewer, db, language);
  const decides = may(viewer.roles, "decide-increases");
  const shape = requestsShape(regionsOf(all), { decides });
  const { view, problems } = parseListView(params, shape);
  const texts = textsFor(language, "increase", "list");
  return {
    list: {
      ...{ shape, view, problems, ...pageOfRequests(all, view) },
      saved: await readSavedViews(viewer, db, "/requests"),
    },
    ...{ texts, decides, insider: may(viewer.roles, "see-season") },
    totals: totalsOf(all),
    overdue: all.filter((row) => row.running && row.overdue).length,
    picture: {
      byRegion: pictureOf(all, ({ region }) => region),
      byLot: pictureOf(all, ({ lotName }) => lotName),
    },
    title: translator(texts.increase ?? {}, language)("list.title"),
  };
}
