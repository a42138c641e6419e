import { addMonths, dayOf, type Month, monthOf, parseDay } from "#app/domain/calendar";
import { mutationsOf } from "#app/domain/catalogue/code-mutation";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { allDisciplines, codeVersions } from "#db/queries/performance-code.server";
import type { Db } from "#db/store.server";

const MONTHS_SHOWN = 6;

/** The mutations of the month that an address names, else of the last one that is whole. */
export async function readChanges(viewer: Viewer, db: Db, language: Language, asked: string | null) {
  const running = monthOf(dayOf(viewer.now));
  const day = parseDay(`${asked ?? ""}-01`);
  const month: Month = day ? monthOf(day) : addMonths(running, -1);
  const versions = await codeVersions(viewer, db);
  const disciplines = await allDisciplines(viewer, db);
  const changed = [...new Set(versions.map(({ recordedAt }) => monthOf(dayOf(recordedAt))))].sort().reverse();
  const mutations = mutationsOf(versions, month);
  const rows = mutations.map(({ kind, version }) => ({
    ...{ kind, code: version.code, label: version.label[language], from: version.from, until: version.until },
    discipline:
      disciplines.find(({ key }) => key === version.discipline)?.label[language] ?? version.discipline,
    recorded: dayOf(version.recordedAt),
  }));
  const months = [...new Set([month, addMonths(running, -1), ...changed])].sort().reverse();
  return { month, rows, mutations, months: months.slice(0, MONTHS_SHOWN) };
}
