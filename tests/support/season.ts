import { type Day, instantAt } from "#app/domain/calendar";
import type { Candidacy, CandidacyFact } from "#app/domain/candidacy";
import type { Contract, ContractFact, ContractForm } from "#app/domain/contract";
import type { Lot } from "#app/domain/lot";
import { type RegionFacts, regionStatus } from "#app/domain/region-status";
import type { Registration, RegistrationFact } from "#app/domain/registration";
import type { TenderLot, TenderLotFact } from "#app/domain/tender";

let made = 0;
/** A fact of `day`, recorded that day at noon. */
const dated = (day: Day) => ({ id: `fact-${made++}`, day, recordedAt: instantAt(day, "12:00") });
type Told<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt"> : never;

const title = (name: string) => ({ nl: name, en: name });
const lot = (key: string, inIdd: boolean): Lot => ({
  key,
  title: title(key),
  short: title(key),
  inIdd,
  selective: !inIdd,
  notFor: inIdd ? [] : ["hospital"],
});

/** Two lots that belong to every lead party's agreement and one that can be bought selectively. */
export const lots: readonly Lot[] = [lot("chemistry", true), lot("thrombosis", true), lot("imaging", false)];
const laboratory = ["chemistry", "thrombosis"];

export const knownLater = instantAt("2024-01-01");
export const region = "VR05";

export function contract(
  form: ContractForm,
  provider: string,
  facts: readonly [Day, Told<ContractFact>][],
  part?: string,
): Contract {
  return {
    id: `contract-${made++}`,
    form,
    provider,
    area: { region, part },
    parties: [],
    facts: facts.map(([day, fact]) => ({ ...dated(day), ...fact })),
  };
}

export const agreed = (startsOn: Day, endsOn: Day, served: readonly string[] = laboratory) =>
  ({ kind: "agreed", startsOn, endsOn, lots: served }) as const;

export function candidacy(provider: string, facts: readonly [Day, Told<CandidacyFact>][]): Candidacy {
  return {
    id: `candidacy-${made++}`,
    provider,
    area: { region },
    contractYear: 2023,
    facts: facts.map(([day, fact]) => ({ ...dated(day), ...fact })),
  };
}

export const tenderDays = {
  opensOn: "2022-09-01",
  questionsThrough: "2022-09-30",
  closesOn: "2022-10-14",
  outcomeBy: "2022-11-01",
} as const;

export function tenderLot(
  key: string,
  facts: readonly [Day, Told<TenderLotFact>][],
  part?: string,
): TenderLot {
  return {
    id: `tender-${key}-${part ?? "all"}`,
    contractYear: 2023,
    area: { region, part },
    lot: key,
    days: tenderDays,
    facts: facts.map(([day, fact]) => ({ ...dated(day), ...fact })),
  };
}

export function registration(
  provider: string,
  tender: string,
  facts: readonly [Day, Told<RegistrationFact>][],
): Registration {
  return {
    id: `registration-${made++}`,
    provider,
    tenderLot: tender,
    facts: facts.map(([day, fact]) => ({ ...dated(day), ...fact })),
  };
}

/** A region of which nothing is known but what is given. */
export function regionFacts(given: Partial<RegionFacts> = {}): RegionFacts {
  return {
    region,
    contractYear: 2023,
    parts: [],
    partsLeaveRest: false,
    contracts: [],
    candidacies: [],
    tenderLots: [],
    registrations: [],
    renewalBy: "2022-06-30",
    ...given,
  };
}

export const statusOn = (facts: RegionFacts, day: Day) => regionStatus(facts, lots, day, knownLater);
/** The status of the region on each of the days. */
export const through = (facts: RegionFacts, days: readonly Day[]) =>
  days.map((day) => statusOn(facts, day).status);
export const lotOn = (facts: RegionFacts, key: string, day: Day) =>
  statusOn(facts, day).lots.find((each) => each.lot === key);
