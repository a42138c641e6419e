import type { Day } from "#app/domain/calendar";
import {
  type AgbChange,
  type AgbChangeState,
  type AgbChangeWhat,
  monthAheadOf,
} from "#app/domain/ceiling/agb-change";
import type { AgbPeriod } from "#app/domain/ceiling/contract-terms";
import type { ContractParty } from "#app/domain/contracting/party";
import { isAgbCode } from "#app/domain/organisation";
import { isShort } from "#app/domain/written-text";

/** Why a change cannot be asked or confirmed: keys of the texts of `agb-change`. */
export type AgbRefusal =
  | "not-agb"
  | "same-code"
  | "not-listed"
  | "already-listed"
  | "other-owner"
  | "subcontractor"
  | "no-party"
  | "same-holder"
  | "outside-term"
  | "day-past"
  | "not-first"
  | "not-ahead"
  | "no-reason"
  | "waiting"
  | "not-now"
  | "no-signer"
  | "no-document";

/** What a change is held against. */
export type AgbGround = {
  /** Who holds the agreement. */
  readonly holder: string;
  /** The dated list of AGB codes that claim under it. */
  readonly periods: readonly AgbPeriod[];
  readonly parties: readonly ContractParty[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Whether the agreement adopts a month ahead, on the first of a month (reading 18). */
  readonly monthAhead: boolean;
  /** Whose code it is, as the whole trade knows. */
  readonly ownerOf: (code: string) => string | undefined;
  /** Other changes of the agreement that still wait. */
  readonly open: readonly AgbChangeWhat[];
  readonly today: Day;
};

const runs = ({ from, until }: AgbPeriod, day: Day) => from <= day && (until === undefined || day <= until);

/** Why a change cannot be asked, every reason at once; empty when it can. */
export function askRefusals(
  what: AgbChangeWhat,
  { from, reason }: { readonly from: Day; readonly reason: string },
  ground: AgbGround,
): AgbRefusal[] {
  const { periods, ownerOf, open, startsOn, endsOn } = ground;
  const owner = ownerOf(what.becomes);
  const own = what.kind === "code" ? ground.holder : what.organisation;
  const was =
    what.kind === "code" ? periods.find((each) => each.code === what.was && runs(each, from)) : undefined;
  const found: AgbRefusal[] = [];
  if (!isAgbCode(what.becomes)) found.push("not-agb");
  if (what.kind === "code" && what.was === what.becomes) found.push("same-code");
  if (what.kind === "code" && !was) found.push("not-listed");
  if (periods.some((each) => each.code === what.becomes && runs(each, from))) found.push("already-listed");
  if (owner !== undefined && owner !== (was?.organisation ?? own)) found.push("other-owner");
  if (what.kind === "partner") found.push(...partnerRefusals(what.organisation, from, ground));
  if (what.kind === "transfer" && what.organisation === ground.holder) found.push("same-holder");
  if (from <= startsOn || from > endsOn) found.push("outside-term");
  if (open.some((each) => each.kind === what.kind && each.becomes === what.becomes)) found.push("waiting");
  if (isShort(reason)) found.push("no-reason");
  return [...found, ...dayRefusals(from, ground)];
}

/** Subcontractors never claim: what they do is in what the lead party claims (reading 8). */
function partnerRefusals(organisation: string, from: Day, { parties }: AgbGround): AgbRefusal[] {
  const own = parties.filter(
    (party) => party.organisation === organisation && (party.until === undefined || from <= party.until),
  );
  if (own.length === 0) return ["no-party"];
  return own.every(({ role }) => role === "subcontractor") ? ["subcontractor"] : [];
}

function dayRefusals(from: Day, { today, monthAhead }: AgbGround): AgbRefusal[] {
  if (from <= today) return ["day-past"];
  if (!monthAhead) return [];
  if (!from.endsWith("-01")) return ["not-first"];
  return today > monthAheadOf(from) ? ["not-ahead"] : [];
}

/** Why an addendum cannot confirm a change: consent comes first, and both a month ahead where that was agreed. */
export function confirmRefusals(
  change: Pick<AgbChange, "from">,
  state: AgbChangeState,
  given: { readonly by: string; readonly hasDocument: boolean },
  ground: Pick<AgbGround, "today" | "monthAhead">,
): AgbRefusal[] {
  if (state !== "consented") return ["not-now"];
  return [
    ...(given.by.trim() === "" ? (["no-signer"] as const) : []),
    ...(given.hasDocument ? [] : (["no-document"] as const)),
    ...(change.from <= ground.today ? (["day-past"] as const) : []),
    ...(ground.monthAhead && change.from > ground.today && ground.today > monthAheadOf(change.from)
      ? (["not-ahead"] as const)
      : []),
  ];
}
