import { type ContractState, contractState } from "#app/domain/contract";
import { type Reason, reason } from "#app/domain/reason";
import { dueOf } from "#app/domain/work/due";
import type { WorkItem, WorkKind } from "#app/domain/work/item";
import { aboutArea, type SeasonAt } from "#app/domain/work/season-at";

/** What waits for the insurer about its agreements: to renew, to tell of an option, to publish (rules 4.56 to 4.60). */
export function agreementWork(at: SeasonAt): WorkItem[] {
  const { season, day, now } = at;
  return season.contracts.flatMap((contract) => {
    const state = contractState(contract, season.contractYear, day, now);
    const step = state && stepOf(state);
    if (!state || !step) return [];
    const { id, area, provider } = contract;
    return [
      {
        kind: step.kind,
        thing: "contract",
        thingId: id,
        about: aboutArea(at, area, provider),
        to: `/agreements/${id}?year=${season.contractYear}`,
        why: step.why,
        deadline: dueOf(at.policy, step.phase),
        importance: "usual",
      },
    ];
  });
}

type Step = { readonly kind: WorkKind; readonly phase: string; readonly why: Reason };

function stepOf(state: ContractState): Step | undefined {
  const { renewal } = state;
  if (renewal === "failed") return undefined;
  const waits = renewal === "due" || renewal === "in-talks";
  const { form } = state.contract;
  if (form === "tender" && waits)
    return { kind: "option-to-tell", phase: "option-told", why: endsOn(state, "option-to-tell") };
  if (form !== "idd") return undefined;
  if (waits) return { kind: "renewal", phase: "renewal", why: renewalWhy(state) };
  return unpublished(state);
}

const endsOn = ({ endsOn: end }: ContractState, key: string): Reason =>
  reason(`why.${key}`, { day: { day: end } });

function renewalWhy(state: ContractState): Reason {
  if (state.renewal === "due" || !state.renewalSince) return endsOn(state, "renewal.due");
  const values = { day: { day: state.endsOn }, since: { day: state.renewalSince } };
  return reason("why.renewal.in-talks", values);
}

/** An agreement, or a renewal of one, that has not been made known. */
function unpublished(state: ContractState): Step | undefined {
  const { publishedOn, renewal, renewalSince, renewalPublishedOn, agreedOn } = state;
  if (publishedOn === undefined)
    return {
      kind: "publication",
      phase: "publication",
      why: reason("why.publication", { day: { day: agreedOn } }),
    };
  if (renewal !== "renewed" || renewalPublishedOn !== undefined || !renewalSince) return undefined;
  return {
    kind: "publication",
    phase: "renewal-publication",
    why: reason("why.publication.renewal", { day: { day: renewalSince } }),
  };
}
