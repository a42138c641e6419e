const SLOT = 3;

/**
 * Remembers references by two hashes of 32 bits and the line on which each stood first, so that a file of millions of
 * lines fits in memory. Two references with the same two hashes are as good as impossible (one in 2⁶⁴ for each pair).
 */
export class ReferenceSet {
  private slots = 1 << 12;
  private held = 0;
  private table = new Uint32Array(this.slots * SLOT);

  /**
   * @param line 1 or more
   * @returns the line on which the reference of the statement stood before, or undefined where it is new
   */
  add(statement: number, reference: string, line: number): number | undefined {
    if (this.held * 3 > this.slots * 2) this.grow();
    const one = hash(reference, Math.imul(statement + 1, 0x9e3779b1));
    const other = hash(reference, Math.imul(statement + 1, 0x85ebca6b) ^ 0x5bd1e995);
    return this.put(one, other, line);
  }

  private put(one: number, other: number, line: number): number | undefined {
    const { table, slots } = this;
    for (let slot = one & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = slot * SLOT;
      const stored = table[at + 2] ?? 0;
      if (stored === 0) {
        table[at] = one;
        table[at + 1] = other;
        table[at + 2] = line;
        this.held++;
        return undefined;
      }
      if (table[at] === one && table[at + 1] === other) return stored;
    }
  }

  private grow(): void {
    const before = this.table;
    this.slots *= 2;
    this.table = new Uint32Array(this.slots * SLOT);
    this.held = 0;
    for (let at = 0; at < before.length; at += SLOT) {
      const line = before[at + 2] ?? 0;
      if (line > 0) this.put(before[at] ?? 0, before[at + 1] ?? 0, line);
    }
  }
}

/** A text in 32 bits, spread well. */
function hash(text: string, seed: number): number {
  let value = seed ^ text.length;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x5bd1e995);
    value ^= value >>> 15;
  }
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
