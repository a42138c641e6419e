import { type FileRow, MOST_COLUMNS, ProductionRefused } from "#app/exchange/production/file";

const LONGEST_LINE = 1_000_000;

/** Splits the text of a CSV file into rows, however the text is cut into pieces. */
export class CsvSplitter {
  private rest = "";
  private line = 1;

  constructor(private readonly separator: string) {}

  /**
   * Takes the next piece of text.
   * @param last whether the file ends with it
   * @returns the rows that are complete
   * @throws ProductionRefused where a quote is not closed, or stands inside a cell
   */
  push(text: string, last: boolean): FileRow[] {
    let block = this.rest + text;
    this.rest = "";
    // A return at the end may be half of a line end.
    if (!last && block.endsWith("\r")) {
      this.rest = "\r";
      block = block.slice(0, -1);
    }
    if (block.includes("\r")) block = block.replace(/\r\n?/g, "\n");
    return block.includes('"') ? this.quoted(block, last) : this.plain(block, last);
  }

  private plain(block: string, last: boolean): FileRow[] {
    const end = last ? block.length : block.lastIndexOf("\n") + 1;
    this.keep(block.slice(end));
    const whole = block.slice(0, end);
    const lines = (whole.endsWith("\n") ? whole.slice(0, -1) : whole).split("\n");
    if (whole === "") return [];
    const rows: FileRow[] = [];
    for (const text of lines) {
      if (text !== "") rows.push({ line: this.line, cells: text.split(this.separator) });
      this.line++;
    }
    return rows;
  }

  private keep(rest: string): void {
    if (rest.length > LONGEST_LINE) {
      const count = rest.split(this.separator).length;
      if (count > MOST_COLUMNS) this.refuseWide(count);
      throw new ProductionRefused({
        fault: rest.includes('"') ? "quote-open" : "line-too-long",
        line: this.line,
      });
    }
    this.rest = rest + this.rest;
  }

  private quoted(block: string, last: boolean): FileRow[] {
    const rows: FileRow[] = [];
    for (let at = 0; at < block.length; ) {
      const found = this.row(block, at, last);
      if (found === undefined) {
        this.keep(block.slice(at));
        break;
      }
      const { cells, next, lines } = found;
      if (cells.length > 1 || cells[0] !== "") rows.push({ line: this.line, cells });
      this.line += lines;
      at = next;
    }
    return rows;
  }

  /** One row that begins at a place; undefined when it goes on in the next piece. */
  private row(block: string, from: number, last: boolean) {
    const cells: string[] = [];
    let lines = 1;
    for (let at = from; ; ) {
      const cell = block[at] === '"' ? this.quotedCell(block, at, last) : this.bareCell(block, at, last);
      if (cell === undefined) return undefined;
      cells.push(cell.text);
      if (cells.length > MOST_COLUMNS * 10) this.refuseWide(cells.length);
      lines += cell.lines;
      const ending = block[cell.next];
      if (ending !== this.separator) return { cells, next: cell.next + 1, lines };
      at = cell.next + 1;
    }
  }

  private refuseWide(count: number): never {
    throw new ProductionRefused({ fault: "too-many-columns", count, most: MOST_COLUMNS });
  }

  private bareCell(block: string, at: number, last: boolean) {
    let next = at;
    while (next < block.length && block[next] !== this.separator && block[next] !== "\n") {
      if (block[next] === '"') throw new ProductionRefused({ fault: "quote-inside", line: this.line });
      next++;
    }
    return next === block.length && !last ? undefined : { text: block.slice(at, next), next, lines: 0 };
  }

  private quotedCell(block: string, at: number, last: boolean) {
    let lines = 0;
    for (let close = at + 1; ; close++) {
      close = block.indexOf('"', close);
      if (close < 0 || (close === block.length - 1 && !last)) {
        if (last) throw new ProductionRefused({ fault: "quote-open", line: this.line });
        return undefined;
      }
      if (block[close + 1] === '"') {
        close++;
        continue;
      }
      const after = block[close + 1];
      if (after !== undefined && after !== this.separator && after !== "\n")
        throw new ProductionRefused({ fault: "quote-inside", line: this.line });
      const text = block.slice(at + 1, close).replaceAll('""', '"');
      for (const unit of text) if (unit === "\n") lines++;
      return { text, next: close + 1, lines };
    }
  }
}
