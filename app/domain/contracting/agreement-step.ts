import {
  addMonths,
  type Day,
  type Instant,
  lastOfMonth,
  monthOf,
  parseDay,
  yearOf,
} from "#app/domain/calendar";
import { type Contract, type ContractFact, type ContractState, contractState } from "#app/domain/contract";
import { openActions } from "#app/domain/contracting/consultation";
import { offerSteps } from "#app/domain/contracting/offer";
import { takesPart } from "#app/domain/contracting/party";
import { factsAt, latest } from "#app/domain/fact";

type Told<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt" | "supersedes"> : never;

/** What a buyer records of an agreement, without its day and moment; how it was agreed, ended and set right is recorded elsewhere. */
export type AgreementStep = Exclude<
  Told<ContractFact>,
  { kind: "agreed" | "ended" | "annulled" | "ground-judged" }
>;
export type AgreementStepKind = AgreementStep["kind"];

/** One year after the last day of a term: an extension option that is used adds exactly that (rule 4.60). */
export function oneYearOn(endsOn: Day): Day {
  const next = parseDay(`${yearOf(endsOn) + 1}${endsOn.slice(4)}`);
  return next ?? lastOfMonth(addMonths(monthOf(endsOn), 12));
}

/**
 * The steps that an agreement can take for a contract year, in the order in which they are offered: those of a lead
 * party (rules 4.55 to 4.59), those of an extension option (rule 4.60), and those towards its being in force.
 */
export function agreementSteps(
  contract: Contract,
  year: number,
  day: Day,
  knownAt: Instant,
): AgreementStepKind[] {
  const state = contractState(contract, year, day, knownAt);
  if (!state) return [...offerSteps(contract, day, knownAt)];
  const facts = factsAt(contract.facts, day, knownAt);
  const runs = runningSteps(openActions(contract, year, day, knownAt).length > 0);
  const leaves = contract.parties.some((party) => party.role !== "lead" && takesPart(party, day));
  return [
    ...stepsOfForm(contract, facts, state, year),
    ...runs,
    ...(leaves ? (["party-left"] as const) : []),
  ];
}

function stepsOfForm(
  contract: Contract,
  facts: readonly ContractFact[],
  state: ContractState,
  year: number,
): AgreementStepKind[] {
  if (contract.form === "idd")
    return [
      ...paperSteps(facts),
      ...renewalSteps(state),
      ...integralSteps(facts, state, year),
      ...publishing(state),
    ];
  return contract.form === "tender"
    ? [...paperSteps(facts), ...optionSteps(facts, state, year), ...publishing(state)]
    : [...paperSteps(facts), ...(contract.form === "private" ? publishing(state) : [])];
}

/** What can be recorded of an agreement for as long as it touches the year. */
const runningSteps = (hasOpenActions: boolean): AgreementStepKind[] => [
  ...(["result-agreed", "consulted", "action-agreed"] as const),
  ...(hasOpenActions ? (["action-done"] as const) : []),
];

/** An agreement that was reached before it was put on paper is still to be offered, and accepted by someone authorised. */
function paperSteps(facts: readonly ContractFact[]): AgreementStepKind[] {
  const at = (kind: ContractFact["kind"]) => facts.findIndex((fact) => fact.kind === kind);
  const [offered, agreed] = [at("offered"), at("agreed")];
  if (offered < 0) return ["offered"];
  return offered > agreed && at("accepted") < 0 ? ["accepted"] : [];
}

const waits = ({ renewal }: ContractState): boolean => renewal === "due" || renewal === "in-talks";

function renewalSteps(state: ContractState): AgreementStepKind[] {
  if (!waits(state)) return [];
  return [...(state.renewal === "due" ? (["talks-opened"] as const) : []), "renewed", "talks-failed"];
}

/** One integral offer a year for a region, then one decision on it (rule 4.58). */
function integralSteps(
  facts: readonly ContractFact[],
  { renewal }: ContractState,
  year: number,
): AgreementStepKind[] {
  const ofYear = facts.filter((fact) => "forYear" in fact && fact.forYear === year);
  if (renewal === "failed" || latest(ofYear, "bought-selectively", "selective-declined")) return [];
  return latest(ofYear, "integral-offer") ? ["bought-selectively", "selective-declined"] : ["integral-offer"];
}

function optionSteps(
  facts: readonly ContractFact[],
  state: ContractState,
  year: number,
): AgreementStepKind[] {
  if (waits(state)) return ["option-told"];
  const ofYear = facts.filter((fact) => "forYear" in fact && fact.forYear === year);
  const used = latest(ofYear, "option-told")?.used === true;
  return used && !latest(ofYear, "reopening-decided") ? ["reopening-decided"] : [];
}

const publishing = ({ publishedOn, renewal, renewalPublishedOn }: ContractState): AgreementStepKind[] =>
  publishedOn === undefined || (renewal === "renewed" && renewalPublishedOn === undefined)
    ? ["published"]
    : [];
