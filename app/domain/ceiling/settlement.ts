import { addDays, type Day, daysBetween, firstOfYear, type Instant, laterOf } from "#app/domain/calendar";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import { type Cents, sumCents } from "#app/domain/money";

export const contactWays = ["phone", "mail", "letter", "meeting"] as const;
export type ContactWay = (typeof contactWays)[number];
export const payWays = ["nothing", "set-off", "repaid"] as const;

/** What a year comes to, in whole cents. */
export type SettlementAmounts = {
  readonly accepted: Cents;
  /** Absent where no ceiling was ever agreed. */
  readonly ceiling?: Cents | undefined;
  readonly over: Cents;
  /** Of what lies above the ceiling, what is paid because room for it was agreed. */
  readonly paidOver: Cents;
  readonly reclaim: Cents;
  /** What was accepted less than the agreed minimum. */
  readonly short: Cents;
};

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

/**
 * What a ceiling comes to at the end of its year. Above it only the overproduction that was agreed is paid, at its rate;
 * the rest is reclaimed. `paidOver` and `reclaim` add up to `over`.
 * @param together what was accepted for all parts of a ceiling that was split by code: its minimum is for them together
 */
export function settlementAmounts(
  accepted: Cents,
  on: CeilingOn,
  together: Cents = accepted,
): SettlementAmounts {
  if (on.state !== "set") return { accepted, over: 0, paidOver: 0, reclaim: 0, short: 0 };
  const over = Math.max(0, sumCents([accepted, -on.cents]));
  const room = Math.min(over, on.over?.cents ?? 0);
  const paidOver = Number((BigInt(room) * BigInt(on.over?.rate ?? 0)) / 10_000n);
  const short = Math.max(0, sumCents([on.minimum ?? 0, -together]));
  return { accepted, ceiling: on.cents, over, paidOver, reclaim: over - paidOver, short };
}

/**
 * Several ceilings of one agreement and year together: those of its codes add up, and what lies above part ceilings of
 * lots cannot be paid either, so that the higher of the two is reclaimed.
 */
export function amountsTogether(
  whole: readonly SettlementAmounts[],
  parts: readonly SettlementAmounts[],
): SettlementAmounts {
  const sum = (all: readonly SettlementAmounts[], key: Exclude<keyof SettlementAmounts, "ceiling">) =>
    sumCents(all.map((each) => each[key]));
  const leading = whole.length > 0 ? whole : parts;
  const byParts = sum(parts, "reclaim") > sum(leading, "reclaim");
  const above = byParts ? parts : leading;
  const ceilings = leading.flatMap(({ ceiling }) => (ceiling === undefined ? [] : [ceiling]));
  return {
    accepted: sum(leading, "accepted"),
    ceiling: ceilings.length > 0 ? sumCents(ceilings) : undefined,
    ...{ over: sum(above, "over"), paidOver: sum(above, "paidOver"), reclaim: sum(above, "reclaim") },
    short: sum(leading, "short"),
  };
}

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
  readonly settleBy?: Day | undefined;
};

/** The clock of a contract year's settlement, looked at on a day with the knowledge of a moment. */
export function settlementClock(
  contractYear: number,
  facts: readonly SettlementFact[],
  { claimsThrough, settleBy }: SettlementTerms,
  { today, knownAt }: { readonly today: Day; readonly knownAt: Instant },
): SettlementClock {
  const known = factsAt(facts, today, knownAt);
  const yearOver = firstOfYear(contractYear + 1);
  const since = claimsThrough === undefined ? yearOver : laterOf(yearOver, addDays(claimsThrough, 1));
  const settled = latest(known, "settled");
  const end = settled?.day ?? today;
  const lastContact = known.at(-1)?.day;
  return {
    stage: stageOf(known, { today, yearOver, since }),
    ...{ since, days: Math.max(0, daysBetween(since, end)), settleBy },
    late: settleBy !== undefined && end > settleBy,
    ...(lastContact && { lastContact, silentDays: daysBetween(lastContact, today) }),
  };
}

function stageOf(
  known: readonly SettlementFact[],
  { today, yearOver, since }: { readonly today: Day; readonly yearOver: Day; readonly since: Day },
): SettlementStage {
  // A step can be entered later with its own day: what was said last counts.
  const told = known.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const last = latest(told, "proposed", "answered", "settled");
  if (last?.kind === "settled") return "settled";
  if (last?.kind === "answered") return last.agrees ? "agreed" : "disputed";
  if (last?.kind === "proposed") return "proposed";
  if (today < yearOver) return "running";
  return today < since ? "claims-open" : "to-settle";
}
