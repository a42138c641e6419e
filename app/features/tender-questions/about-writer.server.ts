import type { Policy } from "#app/domain/policy";
import type { NoteEntry } from "#app/domain/tender/note";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Writes what a question is about: a lot in an area, a lot everywhere, or the tender as a whole. */
export async function aboutWriter(viewer: Viewer, db: Db, { lots }: Policy) {
  const [regions, parts] = await Promise.all([allRegions(viewer, db), allRegionParts(viewer, db)]);
  const placeOf = ({ region, part }: NonNullable<NoteEntry["about"]["area"]>): string => {
    const name = regions.find(({ code }) => code === region)?.name ?? region;
    const within = parts.find(({ id }) => id === part)?.name;
    return within ? `${name} (${within})` : name;
  };
  return ({ lot, area }: NoteEntry["about"], language: Language): string => {
    const say = translator(textsFor(language, "tender-question")["tender-question"] ?? {}, language);
    if (lot === undefined) return say("about.general");
    const title = lots.find(({ key }) => key === lot)?.title[language] ?? lot;
    return area ? say("about.area", { lot: title, area: placeOf(area) }) : title;
  };
}
