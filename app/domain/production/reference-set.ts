const SLOT = 3;

/**
 * Remembers references by two hashes of 32 bits and the line on which each stood first, so that a file of millions of
 * lines fits in memory. Two references with the same two hashes are as good as impossible (one in 2⁶⁴ for each pair).
 */
export class ReferenceSet {
  private slots: number;
  private held = 0;
  private table: Uint32Array;
  private one = 0;
  private other = 0;

  /** @param expected about how many references there will be */
  constructor(expected = 0) {
    this.slots = 1 << Math.min(26, Math.max(12, Math.ceil(Math.log2((expected * 3) / 2 + 1))));
    this.table = new Uint32Array(this.slots * SLOT);
  }

  /**
   * @param line 1 or more
   * @returns the line on which the reference of the statement stood before, or undefined where it is new
   */
  add(statement: number, reference: string, line: number): number | undefined {
    if (this.held * 3 > this.slots * 2) this.grow();
    this.hash(statement, reference);
    const slot = this.find(this.one, this.other);
    const stored = this.table[slot + 2] ?? 0;
    if (stored > 0) return stored;
    this.put(slot, this.one, this.other, line);
    return undefined;
  }

  /** The line on which the reference of the statement stood first. */
  lineOf(statement: number, reference: string): number | undefined {
    this.hash(statement, reference);
    return this.table[this.find(this.one, this.other) + 2] || undefined;
  }

  private hash(statement: number, reference: string): void {
    let one = Math.imul(statement + 1, 0x9e3779b1) ^ reference.length;
    let other = Math.imul(statement + 1, 0x85ebca6b) ^ 0x5bd1e995;
    for (let at = 0; at < reference.length; at++) {
      const unit = reference.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x5bd1e995);
      one ^= one >>> 15;
      other = Math.imul(other ^ unit, 0x27d4eb2f);
      other ^= other >>> 13;
    }
    this.one = spread(one);
    this.other = spread(other);
  }

  /** Where the slot of two hashes begins: the one that holds them, else the one that would. */
  private find(one: number, other: number): number {
    const { table, slots } = this;
    for (let slot = one & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = slot * SLOT;
      if (table[at + 2] === 0 || (table[at] === one && table[at + 1] === other)) return at;
    }
  }

  private put(at: number, one: number, other: number, line: number): void {
    this.table[at] = one;
    this.table[at + 1] = other;
    this.table[at + 2] = line;
    this.held++;
  }

  private grow(): void {
    const before = this.table;
    this.slots *= 2;
    this.table = new Uint32Array(this.slots * SLOT);
    this.held = 0;
    for (let at = 0; at < before.length; at += SLOT) {
      const [one, other, line] = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0];
      if (line > 0) this.put(this.find(one, other), one, other, line);
    }
  }
}

/** The same 32 bits, of which each depends on all. */
function spread(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  const value = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
