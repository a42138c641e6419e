import { addDays, type Day, dayOf, type Instant } from "#app/domain/calendar";
import { type Contract, type ContractFact, contractState } from "#app/domain/contract";
import { countsStill } from "#app/domain/contracting/exclusion";
import type { Lapse } from "#app/domain/eligibility/watch";
import { factsAt } from "#app/domain/fact";
import type { Policy } from "#app/domain/policy";
import type { Term } from "#app/domain/policy/rules";
import { type Ground, tenderGrounds } from "#app/domain/tender/grounds";

type JudgedGround = Extract<ContractFact, { kind: "ground-judged" }>;

/** A ground for exclusion during an agreement: what was found of it last, and whether it still counts on the day. */
export type GroundKept = {
  readonly ground: Ground;
  readonly judged: JudgedGround | undefined;
  readonly excludes: boolean;
};

/** The grounds on which an agreement is not kept: those that its provider was asked to get it (rules 1.16 and 1.23). */
export function groundsKept(
  { form, facts }: Pick<Contract, "form" | "facts">,
  policy: Pick<Policy, "exclusions" | "tender">,
  now: Instant,
): readonly GroundKept[] {
  const today = dayOf(now);
  const known = factsAt(facts, today, now).filter((fact) => fact.kind === "ground-judged");
  const { exclusions, tender } = policy;
  return tenderGrounds({ exclusions, tender: form === "tender" ? tender : undefined }).map((ground) => {
    const judged = known.findLast((fact) => fact.ground === ground.key);
    const excludes = judged?.holds === true && countsStill(ground.lookBack, judged.happenedOn, today);
    return { ground, judged, excludes };
  });
}

/** Every lot of an agreement that a ground touches which was found and still counts, from the day it was found. */
export function groundLapses(contract: Contract, policy: Policy, now: Instant): readonly Lapse[] {
  const today = dayOf(now);
  const state = contractState(contract, policy.contractYear, today, now);
  const [first] = groundsKept(contract, policy, now)
    .flatMap(({ ground, judged, excludes }) => (judged && excludes ? [{ ground, from: judged.day }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!state || first === undefined) return [];
  const fails = { outcome: "fails", norms: [], from: first.from, through: state.endsOn } as const;
  const ground = first.ground.title;
  return state.lots.map((lot) => ({ contract: contract.id, lot, ground, fails: { ...fails, lot } }));
}

/** The first day on which something has to have happened to count still on another, by how far a ground looks back. */
export function countsSince(lookBack: Term, today: Day): Day {
  const most = { days: 1, "working-days": 3, weeks: 7, months: 31, years: 366 }[lookBack.unit];
  let day = addDays(today, -most * lookBack.count - most);
  while (!countsStill(lookBack, day, today)) day = addDays(day, 1);
  return day;
}
