/** An amount of euros in whole cents; negative for what is owed the other way. */
export type Cents = number;

/** The sum of amounts. @throws RangeError when it leaves the range in which cents are exact (some 90 million million euros). */
export function sumCents(amounts: readonly Cents[]): Cents {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError(`${sum} is no exact amount of whole cents`);
  return sum;
}

/** `part` as a fraction of `whole`, or undefined of a whole of zero: nothing allowed has no percentage. */
export const shareOf = (part: Cents, whole: Cents): number | undefined =>
  whole === 0 ? undefined : part / whole;

/**
 * Divides an amount over shares in proportion to their weights, to the cent: the parts add up to the amount, and each
 * lies within a cent of its exact share. Cents left over go to the largest remainders, the earlier share first.
 * @param weights whole, zero or more, at least one above zero.
 */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n || weights.some((weight) => weight < 0)) {
    throw new RangeError("Weights are zero or more, and at least one is above zero");
  }
  const size = BigInt(Math.abs(amount));
  const shares = weights.map((weight, index) => {
    const exact = size * BigInt(weight);
    return { index, cents: exact / total, remainder: exact % total };
  });
  const left = size - shares.reduce((sum, share) => sum + share.cents, 0n);
  const first = shares
    .toSorted(
      (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
    )
    .slice(0, Number(left))
    .map((share) => share.index);
  const extra = new Set(first);
  const sign = amount < 0 ? -1 : 1;
  return shares.map(({ index, cents }) => sign * (Number(cents) + (extra.has(index) ? 1 : 0)) || 0);
}

/**
 * The most that somebody can type, a hundred billion euros: all care of the country costs less in a year, and what
 * hundreds of people typed can still be added up to the cent.
 */
export const MOST_TYPED: Cents = 100_000_000_000 * 100;

/**
 * The amount that somebody typed in euros, or undefined where it is none or more than can be typed. Cents have two digits at most, so a point or
 * comma before three digits groups thousands and one before one or two begins the cents, whatever the language.
 */
export function parseEuros(text: string): Cents | undefined {
  const bare = text.replace(/[\s€]/g, "");
  const parts =
    /^(\d{1,3}(?:\.\d{3})*)(?:,(\d{1,2}))?$/.exec(bare) ??
    /^(\d{1,3}(?:,\d{3})*)(?:\.(\d{1,2}))?$/.exec(bare) ??
    /^(\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!parts) return undefined;
  const [, euros = "", cents = ""] = parts;
  const amount = Number(euros.replace(/[.,]/g, "")) * 100 + Number(cents.padEnd(2, "0") || 0);
  return amount <= MOST_TYPED ? amount : undefined;
}

/** What is wrong with a text that is no amount: its sign, its size, or all of it. */
export function euroProblem(text: string): "negative" | "large" | "wrong" {
  const bare = text.replace(/[\s€]/g, "");
  if (/^[-−–]/.test(bare)) return "negative";
  return /^[1-9][\d.,]*$/.test(bare) && bare.replace(/[.,]/g, "").length > 11 ? "large" : "wrong";
}
