import { CellTexts } from "#app/exchange/production/cell-texts.server";
import type { FileRow, FileRows } from "#app/exchange/production/file";

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [9, 10, 13, 32, 34];

const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && byte <= SPACE && (byte === SPACE || (byte >= TAB && byte <= RETURN));

/** Rows of a CSV file by where their cells begin and end in its bytes. The row that was asked for last is the row. */
export class CsvPiece implements FileRows, FileRow {
  count = 0;
  /** Cells of the row that is looked at, or that is being added. */
  width = 0;
  line = 0;
  private block: Buffer = Buffer.alloc(0);
  private starts: Int32Array = new Int32Array(1 << 12);
  private ends: Int32Array = new Int32Array(1 << 12);
  private cells = 0;
  private firsts: Int32Array = new Int32Array(1 << 10);
  private lines: Int32Array = new Int32Array(1 << 10);
  private here = 0;
  private readonly texts = new CellTexts();

  begin(block: Buffer): void {
    this.block = block;
    this.cells = 0;
    this.count = 0;
  }

  beginRow(line: number): void {
    if (this.count + 1 >= this.firsts.length) {
      this.firsts = grown(this.firsts);
      this.lines = grown(this.lines);
    }
    this.firsts[this.count] = this.cells;
    this.lines[this.count] = line;
    this.width = 0;
  }

  dropRow(): void {
    this.cells = this.firsts[this.count] ?? 0;
  }

  /** Ends a row; one without anything in it is none. */
  endRow(): void {
    const at = this.cells - 1;
    if (this.width === 1 && this.starts[at] === this.ends[at]) this.dropRow();
    else this.firsts[++this.count] = this.cells;
  }

  /** Adds a cell without the spaces around it. */
  add(from: number, until: number): void {
    let [start, end] = [from, until];
    const { block } = this;
    while (start < end && isSpace(block[start])) start++;
    while (end > start && isSpace(block[end - 1])) end--;
    this.keep(start, end);
  }

  /** Adds a cell from between its quotes. @returns the ends of lines inside it */
  addQuoted(from: number, until: number): number {
    const { block } = this;
    let [lines, rewrites] = [0, false];
    for (let at = from; at < until; at++) {
      const byte = block[at];
      if (byte === QUOTE || byte === RETURN) rewrites = true;
      if (byte === LINE_FEED || (byte === RETURN && block[at + 1] !== LINE_FEED)) lines++;
    }
    this.add(from, until);
    const at = this.cells - 1;
    // A start below zero tells that quotes inside the cell are doubled, or that its lines end as on other machines.
    if (rewrites) this.starts[at] = -(this.starts[at] ?? 0);
    return lines;
  }

  private keep(start: number, end: number): void {
    if (this.cells === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.cells] = start;
    this.ends[this.cells] = end;
    this.cells++;
    this.width++;
  }

  at(row: number): FileRow {
    this.here = this.firsts[row] ?? 0;
    this.width = (this.firsts[row + 1] ?? 0) - this.here;
    this.line = this.lines[row] ?? 0;
    return this;
  }

  cell(at: number): string {
    if (at < 0 || at >= this.width) return "";
    const start = this.starts[this.here + at] ?? 0;
    const end = this.ends[this.here + at] ?? 0;
    if (start >= 0) return this.texts.of(this.block, start, end);
    return this.block.toString("utf8", -start, end).replaceAll('""', '"').replace(/\r\n?/g, "\n").trim();
  }

  size(at: number): number {
    if (at < 0 || at >= this.width) return 0;
    return (this.ends[this.here + at] ?? 0) - Math.abs(this.starts[this.here + at] ?? 0);
  }

  first(at: number): number {
    return this.block[Math.abs(this.starts[this.here + at] ?? 0)] ?? 0;
  }

  last(at: number): number {
    return this.block[(this.ends[this.here + at] ?? 1) - 1] ?? 0;
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
