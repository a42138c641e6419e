import type { Demand, Norm, NormSet } from "#app/domain/norm";
import type { CeilingTerms, OpenForIdd, Policy } from "#app/domain/policy";
import type { PolicyLot } from "#app/domain/policy/lot";

/** A norm as the first shape of a policy document wrote it. */
type FirstNorm = Omit<Norm, "demand"> & {
  readonly judged: boolean;
  readonly standard?:
    | {
        readonly name: string;
        readonly equivalent: boolean;
        readonly scope?: "required" | "judged" | undefined;
      }
    | undefined;
};

/** A policy document of the first shape: diagnostics only, every norm a standard or an opinion. */
export type FirstPolicy = Pick<
  Policy,
  | "key"
  | "title"
  | "publisher"
  | "careType"
  | "contractYear"
  | "publishedOn"
  | "parts"
  | "topics"
  | "changes"
  | "contacts"
> & {
  readonly schemaVersion: 1;
  readonly lots: readonly Omit<PolicyLot, "boughtPer" | "disciplines" | "standing" | "route" | "readings">[];
  readonly openForIdd: OpenForIdd;
  readonly ceiling: CeilingTerms;
  readonly normSets: readonly (Omit<NormSet, "norms" | "lasting"> & {
    readonly norms: readonly FirstNorm[];
  })[];
};

const demandOf = ({ judged, standard }: FirstNorm): Demand => {
  const opinion: Demand = { kind: "opinion" };
  if (!standard) return opinion;
  const { name, ...asked } = standard;
  const certificate: Demand = { kind: "certificate", standard: name, ...asked };
  return judged ? { kind: "all", of: [certificate, opinion] } : certificate;
};

/** A policy as its document holds it, of whichever shape, in the shape of today; what it says stays the same. */
export function policyOf(document: Policy | FirstPolicy): Policy {
  if (document.schemaVersion !== 1) return document;
  return {
    ...document,
    schemaVersion: 2,
    entities: [],
    readings: [],
    announcements: [],
    windows: [],
    division: "lots",
    exclusions: [],
    questionnaire: [],
    options: [],
    claimRules: [],
    open: [],
    disciplines: document.lots.map(({ key, title }) => ({ key, title })),
    lots: document.lots.map((lot) => ({ ...lot, boughtPer: "part", disciplines: [lot.key] })),
    normSets: document.normSets.map((set) => ({
      ...set,
      norms: set.norms.map((norm) => {
        const { judged: _judged, standard: _standard, ...rest } = norm;
        return { ...rest, demand: demandOf(norm) };
      }),
    })),
  };
}
