import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt, latest } from "#app/domain/fact";

/** What a certificate or accreditation says about itself (facts D7 to D12). */
export type CertificateTerms = {
  /** Such as "ISO 15189", as the norms of a policy write it. */
  readonly standard: string;
  /** The year of the edition; absent where the standard has none. */
  readonly edition?: string | undefined;
  /** Part of the standard's scheme. */
  readonly scheme?: string | undefined;
  /** As the issuer writes it, such as M321. */
  readonly number: string;
  readonly issuer: string;
  /** To whom it was given, and that party's KvK number: it counts for nobody else. */
  readonly legalPerson: string;
  readonly kvk: string;
  /** Keys of the disciplines in its scope (fact D8); empty where no scope was recorded. */
  readonly disciplines: readonly string[];
  /** Names of the locations that it covers; empty where it covers all. */
  readonly locations: readonly string[];
  readonly validFrom: Day;
  /** The last day on which it counts. */
  readonly validThrough: Day;
};

/** A dated step in the life of a certificate. What was stated anew goes before what was stated earlier. */
export type CertificateFact = Dated &
  (
    | ({ readonly kind: "stated" } & CertificateTerms)
    | { readonly kind: "suspended"; readonly reason: string }
    | { readonly kind: "reinstated" }
    | { readonly kind: "withdrawn"; readonly reason: string }
  );

/** A certificate of a provider, with all that is known of it. */
export type Certificate = {
  readonly id: string;
  readonly provider: string;
  readonly facts: readonly CertificateFact[];
};

export const certificateStates = ["valid", "not-yet", "expired", "suspended", "withdrawn"] as const;
export type CertificateState = (typeof certificateStates)[number];

/** A certificate as it stands on a day. */
export type CertificateOnDay = {
  readonly id: string;
  readonly provider: string;
  readonly terms: CertificateTerms;
  readonly state: CertificateState;
  /** The day from which it stands so, where a fact or its term says it. */
  readonly since: Day;
  /** Why it was suspended or withdrawn. */
  readonly reason?: string | undefined;
};

/**
 * How a certificate stands on `day`, as known at `knownAt`; undefined while nothing was stated. What it says of itself
 * counts from when it is known, whatever the day asked for: its own term tells on which days it counts.
 */
export function certificateOn(
  { id, provider, facts }: Certificate,
  day: Day,
  knownAt: Instant,
): CertificateOnDay | undefined {
  const stated = latest(factsAt(facts, "9999-12-31", knownAt), "stated");
  if (!stated) return undefined;
  const { kind: _, id: __, day: ___, recordedAt: ____, supersedes: _____, ...terms } = stated;
  const last = latest(factsAt(facts, day, knownAt), "suspended", "reinstated", "withdrawn");
  const standing = { id, provider, terms };
  if (last && last.kind !== "reinstated")
    return { ...standing, state: last.kind, since: last.day, reason: last.reason };
  if (day < terms.validFrom) return { ...standing, state: "not-yet", since: terms.validFrom };
  if (day > terms.validThrough) return { ...standing, state: "expired", since: terms.validThrough };
  return { ...standing, state: "valid", since: last?.day ?? terms.validFrom };
}

/** The days on which a certificate begins or ceases to count. */
export function turnsOf({ facts }: Certificate): Day[] {
  return facts.flatMap((fact) => (fact.kind === "stated" ? [fact.validFrom, fact.validThrough] : [fact.day]));
}

/** A certificate as a line of text names it, in any language: `ISO 15189:2012, M321 (RvA)`. */
export const certificateName = ({ standard, scheme, edition, number, issuer }: CertificateTerms): string =>
  `${standard}${scheme ? ` ${scheme}` : ""}${edition ? `:${edition}` : ""}, ${number} (${issuer})`;

/** A number of the accreditation council for medical laboratories: M and three or four figures (fact D7). */
export const isRvaNumber = (text: string): boolean => /^M\s?\d{3,4}$/.test(text);
