import type { Day } from "#app/domain/calendar";
import type { CertificateOnDay } from "#app/domain/eligibility/certificate";
import type { OrganisationKind } from "#app/domain/organisation";

/** Who asks to be contracted. */
export type Candidate = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly kvk?: string | undefined;
};

/** What a buyer thought of a norm or of evidence for it (rule 4.37). */
export type Judgement = {
  readonly norm: string;
  /** Absent where it counts for every lot. */
  readonly lot?: string | undefined;
  /** The certificate that was accepted, or not, in the place of the standard asked for (rule 4.40). */
  readonly certificate?: string | undefined;
  readonly meets: boolean;
  /** Key of the account. */
  readonly judge: string;
  readonly day: Day;
  readonly reason: string;
};

/** All that is known of a provider on a day, to hold against norms. */
export type Evidence = {
  readonly candidate: Candidate;
  readonly day: Day;
  readonly certificates: readonly CertificateOnDay[];
  readonly judgements: readonly Judgement[];
  /** Keys of what it declared; absent where it was not asked yet. */
  readonly declarations?: ReadonlySet<string> | undefined;
  /** What it answered, by the key of the question. */
  readonly answers?: Readonly<Record<string, unknown>> | undefined;
  /** The location from which it will deliver the lot; absent where it named none. */
  readonly location?: string | undefined;
};

/** The lot that is asked for, as far as norms look at it. */
export type AskedLot = {
  readonly key: string;
  readonly disciplines: readonly string[];
  readonly notFor: readonly OrganisationKind[];
};
