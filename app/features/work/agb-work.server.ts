import { dayOf } from "#app/domain/calendar";
import { type AgbChange, agbChangeState, monthAheadOf } from "#app/domain/ceiling/agb-change";
import { termsOn } from "#app/domain/ceiling/contract-terms";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkSource } from "#app/features/work/source";
import { readAgbChanges } from "#db/queries/agb-change.server";
import { readContracts } from "#db/queries/contract.server";
import { readContractTerms } from "#db/queries/contract-terms.server";

/** Changes in AGB codes that wait for a buyer's consent, or for the addendum: a month ahead where that was agreed. */
export const agbWork: WorkSource = {
  key: "agb-changes",
  way: "ceilings",
  isFor: ({ roles }) => may(roles, "contract"),
  async read(viewer, db) {
    const { organisation: insurer = "", now } = viewer;
    const changes = await readAgbChanges(viewer, db, { insurer });
    const today = dayOf(now);
    const open = changes.flatMap((change) => {
      const state = agbChangeState(change, today, now);
      return state === "asked" || state === "consented" ? [{ change, state }] : [];
    });
    if (open.length === 0) return [];
    const contracts = await readContracts(viewer, db, insurer);
    const terms = await readContractTerms(viewer, db, insurer);
    const day = (change: AgbChange) =>
      termsOn(terms.get(change.contract) ?? [], today, now).rules.has("agb-month-ahead")
        ? ({ day: monthAheadOf(change.from), limit: "through" } as const)
        : ({ day: change.from, limit: "before" } as const);
    return open.flatMap(({ change, state }) => {
      const contract = contracts.find(({ id }) => id === change.contract);
      const kind = state === "asked" ? "agb-change-to-answer" : "agb-change-to-confirm";
      if (!contract) return [];
      return [
        {
          ...{ kind, thing: "agb-codes", thingId: change.id, deadline: day(change), importance: "usual" },
          about: reason("about.agb", {
            provider: { organisation: contract.provider },
            code: change.what.becomes,
          }),
          why: reason(`why.${kind}`, { day: { day: change.from } }),
          to: `/agreements/${contract.id}/codes`,
        } as const,
      ];
    });
  },
};
