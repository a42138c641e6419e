import type { Area } from "#app/domain/region";

/** An agreement as far as its history matters. */
export type Placed = {
  readonly contract: string;
  readonly insurer: string;
  readonly provider: string;
  /** Absent where the whole country is served. */
  readonly area?: Area | undefined;
  /** The contract years in which it has a ceiling. */
  readonly years: readonly number[];
};

/**
 * The agreements that one continues: of the same insurer and provider in the same area, in years before its own. What
 * was delivered under them is its history, for those who send and those who deliver stayed the same.
 */
export function predecessorsOf(one: Placed, all: readonly Placed[]): Placed[] {
  const first = Math.min(...one.years);
  return all.filter(
    (other) =>
      other.contract !== one.contract &&
      other.insurer === one.insurer &&
      other.provider === one.provider &&
      other.area?.region === one.area?.region &&
      other.area?.part === one.area?.part &&
      other.years.every((year) => year < first),
  );
}
