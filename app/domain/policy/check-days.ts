import { type Day, yearOf } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { Phase } from "#app/domain/phase";
import { type Policy, phasesOf } from "#app/domain/policy";
import type { PolicyProblem } from "#app/domain/policy/problem";

/** Days that cannot be, or that are out of order. */
export const checkDays = (policy: Policy): PolicyProblem[] => [
  ...placedPhases(policy).flatMap(({ path, phase }) => checkPhase(policy, path, phase)),
  ...checkYear(policy, "publishedOn", policy.publishedOn),
  ...checkWindows(policy),
];

/** Every phase with the path of its item. */
export const placedPhases = (policy: Policy): { path: string; phase: Phase }[] => [
  ...policy.parts.flatMap((part) =>
    part.phases.map((phase) => ({ path: `parts/${part.key}/phases/${phase.key}`, phase })),
  ),
  ...policy.announcements.map((phase) => ({ path: `announcements/${phase.key}`, phase })),
  ...(policy.ceiling
    ? [
        { path: "ceiling/request", phase: policy.ceiling.request },
        { path: "ceiling/decision", phase: policy.ceiling.decision },
      ]
    : []),
];

function checkPhase(policy: Policy, path: string, phase: Phase): PolicyProblem[] {
  const { opens, deadline } = phase;
  const last = deadline && lastDayOf(deadline);
  const problems: PolicyProblem[] = [
    ...(opens ? checkYear(policy, `${path}/opens`, opens) : []),
    ...(deadline ? checkYear(policy, `${path}/deadline`, deadline.day) : []),
  ];
  for (const day of [opens, deadline?.day]) {
    if (day?.endsWith("-02-29")) problems.push({ path, key: "leapDay", values: { day } });
  }
  if (opens && last && last < opens) {
    problems.push({ path, key: "deadlineBeforeOpening", values: { day: last, opens } });
  }
  return phase.after === undefined ? problems : [...problems, ...checkAfter(policy, path, phase, last)];
}

function checkAfter(policy: Policy, path: string, phase: Phase, last: Day | undefined): PolicyProblem[] {
  const byKey = new Map(phasesOf(policy).map((each) => [each.key, each]));
  const seen = new Set<string>();
  for (let name = phase.after; name !== undefined; name = byKey.get(name)?.after) {
    const earlier = byKey.get(name);
    if (!earlier) return [{ path, key: "unknownPhase", values: { name } }];
    if (name === phase.key) return [{ path, key: "phaseLoop", values: { name: phase.after ?? name } }];
    if (seen.has(name)) return [];
    seen.add(name);
    const before = earlier.deadline ? lastDayOf(earlier.deadline) : earlier.opens;
    if (last && before && last < before) {
      return [{ path, key: "deadlineBeforeEarlierPhase", values: { day: last, name, before } }];
    }
  }
  return [];
}

/** An aim that is longer than the term it belongs to, both in the same unit. */
const checkWindows = ({ windows }: Policy): PolicyProblem[] =>
  windows.flatMap(({ key, term, aim }) =>
    aim && aim.unit === term.unit && aim.count > term.count
      ? [{ path: `windows/${key}`, key: "aimAfterTerm", values: { aim: aim.count, term: term.count } }]
      : [],
  );

/** Days of a policy lie in the year before its contract year, in that year, or in the one after it. */
function checkYear({ contractYear }: Policy, path: string, day: Day): PolicyProblem[] {
  const far = Math.abs(yearOf(day) - contractYear) > 1;
  return far ? [{ path, key: "farYear", values: { day, year: contractYear } }] : [];
}
