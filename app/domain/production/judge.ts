import {
  addMonths,
  type Day,
  firstOfMonth,
  lastOfMonth,
  type Month,
  monthOf,
  yearOf,
} from "#app/domain/calendar";
import { codeOn } from "#app/domain/catalogue/performance-code";
import { termsOn } from "#app/domain/ceiling/contract-terms";
import { type Allocation, allocation, claimable, codeInstead } from "#app/domain/production/allocation";
import { type LineFault, lineFault, type ReadLine } from "#app/domain/production/fault";
import type { Register } from "#app/domain/production/register";

/** What counts for a whole batch. */
export type BatchGround = {
  readonly register: Register;
  /** The day the file came in. */
  readonly today: Day;
  /** Whose own file it is; absent for a file of the insurer's. */
  readonly provider?: string | undefined;
};

/** What is the same for every line of one AGB code, region, code and pair of months. */
export type Judged = {
  readonly faults: readonly LineFault[];
  readonly allocation: Allocation;
  readonly provider?: string | undefined;
};

/** The last day on which a book year can be claimed: 30 June of the next year (rule 2.36). */
export const bookYearCloses = (year: number): Day => `${year + 1}-06-30`;

/**
 * Makes the judge of the lines of one batch: everything about a line that needs no other line.
 * Lines that are alike are judged once.
 */
export function lineJudge(ground: BatchGround): (line: ReadLine) => Judged {
  const known = new Map<string, Judged>();
  return (line) => {
    const key = `${line.agb}${line.code}${line.careMonth}${line.monthReceived}${line.region}`;
    const found = known.get(key);
    if (found) return found;
    const judged = judge(ground, line);
    if (known.size > 100_000) known.clear();
    known.set(key, judged);
    return judged;
  };
}

function judge(ground: BatchGround, line: ReadLine): Judged {
  const { register } = ground;
  const versions = register.codes.get(line.code);
  const code = versions && codeOn(versions, lastOfMonth(line.careMonth));
  const start = versions && codeOn(versions, firstOfMonth(line.careMonth));
  const owner = ownerOf(register, line.agb, line.careMonth);
  const faults: LineFault[] = [...monthFaults(ground, line), ...agbFaults(ground, line, owner)];
  const version = code ?? start;
  if (!versions) faults.push(lineFault("code-unknown", { column: "code", found: line.code }));
  else if (!version)
    faults.push(
      lineFault("code-not-then", { column: "code", found: line.code, values: { month: line.careMonth } }),
    );
  faults.push(...switchedFaults(ground, line));
  const allocated = version
    ? allocation(register, { ...line, code: version })
    : ({ class: "no-lot" } as const);
  return { faults, allocation: allocated, provider: owner };
}

/** The organisation that has an AGB code in a month, else the one that had it last. */
function ownerOf(register: Register, agb: string, careMonth: Month): string | undefined {
  const owners = register.owners.get(agb) ?? [];
  const day = lastOfMonth(careMonth);
  const then = owners.find(
    ({ from, until }) => from <= day && (until === undefined || until >= firstOfMonth(careMonth)),
  );
  const listed = register.contracts.flatMap((each) => each.agb).find(({ code }) => code === agb);
  return (then ?? owners.at(-1) ?? listed)?.organisation;
}

function monthFaults({ today }: BatchGround, line: ReadLine): LineFault[] {
  const now = monthOf(today);
  const faults: LineFault[] = [];
  if (line.careMonth > now)
    faults.push(
      lineFault("care-in-future", { column: "careMonth", found: line.careMonth, values: { today } }),
    );
  if (line.monthReceived > now)
    faults.push(
      lineFault("received-in-future", {
        column: "monthReceived",
        found: line.monthReceived,
        values: { today },
      }),
    );
  else if (line.monthReceived < line.careMonth && line.careMonth <= now)
    faults.push(
      lineFault("received-before-care", {
        column: "monthReceived",
        found: line.monthReceived,
        values: { careMonth: line.careMonth },
      }),
    );
  return faults;
}

function agbFaults(
  { register, provider }: BatchGround,
  line: ReadLine,
  owner: string | undefined,
): LineFault[] {
  if (provider !== undefined && owner !== provider)
    return [lineFault("agb-not-own", { column: "agb", found: line.agb })];
  const use = codeInstead(register, line.agb, line.careMonth);
  if (use === undefined) return [];
  return [
    lineFault("agb-not-then", { column: "agb", found: line.agb, values: { month: line.careMonth, use } }),
  ];
}

/** The rules that only count where an agreement adopts them (reading 18). */
function switchedFaults({ register, today }: BatchGround, line: ReadLine): LineFault[] {
  const day = firstOfMonth(line.careMonth);
  const rules = new Set(
    claimable(register, line).flatMap((each) => [...termsOn(each.terms, day, register.knownAt).rules]),
  );
  const faults: LineFault[] = [];
  const closes = bookYearCloses(yearOf(line.careMonth));
  if (rules.has("book-year-closes") && today > closes && !line.credit)
    faults.push(
      lineFault("book-year-closed", { column: "careMonth", found: line.careMonth, values: { day: closes } }),
    );
  const from = addMonths(monthOf(today), -24);
  if (rules.has("two-year-look-back") && line.careMonth < from && !line.credit)
    faults.push(
      lineFault("look-back", { column: "careMonth", found: line.careMonth, values: { month: from } }),
    );
  return faults;
}

/** The first day from which a statement number counts as taken: numbers are unique for five years (fact D15). */
export const takenSince = (today: Day): Day => firstOfMonth(addMonths(monthOf(today), -60));
