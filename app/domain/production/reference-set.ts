import { HashFilter } from "#app/domain/production/hash-filter";

const SLOT = 3;

/** Lays full tables of slots aside, outside memory. @returns what reads so many slots of the table from a slot on */
export type Shelf = (table: Uint32Array) => (slot: number, count: number) => Uint32Array;

/** Slots of the largest table that is held where full ones can be laid aside: 50 MB, for 2.8 million references. */
const MOST_SLOTS = 1 << 22;
/** Slots that are read at once of a table laid aside; nearly all searches end within them. */
const READ_AT_ONCE = 32;

/**
 * Remembers references by two hashes of 32 bits and the line on which each stood first. Two references with the same two
 * hashes are as good as impossible (one in 2⁶⁴ for each pair). A table that is full is laid aside, so that memory stays
 * the same whatever the size of the file; a filter says of most references that they are in none of those.
 */
export class ReferenceSet {
  private slots: number;
  private held = 0;
  private table: Uint32Array;
  private one = 0;
  private other = 0;
  private aside: { readonly slots: number; readonly read: ReturnType<Shelf> }[] = [];
  private readonly filter = new HashFilter();

  /**
   * @param expected about how many references there will be
   * @param most slots of the table in memory, a power of two; only a set with a shelf keeps to it
   */
  constructor(
    expected = 0,
    private readonly shelf?: Shelf,
    private readonly most = shelf ? MOST_SLOTS : 1 << 26,
  ) {
    const wanted = 2 ** Math.ceil(Math.log2((expected * 3) / 2 + 1));
    this.slots = Math.min(most, Math.max(1 << 12, wanted));
    this.table = new Uint32Array(this.slots * SLOT);
  }

  /**
   * @param line 1 or more
   * @returns the line on which the reference of the statement stood before, or undefined where it is new
   */
  add(statement: number, reference: string, line: number): number | undefined {
    if (this.held * 3 > this.slots * 2) this.makeRoom();
    this.hash(statement, reference);
    const slot = this.find(this.one, this.other);
    const stored = this.table[slot + 2] || this.lineAside();
    if (stored !== undefined) return stored;
    this.put(slot, this.one, this.other, line);
    return undefined;
  }

  /** The line on which the reference of the statement stood first. */
  lineOf(statement: number, reference: string): number | undefined {
    this.hash(statement, reference);
    return this.table[this.find(this.one, this.other) + 2] || this.lineAside();
  }

  /** The line of the hashes at hand in a table that was laid aside. */
  private lineAside(): number | undefined {
    if (this.aside.length === 0 || !this.filter.mayHold(this.one, this.other)) return undefined;
    for (const { slots, read } of this.aside) {
      const line = this.lineIn(slots, read);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  private lineIn(slots: number, read: ReturnType<Shelf>): number | undefined {
    const { one, other } = this;
    for (let slot = one & (slots - 1); ; ) {
      const count = Math.min(READ_AT_ONCE, slots - slot);
      const piece = read(slot, count);
      for (let at = 0; at < count * SLOT; at += SLOT) {
        const line = piece[at + 2] ?? 0;
        if (line === 0) return undefined;
        if (piece[at] === one && piece[at + 1] === other) return line;
      }
      slot = (slot + count) & (slots - 1);
    }
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

  private makeRoom(): void {
    if (this.shelf && this.slots >= this.most) this.layAside(this.shelf);
    else this.grow();
  }

  private layAside(shelf: Shelf): void {
    const { table, slots } = this;
    for (let at = 0; at < table.length; at += SLOT)
      if ((table[at + 2] ?? 0) > 0) this.filter.add(table[at] ?? 0, table[at + 1] ?? 0);
    this.aside.push({ slots, read: shelf(table) });
    table.fill(0);
    this.held = 0;
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
