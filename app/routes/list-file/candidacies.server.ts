import { requireSignIn } from "#app/auth/viewer.server";
import { candidaciesShape, listCandidacies } from "#app/domain/contracting/candidacy-view";
import { candidacyRows } from "#app/features/contracting/candidacy-rows.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { cellsOf, type Open } from "#app/routes/list-file/opened-list";
import { seesCandidacies } from "#db/queries/candidacy.server";

/** The candidates for lead party, or for joining one. */
export const candidacies: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  if (!seesCandidacies(viewer)) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "contracting").contracting ?? {}, language);
  const all = await candidacyRows(viewer, store.db);
  return {
    title: say("candidacies.title"),
    shape: candidaciesShape,
    heads: Object.fromEntries(
      ["provider", "region", "year", "way", "stage", "since"].map((key) => [key, say(`column.${key}`)]),
    ),
    read: (ask) =>
      cellsOf(
        Promise.resolve(listCandidacies(all, ask)),
        ({ provider, region, year, way, stage, since }) => ({
          ...{ provider, region, year, since },
          ...{ way: say(`way.${way}`), stage: say(`stage.${stage}`) },
        }),
      ),
  };
};
