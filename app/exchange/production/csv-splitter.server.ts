import { isUtf8 } from "node:buffer";
import { CsvPiece } from "#app/exchange/production/csv-piece.server";
import { type FileRows, MOST_COLUMNS, ProductionRefused } from "#app/exchange/production/file";

const LONGEST_LINE = 1_000_000;
const [TAB_OR_LESS, LINE_FEED, RETURN, QUOTE] = [9, 10, 13, 34];
const MARK = [0xef, 0xbb, 0xbf];

/** A file that is not written in UTF-8. */
export class NotUtf8 extends Error {
  override name = "NotUtf8";
}

/**
 * Splits the bytes of a CSV file in UTF-8 into rows, however they are cut into pieces. It looks for separators, quotes
 * and ends of lines alone: no such byte is part of another letter.
 */
export class CsvSplitter {
  /** The line of the file on which the next row begins. */
  line = 1;
  /** What is split, kept from piece to piece: new ones would make the engine clear up all the time. */
  private store: Buffer = Buffer.alloc(1 << 17);
  /** From where to where it holds a row that goes on in the next piece. */
  private from = 0;
  private until = 0;
  private readonly separator: number;
  private readonly piece = new CsvPiece();
  /** Whether the row that goes on in the next piece does so inside quotes. */
  private inQuotes = false;

  /** @param separator one letter of ASCII */
  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  /**
   * Takes the next bytes.
   * @param last whether the file ends with them
   * @returns the rows that are complete, until the next call
   * @throws ProductionRefused where a quote is not closed, or stands inside a cell; NotUtf8
   */
  push(bytes: Uint8Array, last: boolean): FileRows {
    const { piece } = this;
    const block = this.joined(bytes);
    piece.begin(block);
    let at = this.line === 1 ? markEnd(block) : 0;
    while (at < block.length) {
      const next = this.row(block, at, last);
      if (next < 0) break;
      at = next;
    }
    if (!isUtf8(block.subarray(0, at))) throw new NotUtf8();
    this.from = at;
    if (block.length - at > LONGEST_LINE) this.refuseLong();
    return piece;
  }

  /** The row that goes on, and the next bytes. */
  private joined(bytes: Uint8Array): Buffer {
    const { store, from, until } = this;
    const length = until - from + bytes.length;
    if (length > store.length) this.store = Buffer.alloc(length * 2);
    store.copy(this.store, 0, from, until);
    this.store.set(bytes, until - from);
    this.from = 0;
    this.until = length;
    return this.store.subarray(0, length);
  }

  private refuseLong(): never {
    throw new ProductionRefused({ fault: this.inQuotes ? "quote-open" : "line-too-long", line: this.line });
  }

  /** Splits the row that begins at a place. @returns where the next begins, or -1 when it goes on in the next piece */
  private row(block: Buffer, from: number, last: boolean): number {
    const { piece, separator } = this;
    piece.beginRow(this.line);
    let lines = 1;
    for (let at = from; ; at++) {
      const quoted = block[at] === QUOTE;
      const end = quoted ? this.quoteEnd(block, at, last) : this.bareEnd(block, at);
      const ending = end < 0 ? undefined : block[end];
      // A return at the end may be half of a line end.
      if (end < 0 || (!last && (ending === undefined || (ending === RETURN && end + 1 === block.length)))) {
        this.inQuotes = quoted && end < 0;
        piece.dropRow();
        return -1;
      }
      if (quoted) lines += piece.addQuoted(at + 1, end - 1);
      else piece.add(at, end);
      if (piece.width > MOST_COLUMNS * 10)
        throw new ProductionRefused({ fault: "too-many-columns", count: piece.width, most: MOST_COLUMNS });
      at = end;
      if (ending === separator) continue;
      this.line += lines;
      piece.endRow();
      return ending === RETURN && block[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
  }

  /** Where a cell without quotes ends. */
  private bareEnd(block: Buffer, from: number): number {
    const { separator } = this;
    for (let at = from; at < block.length; at++) {
      const byte = block[at] ?? 0;
      if (byte === separator) return at;
      // Most bytes are letters and figures, which are beyond all of these.
      if (byte > QUOTE) continue;
      if (byte === QUOTE) throw new ProductionRefused({ fault: "quote-inside", line: this.line });
      if (byte > TAB_OR_LESS && (byte === LINE_FEED || byte === RETURN)) return at;
    }
    return block.length;
  }

  /** Where a cell in quotes ends, behind its closing quote; -1 when that is not known yet. */
  private quoteEnd(block: Buffer, from: number, last: boolean): number {
    for (let at = from + 1; ; at++) {
      at = block.indexOf(QUOTE, at);
      if (at < 0 && last) throw new ProductionRefused({ fault: "quote-open", line: this.line });
      if (at < 0 || (at === block.length - 1 && !last)) return -1;
      const after = block[at + 1];
      if (after === QUOTE) {
        at++;
        continue;
      }
      if (after !== undefined && after !== this.separator && after !== LINE_FEED && after !== RETURN)
        throw new ProductionRefused({ fault: "quote-inside", line: this.line });
      return at + 1;
    }
  }
}

/** Where the text begins, behind the mark of UTF-8. */
const markEnd = (block: Buffer): number => (MARK.every((byte, at) => block[at] === byte) ? MARK.length : 0);
