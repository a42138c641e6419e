import { addMonths, type Day, firstOfMonth, lastOfMonth, monthOf, yearOf } from "#app/domain/calendar";
import { type CodeVersion, codeOn } from "#app/domain/catalogue/performance-code";
import { type Allocation, allocation, type Place, placeOf } from "#app/domain/production/allocation";
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
const bookYearCloses = (year: number): Day => `${year + 1}-06-30`;

/** Works out once for each key; forgets all when it knows too many. */
function once<V>(most: number): (key: string, make: () => V) => V {
  const known = new Map<string, V>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}

/**
 * Makes the judge of the lines of one batch: everything about a line that needs no other line.
 * Lines that are alike are judged once, and what some of them have in common is looked up once.
 */
export function lineJudge(ground: BatchGround): (line: ReadLine) => Judged {
  const { register } = ground;
  const places = once<Place & { readonly alike: (key: string, make: () => Judged) => Judged }>(2_000);
  const [versions, months] = [once<CodeRead>(20_000), once<LineFault[]>(20_000)];
  const judge = (line: ReadLine, place: Place): Judged => {
    const { careMonth } = line;
    const code = versions(`${line.code}${careMonth}`, () => readCodeOf(register, line));
    const faults = [
      ...months(`${careMonth}${line.monthReceived}`, () => monthFaults(ground, line)),
      ...agbFaults(ground, line, place),
      ...("fault" in code ? [code.fault] : []),
      ...switchedFaults(ground, line, place),
    ];
    const allocated = "version" in code ? allocation(place, code.version) : ({ class: "no-lot" } as const);
    return { faults, allocation: allocated, provider: place.owner };
  };
  return (line) => {
    const place = places(`${line.agb}${line.region}${line.careMonth}`, () => ({
      ...placeOf(register, line),
      alike: once<Judged>(2_000),
    }));
    return place.alike(`${line.code}${line.monthReceived}${line.credit}`, () => judge(line, place));
  };
}

type CodeRead = { readonly version: CodeVersion } | { readonly fault: LineFault };

/** A code counts in a month when it does on its last or its first day. */
function readCodeOf(register: Register, { code: found, careMonth }: ReadLine): CodeRead {
  const versions = register.codes.get(found);
  if (!versions) return { fault: lineFault("code-unknown", { column: "code", found }) };
  const version = codeOn(versions, lastOfMonth(careMonth)) ?? codeOn(versions, firstOfMonth(careMonth));
  if (version) return { version };
  return { fault: lineFault("code-not-then", { column: "code", found, values: { month: careMonth } }) };
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

function agbFaults({ provider }: BatchGround, line: ReadLine, { owner, use }: Place): LineFault[] {
  if (provider !== undefined && owner !== provider)
    return [lineFault("agb-not-own", { column: "agb", found: line.agb })];
  if (use === undefined) return [];
  return [
    lineFault("agb-not-then", { column: "agb", found: line.agb, values: { month: line.careMonth, use } }),
  ];
}

/** The rules that only count where an agreement adopts them (reading 18). */
function switchedFaults({ today }: BatchGround, line: ReadLine, { agreements }: Place): LineFault[] {
  const rules = new Set(agreements.flatMap(({ terms }) => [...terms.rules]));
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
