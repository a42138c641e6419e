import type { Day } from "#app/domain/calendar";
import type { Candidacy } from "#app/domain/candidacy";
import type { Contract } from "#app/domain/contract";
import type { Registration } from "#app/domain/registration";
import type { TenderLot } from "#app/domain/tender";

/** The dated facts of one area (a region or a part of it) for one contract year. */
export type AreaFacts = {
  readonly contractYear: number;
  readonly contracts: readonly Contract[];
  readonly candidacies: readonly Candidacy[];
  readonly tenderLots: readonly TenderLot[];
  readonly registrations: readonly Registration[];
  /** Last day on which a present lead party and the insurer can agree on the contract year (rule 4.56). */
  readonly renewalBy?: Day | undefined;
};
