import type { Day, Instant } from "#app/domain/calendar";
import type { LotKey } from "#app/domain/lot";
import type { Bilingual } from "#app/domain/statement";

/** Stable key of a discipline of the catalogue; the policy says which lot it belongs to. */
export type DisciplineKey = string;

/** A discipline with its name. */
export type Discipline = { readonly key: DisciplineKey; readonly label: Bilingual };

/** What a performance code means from a day on; a later version of the same code goes before it from its own day. */
export type CodeVersion = {
  /** Six digits; leading zeros are part of it (fact D13). */
  readonly code: string;
  readonly from: Day;
  /** The last day on which it can be claimed; absent while none is set. */
  readonly until?: Day | undefined;
  readonly label: Bilingual;
  readonly discipline: DisciplineKey;
  /** An order tariff counts once per patient and day, across disciplines, and has no fixed lot (reading 6). */
  readonly orderTariff: boolean;
  /** A performance with a free tariff, agreed between two parties (fact D14). */
  readonly bilateral: boolean;
  readonly recordedAt: Instant;
};

/** The six digits that a text names: prints of five digits lack the leading zero (fact D13); undefined for no code. */
export function parsePerformanceCode(text: string): string | undefined {
  const digits = text.trim();
  return /^\d{5,6}$/.test(digits) ? digits.padStart(6, "0") : undefined;
}

/**
 * The versions that count with the knowledge of `knownAt`, by code, the earliest first. Of one code and first day
 * the version recorded last counts: that is how an ending or a correction comes in.
 */
export function catalogueAt(
  versions: readonly CodeVersion[],
  knownAt: Instant,
): ReadonlyMap<string, readonly CodeVersion[]> {
  const byStart = new Map<string, CodeVersion>();
  for (const version of versions) {
    if (version.recordedAt > knownAt) continue;
    const key = `${version.code} ${version.from}`;
    const known = byStart.get(key);
    if (!known || known.recordedAt < version.recordedAt) byStart.set(key, version);
  }
  const byCode = new Map<string, CodeVersion[]>();
  for (const version of [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const others = byCode.get(version.code);
    if (others) others.push(version);
    else byCode.set(version.code, [version]);
  }
  return byCode;
}

/** The version of a code that counts on a day, out of its versions in order; undefined when it cannot be claimed then. */
export function codeOn(versions: readonly CodeVersion[], day: Day): CodeVersion | undefined {
  const version = versions.findLast(({ from }) => from <= day);
  return version && (version.until === undefined || day <= version.until) ? version : undefined;
}

/** The lot that a discipline belongs to under a policy's lots; undefined where the policy gives it none. */
export const lotOfDiscipline = (
  lots: readonly { readonly key: LotKey; readonly disciplines: readonly DisciplineKey[] }[],
  discipline: DisciplineKey,
): LotKey | undefined => lots.find(({ disciplines }) => disciplines.includes(discipline))?.key;
