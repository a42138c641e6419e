import type { Day, Instant } from "#app/domain/calendar";

/** Code of a GHOR region, `VR01` to `VR25` (rule 4.17, fact D26). */
export type RegionCode = `VR${number}`;

/** A GHOR region as the policy and Statistics Netherlands know it. */
export type Region = {
  readonly code: RegionCode;
  readonly name: string;
  /** Other spellings that name the same region, such as the policy's own. */
  readonly aliases: readonly string[];
  readonly province: string;
  /** Inhabitants on 1 January of the year before the contract year. */
  readonly population: number;
};

/** A municipality and the region it lies in. Code as Statistics Netherlands writes it, `GM0363`. */
export type Municipality = { readonly code: string; readonly name: string; readonly region: RegionCode };

/** A named, dated set of municipalities of one region; parts of one region never overlap (reading 9). */
export type RegionPart = {
  readonly id: string;
  /** The insurer that buys by it; absent for what is everybody's. */
  readonly insurer?: string | undefined;
  readonly region: RegionCode;
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly from: Day;
  readonly until?: Day | undefined;
  /** The moment it became known; absent for what came with the installation. */
  readonly recordedAt?: Instant | undefined;
};

/** A region, or a part of it when `part` is set. */
export type Area = { readonly region: RegionCode; readonly part?: string | undefined };

/** A name without what people write in different ways: capitals, hyphens and accents. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Whether two names are the same, whatever their capitals, hyphens and accents. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** The region that a text names by code, name or alias, whatever its capitals, hyphens and accents. */
export function findRegion<R extends Pick<Region, "code" | "name" | "aliases">>(
  regions: readonly R[],
  text: string,
): R | undefined {
  const wanted = plain(text);
  return regions.find((region) =>
    [region.code, region.name, ...region.aliases].some((name) => plain(name) === wanted),
  );
}

/** Whether `text` begins one of the words of `name`, as a search box expects. */
export function nameMatches(name: string, text: string): boolean {
  const wanted = plain(text);
  return wanted !== "" && (plain(name).startsWith(wanted) || plain(name).includes(` ${wanted}`));
}
