import { eq } from "drizzle-orm";
import { addDays, type Day, dayOf, type Instant, instantAt, lastOfYear, yearOf } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { type SettlementAmounts, yearAmounts } from "#app/domain/ceiling/settlement-amounts";
import { countingOf, usedOf } from "#app/domain/ceiling/split";
import { readCeilings, readProduction } from "#db/queries/ceiling.server";
import type { SettlementStepRow } from "#db/schema/settlements";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import { FIRST } from "#db/seed/demonstration/production/series.server";
import { chance, type ProductionStory } from "#db/seed/demonstration/production/story.server";
import { inChunks, type Season } from "#db/seed/demonstration/rows.server";
import { seedNotices } from "#db/seed/demonstration/told.server";
import type { Tx } from "#db/store.server";

type Ground = { readonly keys: Keys; readonly story: ProductionStory; readonly season: Season };
type Step = {
  readonly on: `${number}-${number}`;
  readonly detail: SettlementStepRow;
  readonly by: string | null;
};

/** The settlements of the years before the season's: those of long ago are closed, and of the last some still wait. */
export async function seedSettlements(tx: Tx, { keys, story, season }: Ground): Promise<void> {
  const buyer = keys.account(story.dispute.by);
  const last = season.policy.contractYear - 1;
  for (let year = yearOf(FIRST); year <= last; year++) {
    const proposedOn: Day = `${year + 1}-05-09`;
    const found = await amountsOf(tx, season.insurer, year, instantAt(proposedOn, "12:00"));
    const rows = [...found].flatMap(([contract, amounts]) => {
      // Where nothing is to be reclaimed, nobody had anything against it.
      const course = year < last || amounts.reclaim === 0 ? 0 : chance(`settlement ${contract}`);
      return courseOf(amounts, course, buyer, stableId(`${contract}/${year}/proposed`)).map(
        ({ on, detail, by }, index) => {
          const day: Day = `${year + 1}-${on}`;
          const id = stableId(`${contract}/${year}/${detail.kind}`);
          return {
            ...{ id, contract, contractYear: year, day, recordedBy: by, supersedes: null, detail },
            recordedAt: officeMoment(day, `${contract}${year}`, index),
          };
        },
      );
    });
    await inChunks(rows, (chunk) => tx.insert(tx.t.settlementFacts).values(chunk));
    if (year === last) for (const row of rows) await tellStep(tx, row, found.get(row.contract));
  }
}

type Row = {
  readonly contract: string;
  readonly contractYear: number;
  readonly recordedAt: Instant;
  readonly detail: SettlementStepRow;
};

/** Tells the other side of a step, which reads it the next morning. */
async function tellStep(
  tx: Tx,
  { contract: id, contractYear, recordedAt, detail }: Row,
  amounts: SettlementAmounts | undefined,
): Promise<void> {
  if (!amounts || detail.kind === "contact" || detail.kind === "arranged") return;
  const [contract] = await tx.select().from(tx.t.contracts).where(eq(tx.t.contracts.id, id));
  if (!contract) return;
  const { insurer, provider, region } = contract;
  const [place] = region ? await tx.select().from(tx.t.regions).where(eq(tx.t.regions.code, region)) : [];
  const [lab] = await tx.select().from(tx.t.organisations).where(eq(tx.t.organisations.id, provider));
  const toInsurer = detail.kind === "answered";
  await seedNotices(tx, {
    kind: `settlement-${detail.kind}`,
    values: {
      ...{ year: contractYear, region: place?.name ?? "", provider: lab?.name ?? "", words: detail.text },
      reclaim: { cents: detail.kind === "settled" ? detail.reclaim : amounts.reclaim },
      accepted: { cents: amounts.accepted },
      ceiling: amounts.ceiling === undefined ? "" : { cents: amounts.ceiling },
    },
    ...{ thing: "settlement", thingId: `${id}:${contractYear}`, at: recordedAt },
    openedAt: instantAt(addDays(dayOf(recordedAt), 1), "09:00"),
    ...(toInsurer
      ? { organisation: insurer, who: "change-ceilings", teller: provider }
      : { organisation: provider, who: "see-own-contracts", teller: insurer }),
  });
}

/** What a year comes to by agreement, as known at a moment. */
async function amountsOf(
  tx: Tx,
  insurer: string,
  year: number,
  now: Instant,
): Promise<ReadonlyMap<string, SettlementAmounts>> {
  const viewer = { organisation: insurer, roles: ["buyer" as const], now };
  const ceilings = await readCeilings(viewer, tx, { contractYear: year });
  const production = await readProduction(viewer, tx, { contractYear: year });
  const contracts = [...new Set(ceilings.map(({ contract }) => contract))];
  return new Map(
    contracts.map((contract) => {
      const own = ceilings.filter((each) => each.contract === contract);
      const settled = own.map((each) => ({
        lot: each.lot,
        on: ceilingOn(each.entries, lastOfYear(year), now),
        used: countingOf(usedOf(each, own, production.get(contract) ?? [])),
      }));
      return [contract, yearAmounts(settled)];
    }),
  );
}

/** How a settlement goes: most are closed; a few are agreed, disputed, or were only spoken of. @param course of 1 */
function courseOf(amounts: SettlementAmounts, course: number, buyer: string, proposal: string): Step[] {
  const { reclaim } = amounts;
  const spoken: Step = {
    on: "02-15",
    by: buyer,
    detail: {
      ...{ kind: "contact", way: "mail", side: "insurer" },
      text: "Gevraagd of er nog declaraties over het jaar komen, en aangekondigd dat het voorstel in mei volgt.",
    },
  };
  const proposed: Step = {
    on: "05-09",
    by: buyer,
    detail: { kind: "proposed", amounts, text: "Voorstel op de toegekende declaraties tot en met april." },
  };
  const answered = (agrees: boolean, text: string): Step => ({
    on: "05-30",
    by: null,
    detail: { kind: "answered", agrees, text, proposal },
  });
  const settled: Step = {
    on: "06-20",
    by: buyer,
    detail: {
      ...{ kind: "settled", reclaim, paid: reclaim === 0 ? "nothing" : "set-off" },
      text:
        reclaim === 0
          ? "Binnen het plafond gebleven; er is niets te verrekenen."
          : "Verrekend met de declaraties van juni.",
    },
  };
  const yes = answered(true, "Wij herkennen deze cijfers en stemmen in met het voorstel.");
  if (course < 0.3) return [spoken, proposed, yes, settled];
  if (course < 0.45) return [spoken, proposed, yes];
  if (course < 0.6)
    return [spoken, proposed, answered(false, "In de cijfers ontbreken de correcties van december.")];
  return course < 0.88 ? [spoken, proposed] : [spoken];
}
