import { type Day, instantAt } from "#app/domain/calendar";
import type { CertificateFact } from "#app/domain/eligibility/certificate";
import type { Policy } from "#app/domain/policy";
import { type Registered, simulate } from "#app/domain/policy/simulation";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";

export const name = "A changed norm tried on 2,000 registrations, with every reason";
export const unit = "ms";
export const atMost = 500;

const REGISTRATIONS = 2000;
const knownAt = instantAt("2023-01-01");
const day: Day = "2022-10-14";

/** The policy of the next year, asking for certificates that nobody has. */
const stricter = (policy: Policy): Policy => ({
  ...policy,
  contractYear: policy.contractYear + 1,
  normSets: policy.normSets.map((set) => ({
    ...set,
    norms: set.norms.map((norm) =>
      norm.demand.kind === "certificate"
        ? { ...norm, demand: { ...norm.demand, standard: "ISO 15999", equivalent: false } }
        : norm,
    ),
  })),
  tender: undefined,
});

const registered = (policy: Policy): Registered[] =>
  Array.from({ length: REGISTRATIONS }, (_, index) => {
    const provider = `provider-${index}`;
    const lot = policy.lots[index % policy.lots.length]?.key ?? "";
    const stated: CertificateFact = {
      ...{ id: `${provider}-stated`, day: "2022-01-01", recordedAt: instantAt("2022-01-01") },
      ...{ kind: "stated", standard: "ISO 15189", edition: "2012", number: `M${index}`, issuer: "RvA" },
      ...{ legalPerson: provider, kvk: "99000001", locations: [] },
      ...{
        disciplines: index % 3 ? ["microbiology"] : [],
        validFrom: "2020-01-01",
        validThrough: "2023-12-31",
      },
    };
    const certificates = [{ id: `${provider}-0`, provider, facts: [stated] }];
    const candidate = { id: provider, kind: "laboratory", kvk: "99000001" } as const;
    return { id: `r-${index}`, provider, lot, dossier: { candidate, certificates, judgements: [] } };
  });

/** One simulation as its page runs it; the median of nine. */
export async function run(): Promise<{ value: number }> {
  const before = demonstrationPolicy();
  const after = stricter(before);
  const all = registered(before);
  const time = (): number => {
    const start = performance.now();
    if (simulate(all, { before, after }, { day, knownAt }).worse.length === 0)
      throw new Error("nothing turned");
    return performance.now() - start;
  };
  time();
  const times = Array.from({ length: 9 }, time).sort((a, b) => a - b);
  return { value: times[4] ?? 0 };
}
