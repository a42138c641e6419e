import { type Month, monthOf, parseDay } from "#app/domain/calendar";
import type { Scenario } from "#app/domain/forecast/scenario";
import { parseEuros } from "#app/domain/money";

/** The fields of a scenario in an address: the address holds all of it, so that it can be saved and shared. */
export type ScenarioFields = {
  readonly raise: string;
  readonly raised: string;
  readonly grant: boolean;
  readonly granted: readonly string[];
  readonly volume: string;
  readonly volumeFrom: string;
  readonly tariff: string;
  readonly tariffFrom: string;
  readonly leaves: string;
  readonly leavesFrom: string;
  readonly lot: string;
  readonly lotFrom: string;
  readonly lotTo: string;
  readonly lotPrice: string;
};

export const scenarioFields = (params: URLSearchParams): ScenarioFields => {
  const of = (name: string) => params.get(name) ?? "";
  return {
    ...{ raise: of("raise"), raised: of("raised"), grant: of("grant") === "yes" },
    granted: params.getAll("granted"),
    ...{ volume: of("volume"), volumeFrom: of("volumeFrom"), tariff: of("tariff") },
    ...{ tariffFrom: of("tariffFrom"), leaves: of("leaves"), leavesFrom: of("leavesFrom") },
    ...{ lot: of("lot"), lotFrom: of("lotFrom"), lotTo: of("lotTo"), lotPrice: of("lotPrice") },
  };
};

/** Nothing assumed: what the courses come to as they are. */
export const nothingAssumed = (first: Month): Scenario =>
  scenarioOf(scenarioFields(new URLSearchParams()), first);

/** The widest change of care or tariff that is taken for one, in per cents. */
const MOST_PERCENT = 100;

/** The scenario of fields; what is no amount, share or month changes nothing. @param first the first open month */
export function scenarioOf(fields: ScenarioFields, first: Month): Scenario {
  const month = (text: string): Month => {
    const known = parseDay(`${text}-01`);
    return known ? monthOf(known) : first;
  };
  const share = (text: string): number => {
    const percent = Number(text.replace(",", "."));
    return Number.isFinite(percent) && Math.abs(percent) <= MOST_PERCENT ? percent / 100 : 0;
  };
  return {
    ...{ raise: parseEuros(fields.raise) ?? 0, raised: fields.raised || undefined, grant: fields.grant },
    granted: fields.granted,
    ...{ volume: share(fields.volume), volumeFrom: month(fields.volumeFrom) },
    ...{ tariff: share(fields.tariff), tariffFrom: month(fields.tariffFrom) },
    ...{ leaves: fields.leaves || undefined, leavesFrom: month(fields.leavesFrom) },
    ...{ lot: fields.lot || undefined, lotFrom: month(fields.lotFrom) },
    ...{ lotTo: fields.lotTo || undefined, lotPrice: share(fields.lotPrice) },
  };
}
