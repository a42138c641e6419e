import { dayOf, yearOf } from "#app/domain/calendar";
import type { CeilingRow } from "#app/domain/ceiling/ceiling-list";
import { type CeilingOn, ceilingOn } from "#app/domain/ceiling/ledger";
import { lotShares } from "#app/domain/ceiling/lot-share";
import { usedOf } from "#app/domain/ceiling/split";
import { standOf } from "#app/domain/ceiling/stand";
import { type Production, type Usage, usageOf } from "#app/domain/ceiling/usage";
import { type Contract, contractState } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";
import type { Bilingual } from "#app/domain/statement";
import type { Viewer } from "#app/domain/viewer";
import { areaName } from "#app/i18n/region/area-name";
import type { Language } from "#app/i18n/text";
import { type PlacedCeiling, readCeilings, readProduction } from "#db/queries/ceiling.server";
import { readContracts } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policyVersions } from "#db/queries/policy.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** A ceiling as its pages show it: with names, its stand on the viewer's day, and its use. */
export type CeilingShown = {
  readonly ceiling: PlacedCeiling;
  readonly on: CeilingOn;
  readonly usage: Usage;
  /** What it was used by: that of the agreement, or of its lot for a part ceiling. */
  readonly production: readonly Production[];
  readonly row: CeilingRow;
  /** The lots that it is for. */
  readonly lots: readonly LotKey[];
};

/** A shown ceiling as it is held against its forecast. */
export const namedCeiling = ({ ceiling, row, lots, production }: CeilingShown) => ({
  ...{ ceiling, cents: row.ceiling, accepted: row.used },
  shares: lotShares(lots, production).map(({ share }) => share),
  ...{ provider: row.provider, region: row.region, lots: row.lots },
});

/** The contract years that have ceilings the viewer may see, the latest first. */
export async function ceilingYears(viewer: Viewer, db: Db): Promise<number[]> {
  const all = await readCeilings(viewer, db);
  return [...new Set(all.map(({ contractYear }) => contractYear))].sort((a, b) => b - a);
}

/** The year that is looked at unasked: that of the viewer's day, else the latest before it. */
export const usualYear = (viewer: Viewer, years: readonly number[]): number =>
  years.find((year) => year <= yearOf(dayOf(viewer.now))) ?? years[0] ?? yearOf(dayOf(viewer.now));

/** The ceilings of a contract year that the viewer may see, or one of them, each with its use at the viewer's moment. */
export async function showCeilings(
  viewer: Viewer,
  db: Db,
  language: Language,
  asked: { readonly contractYear: number; readonly id?: string; readonly contract?: string },
): Promise<CeilingShown[]> {
  const ceilings = await readCeilings(viewer, db, asked);
  const [one] = ceilings;
  const all = one && asked.id !== undefined ? await readCeilings(viewer, db, siblingsOf(one)) : ceilings;
  const isOne = asked.id !== undefined || asked.contract !== undefined;
  const only = isOne ? { contract: one?.contract ?? "" } : {};
  const production = await readProduction(viewer, db, { contractYear: asked.contractYear, ...only });
  const names = await namesOf(viewer, db, ceilings);
  return ceilings.map((ceiling) => {
    const own = usedOf(ceiling, all, production.get(ceiling.contract) ?? []);
    const day = dayOf(viewer.now);
    const on = ceilingOn(ceiling.entries, day, viewer.now);
    const usage = usageOf(own, on, ceiling.contractYear, day);
    const lots = lotsOf(ceiling, names);
    const row = rowOf({ ceiling, on, usage, lots }, names, language);
    return { ceiling, on, usage, production: own, row, lots };
  });
}

/** The ceilings of the same agreement and year. */
const siblingsOf = ({ contract, contractYear }: PlacedCeiling) => ({ contract, contractYear });

type Names = Awaited<ReturnType<typeof namesOf>>;

async function namesOf(viewer: Viewer, db: Db, ceilings: readonly PlacedCeiling[]) {
  const insurers = [...new Set(ceilings.map(({ insurer }) => insurer))];
  const [organisations, regions, parts, contracts, policies] = await Promise.all([
    nameOrganisations(
      viewer,
      db,
      ceilings.map(({ provider }) => provider),
    ),
    allRegions(viewer, db),
    allRegionParts(viewer, db),
    Promise.all(insurers.map((insurer) => readContracts(viewer, db, insurer))),
    Promise.all(insurers.map((insurer) => policyVersions(viewer, db, insurer))),
  ]);
  const lots = new Map<LotKey, Bilingual>(
    policies.flat().flatMap(({ policy }) => policy.lots.map(({ key, short }) => [key, short] as const)),
  );
  return {
    now: viewer.now,
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    regions: new Map<string, string>(regions.map(({ code, name }) => [code, name])),
    parts: new Map(parts.map(({ id, name }) => [id, name])),
    contracts: new Map<string, Contract>(contracts.flat().map((contract) => [contract.id, contract])),
    lots,
  };
}

function lotsOf({ contract, contractYear, lot }: PlacedCeiling, names: Names): readonly LotKey[] {
  if (lot !== undefined) return [lot];
  const own = names.contracts.get(contract);
  return (own && contractState(own, contractYear, dayOf(names.now), names.now)?.lots) ?? [];
}

function rowOf(
  { ceiling, on, usage, lots }: Pick<CeilingShown, "ceiling" | "on" | "usage" | "lots">,
  names: Names,
  language: Language,
): CeilingRow {
  const { id, provider, area, form, lot, agb } = ceiling;
  const region = areaName(area, names.regions, language);
  const part = area?.part === undefined ? undefined : names.parts.get(area.part);
  return {
    id,
    provider: names.organisations.get(provider) ?? provider,
    region: part === undefined ? region : `${region}, ${part}`,
    lots: lots.map((key) => names.lots.get(key)?.[language] ?? key),
    part: lot !== undefined,
    agb,
    form,
    ceiling: on.state === "set" ? on.cents : undefined,
    used: usage.used,
    ceilingFree: usage.ceilingFree,
    stated: usage.stated,
    over: usage.over,
    remaining: usage.remaining,
    share: usage.shareUsed === undefined ? undefined : Math.round(usage.shareUsed * 10_000),
    stand: standOf(on, usage),
  };
}
