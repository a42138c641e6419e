import type { Visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { deadlineState } from "#app/domain/deadline";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { nextMarks } from "#app/domain/season";
import { horizonOf, type WorkItem, workList } from "#app/domain/work/item";
import { readWork, sourcesFor } from "#app/features/work/read-work.server";
import { workWriter } from "#app/features/work/write-work.server";
import { insurerNames } from "#db/queries/organisation.server";
import { policiesOwn, waysConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** How many days ahead of a policy are named. */
const AHEAD = 5;

/** The viewer's work list in the reader's language, and the days of the season that come. */
export async function todayPage({ viewer, language, at }: Visit, db: Db) {
  const { now } = viewer;
  const [items, policies, ways] = await Promise.all([
    readWork(viewer, db, at),
    policiesOwn(viewer, db),
    waysConcerning(viewer, db),
  ]);
  const write = await workWriter(viewer, db, items, language);
  return {
    now,
    count: items.length,
    late: items.filter((item) => horizonOf(item, now) === "late").length,
    parts: workList(items, now).map(({ horizon, groups }) => ({
      horizon,
      groups: groups.map((group) => ({ ...group, items: byName(group.items.map(write)) })),
    })),
    next: nextOf(items, now),
    sources: sourcesFor(viewer)
      .filter(({ way }) => !way || ways.includes(way))
      .map(({ key }) => (ways.includes("regions") ? key : (withoutRegions[key] ?? key))),
    ahead:
      may(viewer.roles, "see-season") || may(viewer.roles, "see-own-contracts")
        ? aheadOf(policies, now, await insurerNames(viewer, db, policies))
        : [],
  };
}

/** What a source brings where nothing is bought by region, in other words. */
const withoutRegions: Readonly<Partial<Record<string, "agreements-asked" | "agreements-own">>> = {
  season: "agreements-asked",
  direction: "agreements-asked",
  agreements: "agreements-own",
};

const byName = <T extends { readonly about: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.about.localeCompare(b.about));

type Now = Visit["viewer"]["now"];

/** The deadline that comes first of those that have not passed. */
function nextOf(items: readonly WorkItem[], now: Now) {
  const [group] = workList(
    items.filter(({ deadline }) => deadline && !deadlineState(deadline, now).passed),
    now,
  ).flatMap(({ groups }) => groups);
  return group?.deadline && { kind: group.kind, day: deadlineState(group.deadline, now).lastDay };
}

const aheadOf = (policies: readonly PolicyVersion[], now: Now, names: ReadonlyMap<string, string>) =>
  policies.flatMap(({ id, insurer, policy }) =>
    nextMarks(policy, dayOf(now), AHEAD).map((mark) => ({
      ...mark,
      insurer: names.get(insurer),
      year: policy.contractYear,
      to: `/policies/${id}#phase-${mark.key}`,
    })),
  );
