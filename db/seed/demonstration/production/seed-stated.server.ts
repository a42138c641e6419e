import { type Day, instantAt } from "#app/domain/calendar";
import { stableId } from "#db/seed/demonstration/moment.server";
import { ceilingId } from "#db/seed/demonstration/production/seed-ceilings.server";
import { type Series, yearCents } from "#db/seed/demonstration/production/series.server";
import { chance } from "#db/seed/demonstration/production/story.server";
import { inChunks } from "#db/seed/demonstration/rows.server";
import type { Tx } from "#db/store.server";

/** The years in which lead parties told what they expected, and the days on which. */
const YEARS = [2021, 2022, 2023];
const DAYS = ["02-15", "06-15"] as const;
/** Of those that are asked, how many tell. */
const TELL = 0.7;

/**
 * What lead parties themselves expected of the year, in February and again in June: a little too much as a rule, and
 * nearer the second time.
 */
export async function seedStatedForecasts(tx: Tx, series: readonly Series[]): Promise<void> {
  const contracts = new Map(series.map(({ told, contract, months }) => [contract, { told, months }]));
  const rows = [...contracts].flatMap(([contract, { told, months }]) =>
    YEARS.filter((year) => months.includes(`${year}-01`)).flatMap((year) => {
      const name = `${told.provider} ${told.region} ${year}`;
      if (chance(`tells ${told.provider} ${told.region}`) > TELL) return [];
      const came = yearCents(series, contract, year);
      return DAYS.map((end, version) => {
        const day: Day = `${year}-${end}`;
        const off = (0.16 * chance(`states ${name} ${end}`) - 0.05) / (version + 1);
        return {
          ...{ id: stableId(`stated/${contract}/${day}`), ceiling: ceilingId(contract, year), day },
          ...{ recordedAt: instantAt(day, "10:30"), recordedBy: null, months: null },
          total: Math.round((came * (1 + off)) / 100_000) * 100_000,
        };
      });
    }),
  );
  await inChunks(rows, (chunk) => tx.insert(tx.t.statedForecasts).values(chunk));
}
