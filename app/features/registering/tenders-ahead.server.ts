import { dayOf } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import { parseContractYear } from "#app/domain/map-view";
import type { PolicyVersion } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import type { TenderAt } from "#app/domain/tender/tender-path";
import type { Viewer } from "#app/domain/viewer";
import { readTender, type Tender } from "#app/features/registering/read-tender.server";
import { policiesOnMap } from "#db/queries/map.server";
import { policiesConcerning } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What the addresses of a tender's pages name. */
export const tenderAt = ({ version: { insurer, policy } }: Tender): TenderAt => ({
  ...{ insurer, year: policy.contractYear },
});

/** Every tender that is announced or open to the viewer, of whichever insurer: what closes first stands first. */
export async function tendersAhead(viewer: Viewer, db: Db): Promise<Tender[]> {
  const today = dayOf(viewer.now);
  const latest = new Map<string, PolicyVersion>();
  for (const version of await policiesConcerning(viewer, db)) {
    const { insurer, policy, effectiveFrom } = version;
    const name = `${insurer} ${policy.contractYear}`;
    const known = latest.get(name);
    if (effectiveFrom > today || !isRegional(policy) || (known && known.version >= version.version)) continue;
    latest.set(name, version);
  }
  const regions = await allRegions(viewer, db);
  const tenders: Tender[] = [];
  for (const version of latest.values()) {
    const tender = await readTender(viewer, db, { version, regions });
    if (tender?.state === "announced" || tender?.state === "open") tenders.push(tender);
  }
  const closesOn = ({ closing }: Tender) => lastDayOf(closing);
  return tenders.toSorted((a, b) => (closesOn(a) < closesOn(b) ? -1 : closesOn(a) > closesOn(b) ? 1 : 0));
}

/**
 * The tender that an address asks for. Where it does not say of which insurer, one that is open goes before one that is
 * not. Undefined where the policy knows no open tender.
 */
export async function tenderAsked(
  viewer: Viewer,
  db: Db,
  params: URLSearchParams,
): Promise<Tender | undefined> {
  const year = params.get("year");
  const open = params.has("insurer")
    ? undefined
    : (await tendersAhead(viewer, db)).find(
        ({ state, version: { policy } }) =>
          state === "open" && (year === null || year === String(policy.contractYear)),
      );
  if (open) return open;
  const versions = await policiesOnMap(viewer, db, params.get("insurer") ?? undefined);
  const years = versions.map(({ policy }) => policy.contractYear);
  const { value: nearest } = parseContractYear(params, years);
  const version = versions.find(({ policy }) => policy.contractYear === nearest);
  return version && readTender(viewer, db, { version, regions: await allRegions(viewer, db) });
}
