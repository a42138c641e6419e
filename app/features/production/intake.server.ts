import { setImmediate } from "node:timers/promises";
import { lineKey } from "#app/domain/production/batch";
import { type BatchGround, takenSince } from "#app/domain/production/claim-rules";
import { earlierFault } from "#app/domain/production/credit";
import { type LineFault, lineFault, type ReadLine } from "#app/domain/production/fault";
import { type Judged, lineJudge } from "#app/domain/production/judge";
import { passesEleven } from "#app/domain/production/personal-data";
import type { LineReader } from "#app/domain/production/read-line";
import { ReferenceSet } from "#app/domain/production/reference-set";
import { TotalBook } from "#app/domain/production/total-book";
import { type FileRows, ProductionRefused } from "#app/exchange/production/file";
import { LaidAside } from "#app/exchange/production/laid-aside.server";
import { writeUnder } from "#app/features/production/clear-batch.server";
import { earlierLines } from "#app/features/production/earlier-lines.server";
import {
  MOST_STATEMENTS,
  type Statement,
  StatementBook,
} from "#app/features/production/statement-book.server";
import type { BatchRow } from "#db/queries/production-batch.server";
import { appendLines, firstRows, type LineRows, noRows, rowsIn } from "#db/queries/production-lines.server";
import type { Store } from "#db/store.server";

/** Lines of one transaction; small ones let other writers in between. */
const AT_ONCE = 4_000;
/** Lines that name an earlier one, held back until so many can be looked up together. */
const NAMING_AT_ONCE = 10_000;

/** A line that passed every rule that needs no other line. */
type Passed = {
  readonly line: number;
  readonly read: ReadLine;
  readonly judged: Judged;
  readonly statement: Statement;
};

/** Judges the lines of one batch and writes them under it; nobody sees them until the batch is accepted. */
export class Intake {
  readonly totals = new TotalBook();
  readonly statements: StatementBook;
  readonly sum = { lines: 0, refused: 0, cents: 0 };
  private readonly judge: (line: ReadLine) => Judged;
  private readonly references: ReferenceSet;
  private rows = noRows();
  private underWay: Promise<void> = Promise.resolve();
  private credits: Passed[] = [];
  private corrections: Passed[] = [];
  private readonly aside = new LaidAside();

  constructor(
    private readonly store: Store,
    private readonly batch: BatchRow,
    private readonly reader: LineReader,
    ground: BatchGround,
    expected: number,
  ) {
    this.judge = lineJudge(ground);
    this.references = new ReferenceSet(expected, this.aside.table);
    this.statements = new StatementBook(store.db, batch, takenSince(ground.today));
  }

  /** Takes the next lines of the file. */
  async take(rows: FileRows): Promise<void> {
    const read: Passed[] = [];
    for (let at = 0; at < rows.count; at++) {
      const row = rows.at(at);
      const { line } = row;
      this.sum.lines++;
      const found = this.reader.read(row);
      if (isFaults(found)) {
        this.refuse(line, found, this.reader.named(row));
        continue;
      }
      const judged = this.judge(found);
      const owner = judged.provider ?? found.agb;
      read.push({
        line,
        read: found,
        judged,
        statement: this.statements.of(found.statement, owner, judged.provider, line),
      });
    }
    if (this.statements.size > MOST_STATEMENTS)
      throw new ProductionRefused({ fault: "too-many-statements", most: MOST_STATEMENTS });
    await this.statements.check();
    for (const each of read) this.pass(each);
    if (this.credits.length >= NAMING_AT_ONCE) await this.settleCredits();
    else if (rowsIn(this.rows) >= AT_ONCE) await this.writeOn();
  }

  /** Settles what was held back, after the last line. */
  async end(): Promise<void> {
    await this.settleCredits();
    for (const text of this.aside.texts()) await this.settle(this.heldBack(text));
    await this.settle(this.corrections);
    this.corrections = [];
    await this.write();
  }

  /** Waits for what is being written and lets go of what was laid aside, however it ended. */
  async close(): Promise<void> {
    await this.underWay.catch(() => undefined); // whoever was taking lines has heard of it, or failed before
    this.aside.close();
  }

  private pass(passed: Passed): void {
    const { line, read, judged, statement } = passed;
    const first = this.references.add(statement.number, read.reference, line);
    if (first === undefined && statement.taken === undefined && judged.faults.length === 0) {
      this.sort(passed);
      return;
    }
    const faults = [...judged.faults];
    if (first !== undefined)
      faults.push(
        lineFault("reference-twice", { column: "reference", found: read.reference, values: { line: first } }),
      );
    if (statement.taken !== undefined)
      faults.push(
        lineFault("statement-known", {
          column: "statement",
          found: read.statement,
          values: { batch: statement.taken },
        }),
      );
    this.refuse(line, faults, read);
  }

  /** Takes a line in, or holds it back where it names an earlier one. */
  private sort(passed: Passed): void {
    if (passed.read.credit) this.credits.push(passed);
    else if (passed.read.earlier) this.holdBack(passed);
    else this.accept(passed);
  }

  /** A correction waits until all credits are known; many of them wait outside memory. */
  private holdBack(passed: Passed): void {
    this.corrections.push(passed);
    if (this.corrections.length < NAMING_AT_ONCE) return;
    this.aside.text(JSON.stringify(this.corrections.map(({ line, read }) => ({ line, read }))));
    this.corrections = [];
  }

  private heldBack(text: string): Passed[] {
    const held: readonly Pick<Passed, "line" | "read">[] = JSON.parse(text);
    return held.map(({ line, read }) => {
      const judged = this.judge(read);
      const owner = judged.provider ?? read.agb;
      return {
        line,
        read,
        judged,
        statement: this.statements.of(read.statement, owner, judged.provider, line),
      };
    });
  }

  private async settleCredits(): Promise<void> {
    const credits = this.credits;
    this.credits = [];
    if (credits.length === 0) return;
    await this.write();
    await this.settle(credits);
  }

  /** Holds lines that name an earlier one against it. */
  private async settle(lines: readonly Passed[]): Promise<void> {
    if (lines.length === 0) return;
    await this.write();
    const wanted = lines.flatMap(({ read, statement }) =>
      read.earlier ? [{ name: read.earlier.statement, owner: statement.owner }] : [],
    );
    const placeOf = await this.statements.places(wanted);
    const namings = lines.map(({ read, statement }) => ({
      read,
      place: read.earlier && placeOf(read.earlier.statement, statement.owner),
    }));
    const totals = new Map(this.totals.all().map((total) => [total.number, total]));
    const find = await earlierLines(this.store.db, namings, {
      batch: this.batch.number,
      total: (number) => totals.get(number),
      lineOf: (statement, reference) => this.references.lineOf(statement, reference),
    });
    // What is written of the batch is found credited by now; of these lines nothing is written yet.
    const creditedHere = new Set<number>();
    lines.forEach((passed, at) => {
      const found = find(namings[at] ?? { read: passed.read, place: undefined });
      this.settleOne(
        passed,
        found && { ...found, credited: found.credited || creditedHere.has(found.key) },
        creditedHere,
      );
    });
    await this.write();
  }

  private settleOne(
    passed: Passed,
    found: Parameters<typeof earlierFault>[1],
    creditedHere: Set<number>,
  ): void {
    const { line, read } = passed;
    const later = found !== undefined && found.key > lineKey(this.batch.number, line);
    const fault = earlierFault(read, later && read.credit ? undefined : found, later);
    if (fault) {
      this.refuse(line, [fault], read);
      return;
    }
    if (!this.accept(passed) || !found) return;
    const kind = read.credit ? "credits" : "corrects";
    if (read.credit) creditedHere.add(found.key);
    this.rows.links.push(lineKey(this.batch.number, line), found.key, kind);
  }

  private accept({ line, read, judged, statement }: Passed): boolean {
    const total = this.totals.of(read, judged, line);
    const sum = this.sum.cents + read.cents;
    if (!Number.isSafeInteger(sum) || !this.totals.add(total, read, line)) {
      this.refuse(line, [lineFault("sum-too-large", { column: "amount" })], read);
      return false;
    }
    this.sum.cents = sum;
    const key = lineKey(this.batch.number, line);
    const { reference, code, count, cents } = read;
    this.rows.lines.push(key, statement.number, reference, Number(code), total.number, count, cents);
    return true;
  }

  private refuse(
    line: number,
    faults: readonly LineFault[],
    named: { readonly statement: string; readonly reference: string },
  ): void {
    this.sum.refused++;
    const key = lineKey(this.batch.number, line);
    const names = [shown(named.statement), shown(named.reference)];
    faults.forEach(({ fault, column = null, found, values = {} }, number) => {
      const cell = found === undefined ? null : shown(found);
      this.rows.faults.push(key, number + 1, fault, column, cell, JSON.stringify(values), ...names);
    });
  }

  /** Writes what there is while the next lines are read; a server of its own has its hands free for that. */
  private async writeOn(): Promise<void> {
    await this.underWay;
    const { rows } = this;
    this.rows = noRows();
    this.underWay = this.writeRows(rows);
    this.underWay.catch(() => undefined); // whoever waits for it next hears of it
  }

  private async write(): Promise<void> {
    await this.underWay;
    await this.writeRows(this.rows);
  }

  private async writeRows(rows: LineRows): Promise<void> {
    while (rowsIn(rows) > 0) {
      const piece = firstRows(rows, AT_ONCE);
      await writeUnder(this.store, this.batch.number, (tx) => appendLines(tx, piece), "with-next");
      await setImmediate();
    }
  }
}

const isFaults = (found: ReadLine | readonly LineFault[]): found is readonly LineFault[] =>
  Array.isArray(found);

const LONGEST = 64;

/** What stood in a cell, cut short, of one line, and without what might be somebody's number. */
function shown(text: string): string {
  const line = text.replace(/\p{Cc}/gu, "\uFFFD").trim();
  const digits = line.replace(/[ .-]/g, "");
  if (/^\d{9}$/.test(digits) && passesEleven(digits)) return "*********";
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
