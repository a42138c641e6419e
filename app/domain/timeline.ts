import type { AreaFacts } from "#app/domain/area-facts";
import type { Day, Instant } from "#app/domain/calendar";
import type { Publication } from "#app/domain/publication";
import { type Reason, reason } from "#app/domain/reason";
import {
  contractLines,
  factLines,
  type Line,
  publicationLines,
  type TimelineKind,
  tenderLines,
} from "#app/domain/timeline-line";

/** One line of a region's history: a fact, or a date that follows from one. */
export type TimelineEntry = {
  readonly day: Day;
  /** The moment it was recorded; absent for dates that follow from a fact, and for what the public sees. */
  readonly recordedAt?: Instant | undefined;
  readonly kind: TimelineKind;
  /** Its sentence, with the key `timeline.<kind>`. */
  readonly reason: Reason;
  /** Lies after the day looked from. */
  readonly ahead: boolean;
  /** The moment a correction of it was recorded; it no longer counts. */
  readonly corrected?: Instant | undefined;
};

/**
 * All that is known at `knownAt` of a region or an agreement, in order of day: facts, what was corrected, and the dates that follow
 * (opening, closing, start, end). What was done for several lots or to several parties on one day is one line.
 */
export function timeline(facts: AreaFacts, day: Day, knownAt: Instant): TimelineEntry[] {
  const lotOf = new Map(facts.tenderLots.map((each) => [each.id, each.lot]));
  return gathered([
    ...facts.candidacies.flatMap((each) => factLines("candidacy", each, each.facts, knownAt)),
    ...facts.contracts.flatMap((each) => contractLines(each, knownAt)),
    ...facts.tenderLots.flatMap((each) => tenderLines(each, knownAt)),
    ...facts.registrations.flatMap((each) =>
      factLines("registration", { ...each, lot: lotOf.get(each.tenderLot) }, each.facts, knownAt),
    ),
  ]).map((line) => entryOf(line, day));
}

/** The history of a region as the public sees it on a day: published agreements with the dates of their term. */
export const publicTimeline = (publications: readonly Publication[], day: Day): TimelineEntry[] =>
  gathered(publicationLines(publications.filter((each) => each.publishedOn <= day))).map((line) =>
    entryOf(line, day),
  );

/** What happens to many at once, in the same words for each. */
const forMany: ReadonlySet<TimelineKind> = new Set([
  "contract.offered",
  "contract.published",
  "contract.option-told.yes",
  "contract.option-told.no",
  "contract.starts",
  "contract.ends",
]);

/** In order of day and moment; lines that differ in their lot only become one, and some that differ in their provider. */
function gathered(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line>();
  for (const line of lines) {
    const { day, kind, values, corrected, providers, lots } = line;
    const apart = forMany.has(kind) ? undefined : providers;
    const key = JSON.stringify([day, kind, values, corrected, apart, lots !== undefined]);
    const group = groups.get(key);
    groups.set(key, group ? joined(group, line) : line);
  }
  const order = (line: Line) => `${line.day} ${line.recordedAt ?? ""}`;
  return [...groups.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

const joined = (group: Line, line: Line): Line => ({
  ...group,
  recordedAt: (line.recordedAt ?? "") > (group.recordedAt ?? "") ? line.recordedAt : group.recordedAt,
  providers: group.providers && [...new Set([...group.providers, ...(line.providers ?? [])])],
  lots: group.lots && [...new Set([...group.lots, ...(line.lots ?? [])])],
  count: (group.count ?? 1) + 1,
});

const entryOf = ({ values, providers, lots, count = 1, ...line }: Line, day: Day): TimelineEntry => ({
  ...line,
  ahead: line.day > day,
  reason: reason(`timeline.${line.kind}`, {
    count,
    ...values,
    ...(providers ? { provider: { organisations: providers } } : {}),
    ...(lots ? { lots: { lots } } : {}),
  }),
});
