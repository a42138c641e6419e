import type { Visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import {
  certificateSearches,
  certificatesShape,
  listCertificates,
} from "#app/domain/eligibility/certificate-list";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { certificatesSeen, disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { effectsShown } from "#app/features/certificates/show-effects.server";
import { effectsSeen } from "#db/queries/lapse.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

/** The certificates that a visitor asks for, and the effect of all on agreements. */
export async function readRegister({ viewer, language }: Visit, db: Db, params: URLSearchParams) {
  const today = dayOf(viewer.now);
  const all = await certificatesSeen(viewer, db, await disciplinesKnown(viewer, db), language);
  const isInsurer = may(viewer.roles, "see-season");
  const shape = certificatesShape({ isInsurer });
  const { view, problems } = parseListView(params, shape);
  const searches = certificateSearches(today);
  const countOf = (search: string) =>
    listCertificates(all, parseListView(new URLSearchParams(search), shape).view).total;
  return {
    ...{ today, searches },
    list: {
      ...{ shape, view, problems, ...listCertificates(all, view) },
      saved: await readSavedViews(viewer, db, "/certificates"),
    },
    counts: { count: all.length, ending: countOf(searches.ending), invalid: countOf(searches.invalid) },
    effects: await effectsShown(viewer, db, await effectsSeen(viewer, db), language),
  };
}
