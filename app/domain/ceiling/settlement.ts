import { addDays, type Day, daysBetween, firstOfYear, type Instant, laterOf } from "#app/domain/calendar";
import type { SettlementAmounts } from "#app/domain/ceiling/settlement-amounts";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { Cents } from "#app/domain/money";

export const contactWays = ["phone", "mail", "letter", "meeting"] as const;
export type ContactWay = (typeof contactWays)[number];
export const payWays = ["nothing", "set-off", "repaid"] as const;

/** A dated fact of the settlement of one agreement and contract year. */
export type SettlementFact = Dated &
  (
    | {
        readonly kind: "contact";
        readonly way: ContactWay;
        /** Who took it up. */
        readonly side: "insurer" | "provider";
        readonly text: string;
        readonly document?: string | undefined;
      }
    /** Claims for the year are taken later than a rule says, as was agreed with its provider (rule 2.36). */
    | { readonly kind: "arranged"; readonly until: Day; readonly text: string }
    | { readonly kind: "proposed"; readonly amounts: SettlementAmounts; readonly text: string }
    | {
        readonly kind: "answered";
        readonly agrees: boolean;
        readonly text: string;
        /** The proposal that it answers. */
        readonly proposal?: string | undefined;
      }
    | {
        readonly kind: "settled";
        readonly reclaim: Cents;
        readonly paid: (typeof payWays)[number];
        readonly text: string;
      }
  );
export type SettlementFactKind = SettlementFact["kind"];

export type SettlementStage =
  | "running"
  | "claims-open"
  | "to-settle"
  | "proposed"
  | "agreed"
  | "disputed"
  | "settled";

/** Where a settlement stands: late settlement and silence have cost parties their claim in court (fact D24). */
export type SettlementClock = {
  readonly stage: SettlementStage;
  /** The first day on which the year could be settled. */
  readonly since: Day;
  /** Days since then until it was settled, or until today; zero before it. */
  readonly days: number;
  /** The last day for claims of the year, by rule or arrangement; absent where there is none. */
  readonly claimsThrough?: Day | undefined;
  /** The day from which the end of claims is warned of: whoever cannot meet it speaks up by then. */
  readonly warnsFrom?: Day | undefined;
  /** The last day that was agreed or laid down for it; absent where none was. */
  readonly settleBy?: Day | undefined;
  readonly late: boolean;
  /** The day of the last contact, and how long ago it was: absent where there was none. */
  readonly lastContact?: Day | undefined;
  readonly silentDays?: number | undefined;
};

/** The days that agreement or policy lay down: the last one for claims of the year, and the last one to settle it. */
export type SettlementTerms = {
  readonly claimsThrough?: Day | undefined;
  readonly warnsFrom?: Day | undefined;
  readonly settleBy?: Day | undefined;
};

/** The clock of a contract year's settlement, looked at on a day with the knowledge of a moment. */
export function settlementClock(
  contractYear: number,
  facts: readonly SettlementFact[],
  terms: SettlementTerms,
  { today, knownAt }: { readonly today: Day; readonly knownAt: Instant },
): SettlementClock {
  const { settleBy, warnsFrom } = terms;
  const known = factsAt(facts, today, knownAt);
  const claimsThrough = lastForClaims(terms, latest(known, "arranged")?.until);
  const yearOver = firstOfYear(contractYear + 1);
  const since = claimsThrough === undefined ? yearOver : laterOf(yearOver, addDays(claimsThrough, 1));
  const settled = latest(known, "settled");
  const end = settled?.day ?? today;
  const lastContact = known.at(-1)?.day;
  return {
    stage: stageOf(known, { today, yearOver, since }),
    ...{ since, days: Math.max(0, daysBetween(since, end)), claimsThrough, warnsFrom, settleBy },
    late: settleBy !== undefined && end > settleBy,
    ...(lastContact && { lastContact, silentDays: daysBetween(lastContact, today) }),
  };
}

/** The last day for claims of a year: an arrangement moves the one of the rule, never forward. */
export const lastForClaims = (
  { claimsThrough }: SettlementTerms,
  arranged: Day | undefined,
): Day | undefined => (claimsThrough && arranged && arranged > claimsThrough ? arranged : claimsThrough);

function stageOf(
  known: readonly SettlementFact[],
  { today, yearOver, since }: { readonly today: Day; readonly yearOver: Day; readonly since: Day },
): SettlementStage {
  // A step can be entered later with its own day: what was said last counts.
  const said = known.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  // An answer to an earlier proposal says nothing of the one that took its place.
  const proposal = latest(said, "proposed")?.id;
  const told = said.filter((each) => each.kind !== "answered" || (each.proposal ?? proposal) === proposal);
  const last = latest(told, "proposed", "answered", "settled");
  if (last?.kind === "settled") return "settled";
  if (last?.kind === "answered") return last.agrees ? "agreed" : "disputed";
  if (last?.kind === "proposed") return "proposed";
  if (today < yearOver) return "running";
  return today < since ? "claims-open" : "to-settle";
}
