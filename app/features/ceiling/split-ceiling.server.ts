import { uuidv7 } from "uuidv7";
import { dayOf, firstOfYear, lastOfYear, yearOf } from "#app/domain/calendar";
import { type AgbChange, agbChangeState } from "#app/domain/ceiling/agb-change";
import { type Consent, ceilingOn, type LedgerEntry } from "#app/domain/ceiling/ledger";
import { lateClaims, otherPart, splitCeiling, trueUp, usedOf } from "#app/domain/ceiling/split";
import { usageOf } from "#app/domain/ceiling/usage";
import { latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { tellOfEntry } from "#app/features/ceiling/tell-of-entry.server";
import type { Deed } from "#db/audit.server";
import { readAgbChanges } from "#db/queries/agb-change.server";
import {
  insertCeiling,
  insertEntry,
  type PlacedCeiling,
  readCeilings,
  readProduction,
} from "#db/queries/ceiling.server";
import { contractFor } from "#db/queries/contract.server";
import type { Db, Store, Tx } from "#db/store.server";

/** A ceiling that an addendum splits, as it would be split now, or as it was and would be trued up. Whole cents. */
export type SplitShown = {
  readonly ceiling: PlacedCeiling;
  readonly fresh: PlacedCeiling | undefined;
  readonly total: number;
  readonly used: number;
  readonly late: number;
  readonly stays: number;
  readonly goes: number;
  /** How many entries the two ledgers have. */
  readonly seen: number;
};

/** The ceilings of the year of a change that its addendum splits; none before its day, or where it splits nothing. */
export async function splitsOf(viewer: Viewer, db: Db, change: AgbChange): Promise<SplitShown[]> {
  const today = dayOf(viewer.now);
  const confirmed = latest(change.facts, "confirmed");
  if (!confirmed?.splits || agbChangeState(change, today, viewer.now) !== "in-force") return [];
  const { contract, from } = change;
  const contractYear = yearOf(from);
  const all = await readCeilings(viewer, db, { contract, contractYear });
  const production = (await readProduction(viewer, db, { contract, contractYear })).get(contract) ?? [];
  const before = (await readProduction(viewer, db, { contract, contractYear: contractYear - 1 })).get(
    contract,
  );
  return all.flatMap((ceiling) => {
    const on = ceilingOn(ceiling.entries, lastOfYear(contractYear), viewer.now);
    if (ceiling.agb !== undefined || on.state !== "set") return [];
    const fresh = otherPart(ceiling, all);
    // Another change split it before: what that one took is not this one's.
    if (fresh && fresh.agb !== change.what.becomes) return [];
    const code = { ...ceiling, agb: change.what.becomes, id: "" };
    const own = usedOf(ceiling, fresh ? all : [...all, code], production);
    const { used } = usageOf(own, on, contractYear, today);
    const history = [...usedOf(ceiling, [], before ?? []), ...own];
    const late = fresh ? 0 : lateClaims(history, { from: firstOfYear(contractYear), before: from, today });
    const freshOn = fresh && ceilingOn(fresh.entries, lastOfYear(contractYear), viewer.now);
    const goes = freshOn?.state === "set" ? freshOn.cents : 0;
    const split = fresh ? trued(on.cents, goes, used) : splitCeiling(on.cents, used, late);
    const seen = ceiling.entries.length + (fresh?.entries.length ?? 0);
    return [{ ceiling, fresh, total: on.cents + goes, used, late, ...split, seen }];
  });
}

function trued(stays: number, goes: number, used: number) {
  const moved = trueUp({ stays, goes }, used);
  return { stays: stays - moved, goes: goes + moved };
}

export type SplitRefusal = "changed-meanwhile" | "no-ground" | "nothing-moves";

/**
 * Splits the ceilings of an agreement as the addendum of a change says, or trues them up once claims are in: what was
 * used stays with the old code, the rest goes to the new, and together they stay what they were to the cent (reading 19).
 * @param seen how many entries the ledgers had that it was decided on, together
 * @returns undefined for a change that is not the viewer's to carry out, as if it did not exist
 */
export async function splitCeilings(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  asked: {
    readonly contract: string;
    readonly change: string;
    readonly ground: string;
    readonly seen: number;
  },
): Promise<{ readonly recorded: "split" } | { readonly refused: SplitRefusal } | undefined> {
  if (!may(viewer.roles, "change-ceilings")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor(viewer, tx, asked.contract);
    if (!contract || contract.insurer !== viewer.organisation) return undefined;
    const changes = await readAgbChanges(viewer, tx, { contract: asked.contract });
    const change = changes.find(({ id }) => id === asked.change);
    const splits = change ? await splitsOf(viewer, tx, change) : [];
    const confirmed = change && latest(change.facts, "confirmed");
    if (!change || !confirmed) return undefined;
    if (isShort(asked.ground)) return { refused: "no-ground" };
    if (splits.reduce((sum, { seen }) => sum + seen, 0) !== asked.seen)
      return { refused: "changed-meanwhile" };
    const moving = splits.filter((each) => movedBy(each, viewer) !== 0 || !each.fresh);
    if (moving.length === 0) return { refused: "nothing-moves" };
    const consent = { by: confirmed.by, on: confirmed.day, document: confirmed.document };
    for (const split of moving)
      await move(tx, deed, viewer, split, { change, consent, ground: asked.ground.trim() });
    return { recorded: "split" };
  });
}

/** What goes from the old part to the new now; negative for back. */
function movedBy({ ceiling, stays }: SplitShown, { now }: Viewer): number {
  const on = ceilingOn(ceiling.entries, lastOfYear(ceiling.contractYear), now);
  return on.state === "set" ? on.cents - stays : 0;
}

type Move = { readonly change: AgbChange; readonly consent: Consent; readonly ground: string };

async function move(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  split: SplitShown,
  { change, consent, ground }: Move,
): Promise<void> {
  const { ceiling } = split;
  const fresh = split.fresh ?? { ...ceiling, id: uuidv7(), agb: change.what.becomes, entries: [] };
  if (!split.fresh) await insertCeiling(tx, fresh);
  const cents = movedBy(split, viewer);
  const day = split.fresh ? dayOf(deed.clockAt) : change.from;
  const kept = {
    day,
    recordedAt: deed.clockAt,
    ground,
    by: deed.account,
    consent,
    kind: "carried-over",
  } as const;
  const from: LedgerEntry = { ...kept, id: uuidv7(), cents: -cents, other: fresh.id };
  const to: LedgerEntry = { ...kept, id: uuidv7(), cents, other: ceiling.id };
  await insertEntry(tx, ceiling.id, from);
  await insertEntry(tx, fresh.id, to);
  await tellOfEntry(tx, deed, viewer, ceiling, from);
  await tellOfEntry(tx, deed, viewer, fresh, to);
}
