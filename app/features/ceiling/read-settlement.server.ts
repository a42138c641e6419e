import { dayOf } from "#app/domain/calendar";
import { type SettlementClock, settlementClock } from "#app/domain/ceiling/settlement";
import { eachAmounts, type SettlementAmounts, yearAmounts } from "#app/domain/ceiling/settlement-amounts";
import { settlementAct, settlementSteps } from "#app/domain/ceiling/settlement-step";
import { latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { type CeilingShown, showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { writeNotice } from "#app/i18n/notice/write-notice";
import type { Language } from "#app/i18n/text";
import { nameColleagues } from "#db/queries/account-name.server";
import { noticesAbout } from "#db/queries/notices-about.server";
import { type KeptSettlementFact, readSettlements } from "#db/queries/settlement.server";
import { settlementTerms } from "#db/queries/settlement-clock.server";
import type { Db } from "#db/store.server";

/** The settlement of an agreement's year, as far as figures and clock go. */
export type SettlementShown = {
  readonly contract: string;
  readonly insurer: string;
  readonly provider: string;
  readonly providerName: string;
  readonly region: string;
  /** Its ceilings, each with what it comes to. */
  readonly ceilings: readonly {
    readonly id: string;
    readonly lots: readonly string[];
    readonly agb?: string | undefined;
    readonly amounts: SettlementAmounts;
  }[];
  readonly amounts: SettlementAmounts;
  readonly facts: readonly KeptSettlementFact[];
  /** The proposal that was made last. */
  readonly proposal?: Extract<KeptSettlementFact, { kind: "proposed" }> | undefined;
  readonly clock: SettlementClock;
};

/** The settlements of a contract year that the viewer may see: all, or that of one agreement. */
export async function showSettlements(
  viewer: Viewer,
  db: Db,
  language: Language,
  asked: { readonly contractYear: number; readonly contract?: string },
): Promise<SettlementShown[]> {
  return settlementsOf(viewer, db, await showCeilings(viewer, db, language, asked), asked);
}

/** The settlements of a contract year, from all ceilings of their agreements. */
export async function settlementsOf(
  viewer: Viewer,
  db: Db,
  shown: readonly CeilingShown[],
  asked: { readonly contractYear: number; readonly contract?: string },
): Promise<SettlementShown[]> {
  const { contractYear } = asked;
  if (shown.length === 0) return [];
  const facts = await readSettlements(viewer, db, asked);
  const termsOf = await settlementTerms(
    viewer,
    db,
    shown.map(({ ceiling }) => ceiling.insurer),
    contractYear,
  );
  const today = dayOf(viewer.now);
  const contracts = [...new Set(shown.map(({ ceiling }) => ceiling.contract))];
  return contracts.flatMap((contract) => {
    const own = shown.filter(({ ceiling }) => ceiling.contract === contract);
    const [first] = own;
    if (!first) return [];
    const { insurer, provider } = first.ceiling;
    const known = facts.get(contract) ?? [];
    const settled = own.map(({ ceiling, on, usage }) => ({ lot: ceiling.lot, on, used: usage.used }));
    const each = eachAmounts(settled);
    return [
      {
        ...{ contract, insurer, provider, providerName: first.row.provider, region: first.row.region },
        ceilings: own.flatMap(({ ceiling, row }, at) => {
          const amounts = each[at];
          const lots = row.part ? row.lots : [];
          return amounts ? [{ id: ceiling.id, lots, agb: ceiling.agb, amounts }] : [];
        }),
        amounts: yearAmounts(settled),
        facts: known,
        proposal: latest(
          known.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)),
          "proposed",
        ),
        clock: settlementClock(contractYear, known, termsOf(insurer, contract), {
          ...{ today, knownAt: viewer.now },
        }),
      },
    ];
  });
}

/** How the settlement of an agreement's year is known as a thing. */
export const settlementKey = (contract: string, contractYear: number): string =>
  `${contract}:${contractYear}`;

/**
 * The settlement of one agreement and year with its log of contacts and who was told what when.
 * @returns undefined for one that the viewer may not see, as if it did not exist
 */
export async function settlementPage(
  viewer: Viewer,
  db: Db,
  language: Language,
  asked: { readonly contract: string; readonly contractYear: number },
) {
  const [shown] = await showSettlements(viewer, db, language, asked);
  if (!shown) return undefined;
  const { contract, contractYear } = asked;
  const side = viewer.organisation === shown.insurer ? "insurer" : "provider";
  const thingId = settlementKey(contract, contractYear);
  const { insurer } = shown;
  const about = await noticesAbout(viewer, db, { thing: "settlement", thingId, insurer });
  const ofCeilings = await Promise.all(
    shown.ceilings.map(({ id }) => noticesAbout(viewer, db, { thing: "ceiling", thingId: id, insurer })),
  );
  const names = await nameColleagues(
    viewer,
    db,
    shown.facts.flatMap(({ by }) => by ?? []),
  );
  return {
    ...shown,
    ...({ side, contractYear, today: dayOf(viewer.now) } as const),
    facts: shown.facts.map((fact) => ({ ...fact, by: names.get(fact.by ?? "") ?? "" })),
    steps: may(viewer.roles, settlementAct(side)) ? settlementSteps(shown.clock, side) : [],
    told: [...about, ...ofCeilings.flat()]
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
      .map(({ kind, values, ...notice }) => ({
        ...notice,
        subject: writeNotice(kind, values, language).subject,
      })),
  };
}
export type SettlementPage = NonNullable<Awaited<ReturnType<typeof settlementPage>>>;
