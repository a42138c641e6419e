import type { Day } from "#app/domain/calendar";
import type { SettlementClock, SettlementStage } from "#app/domain/ceiling/settlement";
import { reason } from "#app/domain/reason";
import type { WorkItem, WorkKind } from "#app/domain/work/item";

/** A settlement as far as work goes. */
export type SettlementAt = {
  readonly contract: string;
  readonly contractYear: number;
  readonly provider: string;
  readonly clock: Pick<SettlementClock, "stage" | "since" | "settleBy" | "claimsThrough" | "warnsFrom">;
};

const next: Readonly<Record<"insurer" | "provider", Partial<Record<SettlementStage, WorkKind>>>> = {
  insurer: {
    "to-settle": "settlement-to-propose",
    agreed: "settlement-to-close",
    disputed: "settlement-to-close",
  },
  provider: { proposed: "settlement-to-answer", "claims-open": "claims-to-send" },
};

/** What waits for a side in settlements: late settlement has cost insurers their claim (fact D24). */
export const settlementWork = (
  settlements: readonly SettlementAt[],
  side: "insurer" | "provider",
  today: Day,
): WorkItem[] =>
  settlements.flatMap(({ contract, contractYear, provider, clock }) => {
    const { stage, since, settleBy, claimsThrough, warnsFrom } = clock;
    const kind = next[side][stage];
    if (!kind || (stage === "claims-open" && (warnsFrom === undefined || today < warnsFrom))) return [];
    const by = stage === "claims-open" ? claimsThrough : settleBy;
    const year = String(contractYear);
    return [
      {
        ...{ kind, thing: "settlement", thingId: `${contract}:${contractYear}`, importance: "usual" },
        about:
          side === "insurer"
            ? reason("about.settlement", { provider: { organisation: provider }, year })
            : reason("about.own-settlement", { year }),
        why: reason(`why.settlement.${stage}`, { day: { day: since } }),
        to: `/agreements/${contract}/settlement/${contractYear}`,
        deadline: by && { day: by, limit: "through" },
      } satisfies WorkItem,
    ];
  });
