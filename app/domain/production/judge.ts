import { type Allocation, allocation, type Place, placeOf } from "#app/domain/production/allocation";
import {
  agbFaults,
  type BatchGround,
  monthFaults,
  switchedFaults,
  type VersionRead,
  versionOf,
} from "#app/domain/production/claim-rules";
import type { LineFault, ReadLine } from "#app/domain/production/fault";

type CodeRead = { readonly allocation: Allocation } | { readonly fault: LineFault };

/** What is the same for every line of one AGB code, region, code and pair of months. */
export type Judged = {
  readonly faults: readonly LineFault[];
  readonly allocation: Allocation;
  readonly provider?: string | undefined;
};

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

type Once<V> = ReturnType<typeof once<V>>;

/** Codes that are alike in a place: they go the same way, so their lines are judged once a month of receipt. */
type Alike = { readonly read: CodeRead; readonly debits: Once<Judged>; readonly credits: Once<Judged> };
type JudgedPlace = Place & { readonly byCode: Once<Alike>; readonly alike: Once<Alike> };

/**
 * Makes the judge of the lines of one batch: everything about a line that needs no other line.
 * Lines that are alike are judged once, and what some of them have in common is looked up once. No keys are joined for
 * a line that is like another: that would take longer than all else.
 */
export function lineJudge(ground: BatchGround): (line: ReadLine) => Judged {
  const { register } = ground;
  const places = once<JudgedPlace>(2_000);
  const [versions, months] = [once<VersionRead>(20_000), once<LineFault[]>(20_000)];
  const judge = (line: ReadLine, place: Place, read: CodeRead): Judged => {
    const faults = [
      ...months(`${line.careMonth}${line.monthReceived}`, () => monthFaults(ground, line)),
      ...agbFaults(ground, line, place),
      ...("fault" in read ? [read.fault] : []),
      ...switchedFaults(ground, line, place),
    ];
    const allocated = "fault" in read ? ({ class: "no-lot" } as const) : read.allocation;
    return { faults, allocation: allocated, provider: place.owner };
  };
  const placeFor = (line: ReadLine) =>
    places(`${line.agb}${line.region}${line.careMonth}`, () => ({
      ...placeOf(register, line),
      ...{ byCode: once(2_000), alike: once(2_000) },
    }));
  const alikeFor = (line: ReadLine, place: JudgedPlace) => {
    const version = versions(`${line.code}${line.careMonth}`, () => versionOf(register, line));
    const read = "fault" in version ? version : { allocation: allocation(place, version.version) };
    const key = "fault" in read ? line.code : Object.values(read.allocation).join("|");
    return place.alike(key, () => ({ read, debits: once(50), credits: once(50) }));
  };
  let before: ReadLine | undefined;
  let place: JudgedPlace | undefined;
  return (line) => {
    // Most lines have the place of the one before them.
    if (!place || !before || !isSamePlace(line, before)) place = placeFor(line);
    before = line;
    const here = place;
    const alike = here.byCode(line.code, () => alikeFor(line, here));
    return (line.credit ? alike.credits : alike.debits)(line.monthReceived, () =>
      judge(line, here, alike.read),
    );
  };
}

const isSamePlace = (one: ReadLine, other: ReadLine): boolean =>
  one.agb === other.agb && one.careMonth === other.careMonth && one.region === other.region;
