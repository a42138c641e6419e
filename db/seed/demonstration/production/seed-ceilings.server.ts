import { type Day, firstOfYear, yearOf } from "#app/domain/calendar";
import type { EntryDetail } from "#db/schema/ceilings";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import { type Series, yearCents } from "#db/seed/demonstration/production/series.server";
import { chance, type ProductionStory } from "#db/seed/demonstration/production/story.server";
import { inChunks, type Season } from "#db/seed/demonstration/rows.server";
import type { Tx } from "#db/store.server";

type Written = {
  readonly id: string;
  readonly day: Day;
  readonly ground: string;
  readonly detail: EntryDetail;
};

/** The ceilings of every agreement and year, each with what was agreed; in whole hundreds of euros. */
export async function seedCeilings(
  tx: Tx,
  {
    series,
    story,
    season,
    keys,
  }: {
    readonly series: readonly Series[];
    readonly story: ProductionStory;
    readonly season: Season;
    readonly keys: Keys;
  },
): Promise<void> {
  const contracts = new Map(series.map(({ told, contract }) => [contract, told]));
  const made = [...contracts].flatMap(([contract, told]) => {
    const own = series.filter((each) => each.contract === contract);
    const years = [...new Set(own.flatMap(({ months }) => months.map(yearOf)))].sort();
    return years.flatMap((year) => [
      { contract, told, year, lot: "" },
      ...story.parts
        .filter((part) => part.contract === told.key && part.year === year)
        .map(({ lot }) => ({ contract, told, year, lot })),
    ]);
  });
  const rows = made.map(({ contract, year, lot }) => ({
    id: ceilingId(contract, year, lot),
    contract,
    contractYear: year,
    lot,
  }));
  const entries = made.map(({ contract, told, year, lot }) => {
    const agreed = told.facts.find((fact) => fact.kind === "agreed");
    const day = agreed && agreed.startsOn > firstOfYear(year) ? agreed.startsOn : firstOfYear(year);
    const written = entryOf({ contract, told: told.key, year, lot, day }, series, story);
    const on =
      agreed && agreed.on.day > `${year - 1}-12-08` ? agreed.on.day : (`${year - 1}-12-08` satisfies Day);
    return {
      ...written,
      ceiling: ceilingId(contract, year, lot),
      recordedAt: officeMoment(on, `${contract}${year}`, lot === "" ? 12 : 13),
      recordedBy: keys.account(story.dispute.by),
      policy: year === season.policy.contractYear ? season.policyId : null,
    };
  });
  await inChunks(rows, (chunk) => tx.insert(tx.t.ceilings).values(chunk));
  await inChunks(entries, (chunk) => tx.insert(tx.t.ceilingEntries).values(chunk));
}

/** The stored key of a ceiling. */
export const ceilingId = (contract: string, year: number, lot = ""): string =>
  stableId(`ceiling/${contract}/${year}/${lot}`);

type Asked = {
  readonly contract: string;
  readonly told: string;
  readonly year: number;
  readonly lot: string;
  readonly day: Day;
};

function entryOf(
  { contract, told, year, lot, day }: Asked,
  series: readonly Series[],
  story: ProductionStory,
): Written {
  const kept = { id: stableId(`entry/${contract}/${year}/${lot}/agreed`), day };
  if (lot === "" && story.open.includes(told))
    return {
      ...kept,
      ground: "Nieuwe toetreder: het plafond volgt na het eerste halfjaar.",
      detail: { kind: "left-open" },
    };
  const zero = lot === "" && story.zero.includes(told);
  const cents = zero ? 0 : agreedCents({ contract, told, year, lot, day }, series, story);
  const ground = zero
    ? "Overeengekomen: geen omzet in dit contractjaar zonder nader akkoord."
    : lot === ""
      ? `Plafond ${year} zoals overeengekomen.`
      : `Deelplafond ${year} zoals overeengekomen.`;
  return { ...kept, ground, detail: { kind: "agreed", cents } };
}

function agreedCents(
  { contract, told, year, lot }: Asked,
  series: readonly Series[],
  story: ProductionStory,
): number {
  const named = story.agreed.find((each) => each.contract === told && each.year === year && lot === "");
  if (named) return named.cents;
  const part = story.parts.find((each) => each.contract === told && each.year === year && each.lot === lot);
  const own = story.uses.find((each) => each.contract === told && each.year === year);
  const use = part?.use ?? (lot === "" ? own?.use : undefined) ?? usualUse(`${contract} ${year}`);
  const cents = yearCents(series, contract, year, lot === "" ? undefined : lot) / use;
  return Math.max(1, Math.round(cents / 50_000)) * 50_000;
}

/** What share of a ceiling is used in the end: most below it, 28 % above, a few far above. */
function usualUse(name: string): number {
  const which = chance(`use ${name}`);
  const within = chance(`within ${name}`);
  if (which < 0.72) return 0.9 + 0.1 * within;
  return which < 0.93 ? 1.01 + 0.04 * within : 1.08 + 0.07 * within;
}
