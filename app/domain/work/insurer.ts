import { closesAt } from "#app/domain/deadline";
import { isRegional } from "#app/domain/policy/lot";
import { reason } from "#app/domain/reason";
import { actionWork } from "#app/domain/work/actions";
import { agreementWork } from "#app/domain/work/agreements";
import { candidacyWork } from "#app/domain/work/candidacies";
import type { WorkItem } from "#app/domain/work/item";
import { offerWork } from "#app/domain/work/offers";
import { gapWork, toTenderWork } from "#app/domain/work/regions";
import type { SeasonAt } from "#app/domain/work/season-at";
import { tenderWork } from "#app/domain/work/tenders";

/** What a season asks of the insurer's buyers. */
export const buyerWork = (at: SeasonAt): WorkItem[] => [
  ...gapWork(at),
  ...candidacyWork(at),
  ...agreementWork(at),
  ...actionWork(at, "insurer"),
  ...toTenderWork(at),
  ...tenderWork(at),
  ...offerWork(at),
];

/** What a director has to know of a season: each gap, and how much of each kind waits for the buyers by when. */
export function directorWork(at: SeasonAt): WorkItem[] {
  const work = buyerWork(at);
  const counted = new Map<string, WorkItem[]>();
  for (const item of work.filter(({ kind }) => kind !== "gap")) {
    const key = `${item.kind} ${item.deadline ? closesAt(item.deadline) : ""}`;
    counted.set(key, [...(counted.get(key) ?? []), item]);
  }
  return [...work.filter(({ kind }) => kind === "gap"), ...[...counted].map((each) => summary(at, ...each))];
}

function summary({ season, policy }: SeasonAt, key: string, items: readonly WorkItem[]): WorkItem {
  const [first] = items;
  if (!first) throw new Error("a summary of nothing");
  const year = season.contractYear;
  return {
    kind: first.kind,
    thing: "season",
    thingId: `${year} ${key}`,
    about: reason("about.year", { year: String(year) }),
    why: reason("why.counted", { count: items.length }),
    deadline: first.deadline,
    to: isRegional(policy) ? `/map?year=${year}` : "/applications",
    importance: "watch",
  };
}
