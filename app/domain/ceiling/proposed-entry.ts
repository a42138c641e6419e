import type { Day, Instant } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry, ledgerAt } from "#app/domain/ceiling/ledger";
import { factsAt, latest } from "#app/domain/fact";
import type { Cents } from "#app/domain/money";
import { isShort } from "#app/domain/written-text";

/** An entry before it is written down: consent as far as it was given. */
export type ProposedEntry = {
  readonly kind: LedgerEntry["kind"];
  readonly day: Day;
  readonly cents?: Cents | undefined;
  readonly minimum?: Cents | undefined;
  readonly ground: string;
  /** How many entries the ledger had that it was based on; absent where nobody looked at one. */
  readonly seen?: number | undefined;
  readonly consent?:
    | {
        readonly by?: string | undefined;
        readonly on?: Day | undefined;
        readonly document?: string | undefined;
      }
    | undefined;
};

/** Why an entry cannot be written down: a key of the texts of `ceiling`. */
export const entryRefusals = [
  "changed-meanwhile",
  "proposed-already",
  "nobody-signs",
  "agreed-already",
  "nothing-agreed",
  "no-amount",
  "not-more",
  "not-exact",
  "below-zero",
  "no-ground",
  "no-consent",
  "no-consent-day",
  "consent-ahead",
  "no-document",
  "before-agreed",
  "other-year",
] as const;
export type EntryRefusal = (typeof entryRefusals)[number];

/** What the first look at an entry needs to know. */
export type LedgerStand = {
  readonly entries: readonly LedgerEntry[];
  readonly contractYear: number;
  /** The day on which it is written down. */
  readonly today: Day;
  readonly knownAt: Instant;
};

/**
 * Why an entry cannot be added to a ledger, every reason at once; empty when it can. A ceiling is never raised and
 * never lowered without recorded consent, and never below zero (rules 4.74 and 4.80).
 */
export function refusalsOf(proposed: ProposedEntry, stand: LedgerStand): EntryRefusal[] {
  const known = factsAt(stand.entries, "9999-12-31", stand.knownAt);
  const agreed = latest(known, "agreed", "carried-over");
  const found: EntryRefusal[] = isShort(proposed.ground) ? ["no-ground"] : [];
  if (proposed.seen !== undefined && proposed.seen !== ledgerAt(stand.entries, stand.knownAt).length)
    found.unshift("changed-meanwhile");
  if (proposed.kind === "left-open") return agreed ? [...found, "agreed-already"] : found;
  found.push(...amountRefusals(proposed));
  if (proposed.kind === "agreed") return agreed ? [...found, "agreed-already"] : found;
  if (!agreed) return [...found, "nothing-agreed"];
  if (proposed.day < agreed.day) found.push("before-agreed");
  if (Number(proposed.day.slice(0, 4)) > stand.contractYear) found.push("other-year");
  const after = ceilingOn(stand.entries, "9999-12-31", stand.knownAt);
  if (after.state === "set" && after.cents + (proposed.cents ?? 0) < 0) found.push("below-zero");
  return [...found, ...consentRefusals(proposed, stand.today)];
}

function amountRefusals({ kind, cents }: ProposedEntry): EntryRefusal[] {
  if (cents === undefined) return ["no-amount"];
  if (!Number.isSafeInteger(cents)) return ["not-exact"];
  if (kind === "agreed") return cents < 0 ? ["below-zero"] : [];
  if (kind === "raised") return cents <= 0 ? ["not-more"] : [];
  return cents === 0 ? ["no-amount"] : [];
}

function consentRefusals({ consent }: ProposedEntry, today: Day): EntryRefusal[] {
  const found: EntryRefusal[] = [];
  if (!consent?.by?.trim()) found.push("no-consent");
  if (consent?.on === undefined) found.push("no-consent-day");
  else if (consent.on > today) found.push("consent-ahead");
  if (consent?.document === undefined) found.push("no-document");
  return found;
}
