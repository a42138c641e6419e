import { dayOf, yearOf } from "#app/domain/calendar";
import { settlementAct } from "#app/domain/ceiling/settlement-step";
import { may } from "#app/domain/permission";
import { settlementWork as workOf } from "#app/domain/work/settlements";
import type { WorkSource } from "#app/features/work/source";
import { settlementClocks } from "#db/queries/settlement-clock.server";

/** How many years back settlements are looked for: what waited longer is on their own page. */
const YEARS = 3;

/** Settlements that wait for a proposal, an answer or their end. */
export const settlementWork: WorkSource = {
  key: "settlements",
  way: "ceilings",
  isFor: ({ roles }) => may(roles, settlementAct("insurer")) || may(roles, settlementAct("provider")),
  async read(viewer, db) {
    const side = may(viewer.roles, settlementAct("insurer")) ? "insurer" : "provider";
    const year = yearOf(dayOf(viewer.now));
    const years = Array.from({ length: YEARS }, (_, back) => year - 1 - back);
    const settlements = await Promise.all(
      years.map(async (contractYear) => {
        const found = await settlementClocks(viewer, db, contractYear);
        return found.map((each) => ({ ...each, contractYear }));
      }),
    );
    return workOf(settlements.flat(), side, dayOf(viewer.now));
  },
};
