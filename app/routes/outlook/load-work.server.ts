import type { SignedIn } from "#app/auth/viewer.server";
import { deadlineState } from "#app/domain/deadline";
import { workList } from "#app/domain/work/item";
import { readWork } from "#app/features/work/read-work.server";
import { workWriter } from "#app/features/work/write-work.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { homeOf } from "#app/navigation";
import type { Db } from "#db/store.server";

/** How many things stand here; the work list has them all. */
const FIRST = 3;

/** What needs a reader who begins here first, and by when; undefined for whoever begins with the work list itself. */
export async function firstWork({ viewer, language, at }: SignedIn, db: Db) {
  if (homeOf(viewer.roles, true) !== "/outlook") return undefined;
  const items = await readWork(viewer, db, at);
  const write = await workWriter(viewer, db, items, language);
  const say = translator(textsFor(language, "work").work ?? {}, language);
  const first = workList(items, viewer.now)
    .flatMap(({ groups }) => groups)
    .flatMap(({ kind, deadline, items: own }) => own.map((item) => ({ kind, deadline, item })))
    .slice(0, FIRST)
    .map(({ kind, deadline, item }) => {
      const state = deadline && deadlineState(deadline, viewer.now);
      return {
        ...{ ...write(item), act: say(`act.${kind}`) },
        by: state && formatDay(state.lastDay, language),
        isLate: state?.passed ?? false,
      };
    });
  return { count: items.length, first };
}
