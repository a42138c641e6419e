import {
  type ChosenColumns,
  type ColumnFault,
  type Columns,
  matchColumns,
} from "#app/domain/production/column";
import { readMonth } from "#app/domain/production/month-text";
import { hear, type Notation, type NotationEvidence } from "#app/domain/production/notation";
import {
  type ColumnLook,
  lookAt,
  mayBePersonal,
  newLook,
  personalHead,
  personalValues,
} from "#app/domain/production/personal-data";
import {
  type FileRow,
  type FileRows,
  MOST_COLUMNS,
  ProductionRefused,
  type ShownRow,
  shownRow,
} from "#app/exchange/production/file";

/** What a file was found to hold, before anything of it is stored. */
export type Inspection = {
  readonly heads: readonly string[];
  readonly columns: Columns;
  readonly notation: Notation;
  /** Lines below the heads. */
  readonly lines: number;
  /** The first lines, to show. */
  readonly sample: readonly ShownRow[];
};

/** What keeps a file from being read until somebody says which column is which. */
export class ColumnsUnclear extends ProductionRefused {
  constructor(
    readonly heads: readonly string[],
    readonly sample: readonly ShownRow[],
    readonly faults: readonly [ColumnFault, ...ColumnFault[]],
  ) {
    super(faults[0]);
  }
}

const SAMPLE = 5;
/** The characters of a month; a day takes more. */
const MONTH_LENGTH = 7;

/** Looks at every cell of a file once: for personal data, for days of care, and for how its amounts are written. */
export class Inspector {
  private heads: string[] | undefined;
  private columns: Columns = {};
  private faults: readonly ColumnFault[] = [];
  private places: readonly number[] = [];
  private looks: ColumnLook[] = [];
  private readonly evidence: NotationEvidence = {};
  private readonly sample: ShownRow[] = [];
  private lines = 0;
  private days = new Map<string, boolean>();

  /** @param chosen the head that somebody chose for a column */
  constructor(private readonly chosen: ChosenColumns = {}) {}

  /** Takes the next rows; the first of all holds the heads. @throws ProductionRefused at the first ground for it */
  take(rows: FileRows): void {
    for (let at = 0; at < rows.count; at++) {
      const row = rows.at(at);
      if (this.heads === undefined) {
        this.begin(row);
        continue;
      }
      this.lines++;
      if (this.sample.length < SAMPLE) this.sample.push(shownRow(row));
      this.look(row);
    }
  }

  /** The heads and the first lines, as far as they were taken. */
  seen(): Pick<Inspection, "heads" | "sample"> {
    return { heads: this.heads ?? [], sample: this.sample };
  }

  /** What was found, after the last row. @throws ProductionRefused, ColumnsUnclear */
  end(): Inspection {
    const { heads, columns, lines, sample } = this;
    if (heads === undefined) throw new ProductionRefused({ fault: "empty" });
    this.looks.forEach((look, at) => {
      const kind = personalValues(look);
      if (kind) throw new ProductionRefused({ fault: "personal-data", kind, head: this.headOf(at) });
    });
    const [fault, ...others] = this.faults;
    if (fault) throw new ColumnsUnclear(heads, sample, [fault, ...others]);
    if (lines === 0) throw new ProductionRefused({ fault: "no-lines" });
    return { heads, columns, notation: this.notation(), lines, sample };
  }

  private headOf = (at: number): string => this.heads?.[at] || `${at + 1}`;

  private begin(row: FileRow): void {
    if (isSeparatorLine(row)) return;
    if (row.width > MOST_COLUMNS)
      throw new ProductionRefused({ fault: "too-many-columns", count: row.width, most: MOST_COLUMNS });
    const heads = shownRow(row).cells.map((cell) => String(cell).replace(/^\uFEFF/, ""));
    if (heads.every((head) => head === "")) throw new ProductionRefused({ fault: "head-empty", line: 1 });
    for (const head of heads) {
      const kind = personalHead(head);
      if (kind) throw new ProductionRefused({ fault: "personal-data", kind, head });
    }
    this.heads = heads;
    this.looks = heads.map(newLook);
    this.places = heads.map((_, at) => at);
    const { columns, faults } = matchColumns(heads, this.chosen);
    this.columns = columns;
    this.faults = faults;
  }

  private look(row: FileRow): void {
    for (let at = 0; at < row.width; at++) {
      const size = row.size(at);
      if (size === 0) continue;
      const look = this.looks[at] ?? this.lookBeyond(at);
      look.filled++;
      if (mayBePersonal(size, row.first(at), row.last(at))) lookAt(look, String(row.cell(at)));
    }
    const { amount = -1, careMonth = -1, monthReceived = -1 } = this.columns;
    this.hearAmount(row, amount);
    // Where nobody knows yet which column holds the months, none may hold days.
    for (const at of this.faults.length > 0 ? this.places : [careMonth, monthReceived])
      if (row.size(at) > MONTH_LENGTH) this.lookForDay(row, at);
  }

  /** A cell to the right of all heads; it is never stored, but looked at. */
  private lookBeyond(at: number): ColumnLook {
    const look = newLook();
    if (at < MOST_COLUMNS) this.looks[at] = look;
    return look;
  }

  private hearAmount(row: FileRow, at: number): void {
    const cell = row.cell(at);
    if (typeof cell !== "string") return;
    const { comma, point } = this.evidence;
    const mark = cell.charCodeAt(cell.length - 3);
    // What most lines of a file say again.
    if (comma && mark === 44 && !cell.includes(".")) return;
    if (point && mark === 46 && !cell.includes(",")) return;
    hear(this.evidence, row.line, cell);
  }

  private lookForDay(row: FileRow, at: number): void {
    const cell = row.cell(at);
    if (typeof cell !== "string") return;
    let isDay = this.days.get(cell);
    if (isDay === undefined) {
      const read = readMonth(cell);
      isDay = "fault" in read && read.fault === "day";
      if (this.days.size < 1_000) this.days.set(cell, isDay);
    }
    if (!isDay) return;
    const [head, found] = [this.headOf(at), cell.slice(0, 40)];
    throw new ProductionRefused({ fault: "personal-day", head, line: row.line, found });
  }

  private notation(): Notation {
    const { comma, point, either } = this.evidence;
    if (comma && point) {
      const [first, other] = comma.line < point.line ? [comma, point] : [point, comma];
      throw new ProductionRefused({
        fault: "notation-mixed",
        line: other.line,
        found: other.text,
        other: first.text,
        otherLine: first.line,
      });
    }
    if (either && !comma && !point) {
      const [before = "", after = ""] = either.text.replace(/[^\d.,]/g, "").split(/[.,]/);
      throw new ProductionRefused({
        fault: "notation-unknown",
        line: either.line,
        found: either.text,
        before,
        after,
      });
    }
    return comma ? "comma" : "point";
  }
}

/** Whether a row only tells a spreadsheet what separates the cells of the others. */
export const isSeparatorLine = (row: FileRow): boolean =>
  (row.width === 1 || (row.width === 2 && row.size(1) === 0)) && /^\uFEFF?sep=.?$/.test(String(row.cell(0)));
