import type { Day } from "#app/domain/calendar";
import { type BatchRow, takenStatements } from "#db/queries/production-batch.server";
import type { StatementPlace } from "#db/queries/production-lines.server";
import type { Db, Plain } from "#db/store.server";

/** A statement of the batch under way. */
export type Statement = {
  readonly number: number;
  readonly name: string;
  /** Whose numbers it is one of: an organisation, else an AGB code. */
  readonly owner: string;
  readonly provider: string | undefined;
  firstLine: number;
  lastLine: number;
  /** The reference of the batch that has this number already. */
  taken?: string | undefined;
};

/** The most statements of one file. */
export const MOST_STATEMENTS = 100_000;
const AT_ONCE = 500;

/** The statements of one batch: their numbers belong to their provider, and each to one batch. */
export class StatementBook {
  private readonly byName = new Map<string, Statement>();
  private unknown: Statement[] = [];
  private before: Statement | undefined;

  constructor(
    private readonly db: Db,
    private readonly batch: BatchRow,
    private readonly since: Day,
  ) {}

  get size(): number {
    return this.byName.size;
  }

  /** The statement of a line; new ones are looked up by `check`. */
  of(name: string, owner: string, provider: string | undefined, line: number): Statement {
    const { before } = this;
    // Most lines are of the statement of the one before them.
    const known =
      before?.name === name && before.owner === owner ? before : this.byName.get(`${owner}|${name}`);
    this.before = known ?? this.begin(name, owner, provider, line);
    if (line > this.before.lastLine) this.before.lastLine = line;
    return this.before;
  }

  private begin(name: string, owner: string, provider: string | undefined, line: number): Statement {
    const number = this.byName.size + 1;
    const made = { number, name, owner, provider, firstLine: line, lastLine: line };
    this.byName.set(`${owner}|${name}`, made);
    this.unknown.push(made);
    return made;
  }

  /** Looks up which of the new statements belong to another batch. */
  async check(): Promise<void> {
    for (let at = 0; at < this.unknown.length; at += AT_ONCE) {
      const piece = this.unknown.slice(at, at + AT_ONCE);
      const names = piece.map(({ name }) => name);
      for (const taken of await takenStatements(this.db, this.batch, names, this.since)) {
        const mine = piece.find(({ name, owner }) => name === taken.name && owner === taken.provider);
        if (mine) mine.taken = taken.reference;
      }
    }
    this.unknown = [];
  }

  /** Where statements of these names stand: in this batch, else in the one that has them. */
  async places(
    wanted: readonly { readonly name: string; readonly owner: string }[],
  ): Promise<(name: string, owner: string) => StatementPlace | undefined> {
    const found = new Map<string, StatementPlace>();
    const names = [...new Set(wanted.map(({ name }) => name))];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const rows = await takenStatements(this.db, this.batch, names.slice(at, at + AT_ONCE), "1900-01-01");
      for (const row of rows) found.set(`${row.provider}|${row.name}`, row);
    }
    return (name, owner) => {
      const own = this.byName.get(`${owner}|${name}`);
      if (own && own.taken === undefined) return { batch: this.batch.number, ...own };
      return found.get(`${owner}|${name}`);
    };
  }

  rows(): Plain[][] {
    return [...this.byName.values()].map(({ number, name, owner, firstLine, lastLine }) => [
      ...[this.batch.number, number, name, owner, firstLine, lastLine],
    ]);
  }
}
