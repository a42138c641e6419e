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
import { isFilledBeyond, type LineCells, readFigure } from "#app/domain/production/line-cells";
import type { Notation } from "#app/domain/production/notation";
import type { RegionCode } from "#app/domain/region";

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
  private readonly statement = remembered(readReference);
  private readonly agb = remembered(readAgb);
  private readonly code = remembered(readCode);
  private readonly month = remembered(readMonthCell);
  private readonly monthReceived: (text: string) => CellRead<Month>;
  private readonly region: (text: string) => CellRead<RegionCode>;
  private readonly amountKey: "cents" | "amount";
  private faults: LineFault[] = [];

  constructor(private readonly by: Reading) {
    this.amountKey = by.columns.cents === undefined ? "amount" : "cents";
    this.monthReceived = (text) => (text === "" ? { value: by.received } : this.month(text));
    this.region = remembered((text) => {
      const value = by.regionOf(text);
      return value === undefined ? { fault: "region-unknown" } : { value };
    });
  }

  /** @returns what a line says, or everything that is wrong with its cells */
  read(cells: LineCells): ReadLine | readonly LineFault[] {
    this.faults = [];
    if (cells.width > this.by.width && isFilledBeyond(cells, this.by.width))
      this.faults.push(
        lineFault("too-many-cells", { values: { cells: cells.width, columns: this.by.width } }),
      );
    const statement = this.take(cells, "statement", this.statement, "");
    const reference = this.take(cells, "reference", readReference, "");
    const agb = this.take(cells, "agb", this.agb, "");
    const code = this.take(cells, "code", this.code, "");
    const region = this.take<RegionCode>(cells, "region", this.region, "VR0");
    const careMonth = this.take(cells, "careMonth", this.month, NO_MONTH);
    const monthReceived = this.take(cells, "monthReceived", this.monthReceived, NO_MONTH);
    const named = this.text(cells, "creditedReference");
    const earlier =
      named === ""
        ? undefined
        : { statement: this.text(cells, "creditedStatement") || statement, reference: named };
    const { credit, count, cents } = this.directed(cells);
    if (this.faults.length > 0) return this.faults;
    return {
      statement,
      reference,
      agb,
      code,
      region,
      careMonth,
      monthReceived,
      earlier,
      credit,
      count,
      cents,
    };
  }

  /** How a line names itself, whatever is wrong with it. */
  named(cells: LineCells): { readonly statement: string; readonly reference: string } {
    return { statement: this.text(cells, "statement"), reference: this.text(cells, "reference") };
  }

  private text(cells: LineCells, key: ColumnKey): string {
    const place = this.by.columns[key];
    if (place === undefined) return "";
    const cell = cells.cell(place);
    return typeof cell === "string" ? cell : String(cell);
  }

  private take<V>(cells: LineCells, key: ColumnKey, read: (text: string) => CellRead<V>, otherwise: V): V {
    const text = this.text(cells, key);
    const found = read(text);
    if ("value" in found) return found.value;
    this.faults.push(lineFault(found.fault, { column: key, found: text, values: found.values }));
    return otherwise;
  }

  /** The count and the amount, with the sign of a credit: told by its word, else by its minus signs. */
  private directed(cells: LineCells): Pick<ReadLine, "credit" | "count" | "cents"> {
    const before = this.faults.length;
    const [count, cents] = [this.figure(cells, "count"), this.figure(cells, this.amountKey)];
    const word = this.text(cells, "direction");
    const told = directions.get(word) ?? directions.get(word.toLowerCase());
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

  private figure(cells: LineCells, key: "count" | "amount" | "cents"): number {
    const cell = cells.cell(this.by.columns[key] ?? -1);
    const read = readFigure(key, cell, this.by.notation);
    if (typeof read === "number") return read;
    const found = String(cell);
    const fault = found === "" ? "missing" : key === "count" ? countFaults[read] : amountFaults[read];
    this.faults.push(lineFault(fault, { column: key, found }));
    return 0;
  }
}
