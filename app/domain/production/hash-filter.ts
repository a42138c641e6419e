/** Bits of the filter: 16 MB. Of twenty million pairs of hashes it lets one in seventeen others through. */
const BITS = 1 << 27;
/** Bits that are set for a pair. */
const MARKS = 3;

/** Says of pairs of hashes of 32 bits whether they may have been added: never no of one that was (Bloom, 1970). */
export class HashFilter {
  /** Made for the first pair: most files never need it. */
  private bits: Uint32Array | undefined;

  add(one: number, other: number): void {
    this.bits ??= new Uint32Array(BITS / 32);
    for (let mark = 0; mark < MARKS; mark++) {
      const bit = placeOf(one, other, mark);
      const word = bit >>> 5;
      this.bits[word] = (this.bits[word] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHold(one: number, other: number): boolean {
    const { bits } = this;
    if (!bits) return false;
    for (let mark = 0; mark < MARKS; mark++) {
      const bit = placeOf(one, other, mark);
      if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

const placeOf = (one: number, other: number, mark: number): number =>
  (one + Math.imul(other, mark)) & (BITS - 1);
