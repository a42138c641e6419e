import { lastOfYear } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { countingOf, usedOf } from "#app/domain/ceiling/split";
import { increaseOf } from "#app/domain/increase-request/summary";
import type { Viewer } from "#app/domain/viewer";
import type { RequestStanding } from "#app/features/increase-requests/take-step.server";
import { readCeilings, readProduction } from "#db/queries/ceiling.server";
import type { Db } from "#db/store.server";

/** The ceilings of this provider in this region in earlier years, their use, and what was asked and granted then. */
export async function earlierYears(
  viewer: Viewer,
  db: Db,
  { request, ground: { placed } }: RequestStanding,
  requests: readonly RequestStanding[],
) {
  const before = (await readCeilings(viewer, db)).filter(
    ({ insurer, provider, area, contractYear }) =>
      insurer === request.insurer &&
      provider === request.provider &&
      area?.region === placed.area?.region &&
      contractYear < placed.contractYear,
  );
  const years = [...new Set(before.map(({ contractYear }) => contractYear))];
  const production = new Map(
    await Promise.all(
      years.map(
        async (contractYear) => [contractYear, await readProduction(viewer, db, { contractYear })] as const,
      ),
    ),
  );
  return before
    .map((placed) => {
      const { id, contract, contractYear, entries } = placed;
      const on = ceilingOn(entries, lastOfYear(contractYear), viewer.now);
      const own = usedOf(placed, before, production.get(contractYear)?.get(contract) ?? []);
      return {
        ...{ id, year: contractYear, ceiling: on.state === "set" ? on.cents : undefined },
        used: countingOf(own),
        requests: requests
          .filter((each) => each.request.ceiling === id)
          .map((each) => ({
            ...{ id: each.request.id, reference: each.request.reference, stage: each.state.stage },
            ...{
              increase: increaseOf(each.state, each.ground),
              outcome: each.state.decision?.outcome,
            },
            granted: each.state.decision?.granted,
          })),
      };
    })
    .toSorted((a, b) => b.year - a.year);
}
