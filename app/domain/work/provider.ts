import { addDays, type Day, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { candidacyStage } from "#app/domain/candidacy";
import { type Contract, type ContractState, contractState } from "#app/domain/contract";
import { type Reason, reason } from "#app/domain/reason";
import type { Area } from "#app/domain/region";
import { actionWork } from "#app/domain/work/actions";
import { dueOf, isPast } from "#app/domain/work/due";
import type { Importance, WorkItem, WorkKind } from "#app/domain/work/item";
import { acceptanceWork } from "#app/domain/work/offers";
import { registrationWork } from "#app/domain/work/registrations";
import { aboutArea, type SeasonAt } from "#app/domain/work/season-at";

/** What a provider is told of the end of its agreement in time to act on it, in days. */
const END_IN_SIGHT = 180;

/**
 * What a season asks of a provider.
 * @param own the season with nothing in it but the provider's own
 * @param policyPath the page of the policy, whose steps have an anchor each
 * @param insurer whose policy it is
 */
export const providerWork = (own: SeasonAt, policyPath: string, insurer: string): WorkItem[] => [
  ...own.season.candidacies.flatMap((each) => offerWork(own, each, policyPath)),
  ...own.season.registrations.flatMap((each) => registrationWork(own, each, insurer)),
  ...own.season.contracts.flatMap((each) => contractWork(own, each, policyPath)),
  ...acceptanceWork(own),
  ...ceilingWork(own),
  ...actionWork(own, "provider"),
];

type Step = {
  readonly kind: WorkKind;
  readonly thing: string;
  readonly thingId: string;
  readonly area: Area | undefined;
  readonly phase: string;
  readonly why: Reason;
  readonly importance?: Importance;
};

const itemOf = (
  at: SeasonAt,
  { area, phase, importance = "watch", ...step }: Step,
  path: string,
): WorkItem => ({
  ...step,
  about: aboutArea(at, area),
  deadline: dueOf(at.policy, phase),
  to: `${path}#phase-${phase}`,
  importance,
});

type OwnCandidacy = SeasonAt["season"]["candidacies"][number];

/** An offer that the insurer waits for; after its day it can still be sent, and counts as late. */
function offerWork(at: SeasonAt, { id, area, facts, ...rest }: OwnCandidacy, path: string): WorkItem[] {
  const stage = candidacyStage({ id, area, facts, ...rest }, at.day, at.now);
  if (stage?.stage !== "documents-sent") return [];
  const late = isPast(at.policy, "offer", at.day);
  const why = reason(late ? "why.offer-to-send.late" : "why.offer-to-send", { day: { day: stage.since } });
  const step = { kind: "offer-to-send", thing: "candidacy", thingId: id, area, phase: "offer" } as const;
  return [itemOf(at, { ...step, why, importance: "usual" }, path)];
}

/** The dates of an agreement of one's own: its renewal, the word about an option, its end. */
function contractWork(at: SeasonAt, contract: Contract, path: string): WorkItem[] {
  const { season, day, now } = at;
  const state = contractState(contract, season.contractYear, day, now);
  if (!state || state.renewal === "failed") return [];
  const waits = state.renewal === "due" || state.renewal === "in-talks";
  const { form } = contract;
  const step = { thing: "contract", thingId: contract.id, area: contract.area };
  const ends = { day: { day: state.endsOn } };
  if (form === "idd" && waits) {
    const why = reason("why.own-renewal", ends);
    return [itemOf(at, { ...step, kind: "own-renewal", phase: "renewal", why, importance: "usual" }, path)];
  }
  if (form === "tender" && waits)
    return [
      itemOf(
        at,
        { ...step, kind: "option-to-hear", phase: "option-told", why: reason("why.option-to-hear", ends) },
        path,
      ),
    ];
  return endsSoon(state, day) ? [endOf(at, state)] : [];
}

const endsSoon = ({ endsOn, contract }: ContractState, day: Day): boolean =>
  contract.form !== "msz" && day <= endsOn && endsOn <= addDays(day, END_IN_SIGHT);

const endOf = (at: SeasonAt, { contract: { id, area }, endsOn, lots }: ContractState): WorkItem => ({
  kind: "own-end",
  thing: "contract",
  thingId: id,
  about: aboutArea(at, area),
  why: reason("why.own-end", { lots: { lots: [...lots] } }),
  deadline: { day: endsOn, limit: "through" },
  to: `/agreements/${id}?year=${at.season.contractYear}`,
  importance: "watch",
});

/** The last day on which more can be asked than a ceiling of this contract year allows (rule 4.76). */
function ceilingWork(at: SeasonAt): WorkItem[] {
  const { policy, season, day, now } = at;
  const { contractYear } = season;
  const request = policy.ceiling?.request;
  if (day < firstOfYear(contractYear) || day > lastOfYear(contractYear)) return [];
  if (!request || isPast(policy, request.key, day)) return [];
  const runs = season.contracts.filter((contract) => {
    const state = contractState(contract, contractYear, day, now);
    return contract.form !== "msz" && state && state.startsOn <= day && day <= state.endsOn;
  });
  if (runs.length === 0) return [];
  return [
    {
      kind: "ceiling-request",
      thing: "season",
      thingId: String(contractYear),
      about: reason("about.year", { year: String(contractYear) }),
      why: reason("why.ceiling-request", { count: runs.length }),
      deadline: request.deadline,
      to: `/ceilings?year=${contractYear}`,
      importance: "watch",
    },
  ];
}
