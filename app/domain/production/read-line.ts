import type { Month } from "#app/domain/calendar";
import {
  type CellRead,
  readAgb,
  readCode,
  readMonthCell,
  readReference,
  remembered,
} from "#app/domain/production/cell-text";
import type { ColumnKey, Columns } from "#app/domain/production/column";
import { type LineFault, lineFault, type ReadLine } from "#app/domain/production/fault";
import { amountFaults, countFaults, directions } from "#app/domain/production/figure-words";
import {
  type AmountRead,
  centsOfNumber,
  type Notation,
  readEuros,
  readWhole,
} from "#app/domain/production/notation";
import type { RegionCode } from "#app/domain/region";

/** A cell of a file: text, or a number where the file itself knows numbers. */
export type Cell = string | number;

/** What lines are read by. */
export type Reading = {
  readonly columns: Columns;
  /** How many columns the heads have. */
  readonly width: number;
  readonly notation: Notation;
  /** The month in which the file came in, for lines that name none. */
  readonly received: Month;
  /** The code of the region that a text names. */
  readonly regionOf: (text: string) => RegionCode | undefined;
};

const NO_MONTH: Month = "0000-00";

/** Reads the lines of one file. */
export class LineReader {
  private readonly agb = remembered(readAgb);
  private readonly code = remembered(readCode);
  private readonly month = remembered(readMonthCell);
  private readonly region: (text: string) => CellRead<RegionCode>;
  private readonly amountKey: "cents" | "amount";
  private faults: LineFault[] = [];

  constructor(private readonly by: Reading) {
    this.amountKey = by.columns.cents === undefined ? "amount" : "cents";
    this.region = remembered((text) => {
      const value = by.regionOf(text);
      return value === undefined ? { fault: "region-unknown" } : { value };
    });
  }

  /** @returns what a line says, or everything that is wrong with its cells */
  read(cells: readonly Cell[]): ReadLine | readonly LineFault[] {
    this.faults = [];
    const { received, width } = this.by;
    if (cells.length > width && cells.slice(width).some((cell) => cell !== ""))
      this.faults.push(lineFault("too-many-cells", { values: { cells: cells.length, columns: width } }));
    const statement = this.take(cells, "statement", readReference, "");
    const named = this.text(cells, "creditedReference");
    const monthReceived =
      this.text(cells, "monthReceived") === ""
        ? received
        : this.take(cells, "monthReceived", this.month, NO_MONTH);
    const line = {
      statement,
      reference: this.take(cells, "reference", readReference, ""),
      agb: this.take(cells, "agb", this.agb, ""),
      code: this.take(cells, "code", this.code, ""),
      region: this.take<RegionCode>(cells, "region", this.region, "VR0"),
      careMonth: this.take(cells, "careMonth", this.month, NO_MONTH),
      monthReceived,
      earlier:
        named === ""
          ? undefined
          : { statement: this.text(cells, "creditedStatement") || statement, reference: named },
      ...this.directed(cells),
    };
    return this.faults.length > 0 ? this.faults : line;
  }

  /** How a line names itself, whatever is wrong with it. */
  named(cells: readonly Cell[]): { readonly statement: string; readonly reference: string } {
    return { statement: this.text(cells, "statement"), reference: this.text(cells, "reference") };
  }

  private text(cells: readonly Cell[], key: ColumnKey): string {
    const place = this.by.columns[key];
    const cell = place === undefined ? "" : (cells[place] ?? "");
    return typeof cell === "string" ? cell.trim() : String(cell);
  }

  private take<V>(
    cells: readonly Cell[],
    key: ColumnKey,
    read: (text: string) => CellRead<V>,
    otherwise: V,
  ): V {
    const text = this.text(cells, key);
    const found = read(text);
    if ("value" in found) return found.value;
    this.faults.push(lineFault(found.fault, { column: key, found: text, values: found.values }));
    return otherwise;
  }

  /** The count and the amount, with the sign of a credit: told by its word, else by its minus signs. */
  private directed(cells: readonly Cell[]): Pick<ReadLine, "credit" | "count" | "cents"> {
    const before = this.faults.length;
    const [count, cents] = [this.figure(cells, "count"), this.figure(cells, this.amountKey)];
    const word = this.text(cells, "direction");
    const told = directions.get(word.toLowerCase());
    if (word !== "" && told === undefined)
      this.faults.push(lineFault("direction-unknown", { column: "direction", found: word }));
    if (count === 0 && this.faults.length === before)
      this.faults.push(lineFault("count-zero", { column: "count", found: "0" }));
    const negative = count < 0 || cents < 0;
    if (negative && (count > 0 || cents > 0 || told !== undefined))
      this.faults.push(lineFault("sign-contradicts", { column: this.amountKey, values: { count } }));
    const credit = told ?? negative;
    const sign = credit && !negative ? -1 : 1;
    return { credit, count: sign * count, cents: sign * cents || 0 };
  }

  private figure(cells: readonly Cell[], key: "count" | "amount" | "cents"): number {
    const text = this.text(cells, key);
    const read = readFigure(key, cells[this.by.columns[key] ?? -1] ?? "", text, this.by.notation);
    if (typeof read === "number") return read;
    const fault = text === "" ? "missing" : key === "count" ? countFaults[read] : amountFaults[read];
    this.faults.push(lineFault(fault, { column: key, found: text }));
    return 0;
  }
}

function readFigure(key: ColumnKey, cell: Cell, text: string, notation: Notation): AmountRead {
  if (typeof cell === "string") return key === "amount" ? readEuros(text, notation) : readWhole(text);
  return key === "amount" ? centsOfNumber(cell) : Number.isSafeInteger(cell) ? cell : "decimals";
}
