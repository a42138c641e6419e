import { addMonths, type Day, firstOfMonth, lastOfMonth, monthOf } from "#app/domain/calendar";
import { type CodeVersion, codeOn } from "#app/domain/catalogue/performance-code";
import type { Place } from "#app/domain/production/allocation";
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

/** The version of a code that counts in a month, or what is wrong with the code. */
export type VersionRead = { readonly version: CodeVersion } | { readonly fault: LineFault };

/** A code counts in a month when it does on its last or its first day. */
export function versionOf(register: Register, { code: found, careMonth }: ReadLine): VersionRead {
  const versions = register.codes.get(found);
  if (!versions) return { fault: lineFault("code-unknown", { column: "code", found }) };
  const version = codeOn(versions, lastOfMonth(careMonth)) ?? codeOn(versions, firstOfMonth(careMonth));
  if (version) return { version };
  return { fault: lineFault("code-not-then", { column: "code", found, values: { month: careMonth } }) };
}

export function monthFaults({ today }: BatchGround, line: ReadLine): LineFault[] {
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

export function agbFaults({ provider }: BatchGround, line: ReadLine, { owner, use }: Place): LineFault[] {
  if (provider !== undefined && owner !== provider)
    return [lineFault("agb-not-own", { column: "agb", found: line.agb })];
  if (use === undefined) return [];
  return [
    lineFault("agb-not-then", { column: "agb", found: line.agb, values: { month: line.careMonth, use } }),
  ];
}

/** The rules that only count where policy or agreement switch them on (reading 18). */
export function switchedFaults({ today }: BatchGround, line: ReadLine, { agreements }: Place): LineFault[] {
  const rules = new Set(agreements.flatMap(({ terms }) => [...terms.rules]));
  const faults: LineFault[] = [];
  const closings = agreements.map(({ closes }) => closes);
  const closes = closings.every((day) => day !== undefined && day < today)
    ? closings.toSorted().at(-1)
    : undefined;
  if (closes !== undefined && !line.credit)
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
