import { dayOf } from "#app/domain/calendar";
import { type CodeRow, kindOf } from "#app/domain/catalogue/code-list";
import { type CodeVersion, lotOfDiscipline } from "#app/domain/catalogue/performance-code";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { policiesOnMap } from "#db/queries/map.server";
import { allDisciplines, performanceCodes } from "#db/queries/performance-code.server";
import type { Db } from "#db/store.server";

/** The catalogue as the viewer's moment knows it: every version, and its row in the reader's language. */
export async function readCodes(viewer: Viewer, db: Db, language: Language) {
  const [codes, disciplines, policies] = await Promise.all([
    performanceCodes(viewer, db),
    allDisciplines(viewer, db),
    policiesOnMap(viewer, db),
  ]);
  const policy = policies.at(-1)?.policy;
  const lots = policy?.lots ?? [];
  const nameOf = (key: string) => disciplines.find((each) => each.key === key)?.label[language] ?? key;
  const lotNameOf = (discipline: string) => {
    const key = lotOfDiscipline(lots, discipline);
    return lots.find((lot) => lot.key === key)?.short[language] ?? "";
  };
  const versions = [...codes.values()].flat();
  const rowOf = (version: CodeVersion): CodeRow => ({
    code: version.code,
    label: version.label[language],
    discipline: nameOf(version.discipline),
    lot: lotNameOf(version.discipline),
    kind: kindOf(version),
    from: version.from,
    until: version.until,
    recorded: dayOf(version.recordedAt),
  });
  return { versions, rows: versions.map(rowOf), year: policy?.contractYear };
}
