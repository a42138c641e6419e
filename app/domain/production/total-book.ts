import type { Month } from "#app/domain/calendar";
import type { Allocation } from "#app/domain/production/allocation";
import type { ReadLine } from "#app/domain/production/fault";
import type { Judged } from "#app/domain/production/judge";
import type { RegionCode } from "#app/domain/region";

/** Lines of one key summed; credits are taken off. */
export type Total = Allocation & {
  readonly number: number;
  /** The organisation whose AGB code it is; absent when the code is nobody's here. */
  readonly provider: string | undefined;
  readonly agb: string;
  readonly region: RegionCode;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  count: number;
  cents: number;
  /** What its credit lines come to: zero or less, and taken off already. */
  credited: number;
  firstLine: number;
  lastLine: number;
};

const MOST_KNOWN = 100_000;

/** The totals of one batch, built line by line. */
export class TotalBook {
  private readonly byKey = new Map<string, Total>();
  /** Lines that are judged alike have one total; a map that holds its keys loosely would be slow. */
  private readonly byJudged = new Map<Judged, Total>();

  /** The total that a line belongs to; the line does not count in it yet. */
  of(line: ReadLine, judged: Judged, at: number): Total {
    const known = this.byJudged.get(judged);
    if (known) return known;
    const { agb, region, careMonth, monthReceived } = line;
    const { allocation, provider } = judged;
    const key = [
      agb,
      region,
      careMonth,
      monthReceived,
      allocation.class,
      allocation.contract,
      allocation.lot,
    ];
    const found = this.byKey.get(key.join("|")) ?? {
      ...allocation,
      ...{ number: this.byKey.size + 1, provider, agb, region, careMonth, monthReceived },
      ...{ count: 0, cents: 0, credited: 0, firstLine: at, lastLine: at },
    };
    this.byKey.set(key.join("|"), found);
    if (this.byJudged.size >= MOST_KNOWN) this.byJudged.clear();
    this.byJudged.set(judged, found);
    return found;
  }

  /** Counts a line in its total. @returns false, and nothing is counted, where the sum would no longer be exact */
  add(total: Total, { count, cents }: Pick<ReadLine, "count" | "cents">, at: number): boolean {
    const [counts, amount] = [total.count + count, total.cents + cents];
    if (!Number.isSafeInteger(counts) || !Number.isSafeInteger(amount)) return false;
    total.count = counts;
    total.cents = amount;
    if (cents < 0) total.credited += cents;
    if (at < total.firstLine) total.firstLine = at;
    if (at > total.lastLine) total.lastLine = at;
    return true;
  }

  all(): Total[] {
    return [...this.byKey.values()];
  }
}
