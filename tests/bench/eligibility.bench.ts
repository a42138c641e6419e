import { type Day, instantAt } from "#app/domain/calendar";
import type { Certificate } from "#app/domain/eligibility/certificate";
import { eligibilityByLot, evidenceOn } from "#app/domain/eligibility/eligibility";
import { tenderNormSets } from "#app/domain/tender/criteria";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";

export const name = "Eligibility of 500 providers × 150 region-lots derived anew, with every reason";
export const unit = "ms";
export const atMost = 200;

const PROVIDERS = 500;
const REGIONS = 25;
const knownAt = instantAt("2023-01-01");

const certificatesOf = (provider: string, index: number): Certificate[] =>
  ["ISO 15189", "ISO 9001", "NIAZ"].map((standard, place) => ({
    ...{ id: `${provider}-${place}`, provider },
    facts: [
      {
        ...{ id: `${provider}-${place}-stated`, day: "2022-01-01", recordedAt: instantAt("2022-01-01") },
        ...{ kind: "stated", standard, edition: "2012", number: `M${100 + index}`, issuer: "RvA" },
        ...{
          legalPerson: provider,
          kvk: "99000001",
          locations: [],
          disciplines: index % 3 ? ["microbiology"] : [],
        },
        ...{ validFrom: "2020-01-01", validThrough: index % 5 ? "2023-12-31" : "2022-01-31" },
      },
    ],
  }));

/** One full derivation, as a page of a tender with all of its registrations needs it; the median of nine. */
export async function run(): Promise<{ value: number }> {
  const policy = demonstrationPolicy();
  const normSets = tenderNormSets(policy);
  const day: Day = "2022-10-14";
  const dossiers = Array.from({ length: PROVIDERS }, (_, index) => {
    const provider = `provider-${index}`;
    const candidate = { id: provider, kind: index % 4 ? "laboratory" : "hospital", kvk: "99000001" } as const;
    return { candidate, certificates: certificatesOf(provider, index), judgements: [] };
  });
  const derive = (): number => {
    const before = performance.now();
    let found = 0;
    for (const dossier of dossiers) {
      const byLot = eligibilityByLot(policy.lots, normSets, evidenceOn(dossier, day, knownAt));
      for (let region = 0; region < REGIONS; region++)
        for (const lot of policy.lots) if (byLot.get(lot.key)?.outcome !== undefined) found++;
    }
    if (found !== PROVIDERS * REGIONS * policy.lots.length) throw new Error("not every lot was derived");
    return performance.now() - before;
  };
  derive();
  const times = Array.from({ length: 9 }, derive).sort((a, b) => a - b);
  return { value: times[4] ?? 0 };
}
