import type { Month } from "#app/domain/calendar";
import type { ProductionSource } from "#app/domain/production/batch";
import type { Keys } from "#db/seed/demonstration/keys.server";
import {
  type BatchToWrite,
  type Creditable,
  referenceOf,
  writeBatch,
} from "#db/seed/demonstration/production/batch.server";
import { codesOf } from "#db/seed/demonstration/production/codes.server";
import {
  acceptedCells,
  apartCells,
  type Cell,
  statedCells,
} from "#db/seed/demonstration/production/received.server";
import type { Series } from "#db/seed/demonstration/production/series.server";
import type { ProductionStory } from "#db/seed/demonstration/production/story.server";
import type { Season } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** How many lines there are when every total has as many as usual. */
const USUAL_LINES = 100_000;

/**
 * Five years of production as it came in month by month: accepted claims in one file of the insurer's each month, and
 * the own statements of some providers.
 * @param lines about how many lines it is to have
 */
export async function seedProduction(
  tx: Tx,
  {
    world,
    keys,
    story,
    series,
    season,
    lines,
  }: {
    readonly world: World;
    readonly keys: Keys;
    readonly story: ProductionStory;
    readonly series: readonly Series[];
    readonly season: Season;
    readonly lines: number;
  },
): Promise<void> {
  const accepted = [...acceptedCells(series, story), ...apartCells(world, keys, story)];
  const batches = [
    ...byMonth(accepted).map(([month, cells]) => ({
      month,
      cells,
      source: "accepted" as const,
      provider: undefined,
    })),
    ...statedBatches(series, story, keys),
  ].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const ground = {
    codes: codesOf(season.policy.lots),
    creditable: new Map() satisfies Creditable,
    factor: lines / USUAL_LINES,
  };
  const counts = new Map<string, number>();
  for (const [at, { month, cells, source, provider }] of batches.entries()) {
    const count = (counts.get(month.slice(0, 4)) ?? 0) + 1;
    counts.set(month.slice(0, 4), count);
    const batch: BatchToWrite = {
      ...{ number: at + 1, reference: referenceOf(month, count), insurer: season.insurer },
      ...{ source, provider, monthReceived: month, cells },
    };
    await writeBatch(tx, batch, ground);
  }
}

/** Statements come before the insurer's file of the same month. */
const key = ({
  month,
  source,
  provider,
}: {
  month: Month;
  source: ProductionSource;
  provider: string | undefined;
}) => `${month} ${source === "accepted" ? 1 : 0} ${provider ?? ""}`;

function statedBatches(series: readonly Series[], story: ProductionStory, keys: Keys) {
  return story.statements.providers.flatMap((provider) =>
    byMonth(
      statedCells(
        series.filter(({ told }) => told.provider === provider),
        story,
      ),
    ).map(([month, cells]) => ({
      ...{ month, cells, source: "statement" as const, provider: keys.organisation(provider) },
    })),
  );
}

function byMonth(cells: readonly Cell[]): [Month, Cell[]][] {
  const months = new Map<Month, Cell[]>();
  for (const cell of cells) {
    if (cell.cents === 0) continue;
    const others = months.get(cell.monthReceived);
    if (others) others.push(cell);
    else months.set(cell.monthReceived, [cell]);
  }
  return [...months];
}
