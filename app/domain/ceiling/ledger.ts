import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import { type Cents, sumCents } from "#app/domain/money";

/**
 * The provider's recorded yes to a change: who gave it, on which day, and what shows it. That is a document, or the
 * request in which the provider itself asked for no less.
 */
export type Consent = { readonly by: string; readonly on: Day } & (
  | { readonly document: string }
  | { readonly request: string }
);

/** What of a consent the log may hold: no name, for nothing takes one out of the chain again. */
export const consentLogged = (consent: Consent) => ({
  on: consent.on,
  ...("document" in consent ? { document: consent.document } : { request: consent.request }),
});

/** What may be delivered above the ceiling, and the part of the tariff that is paid for it, in hundredths of a per cent. */
export type Overproduction = { readonly cents: Cents; readonly rate: number };

/** What every entry carries: on what ground, under which version of the policy, and who wrote it down. */
type Grounded = Dated & {
  readonly ground: string;
  /** The version of the policy under which it was done. */
  readonly policy?: string | undefined;
  /** The account that recorded it; absent for what came with the installation. */
  readonly by?: string | undefined;
};

/**
 * A dated entry of a ceiling's ledger. Entries are only ever added. Whatever moves a ceiling up or down carries the
 * insurer's decision as its ground and the provider's consent (rules 4.74 and 4.80).
 */
export type LedgerEntry = Grounded &
  /** There will be a ceiling, but not yet which: a new entrant's, for one (reading 7). */
  (
    | { readonly kind: "left-open" }
    | {
        readonly kind: "agreed";
        readonly cents: Cents;
        /** What the provider delivers at least. */
        readonly minimum?: Cents | undefined;
        readonly over?: Overproduction | undefined;
        readonly document?: string | undefined;
      }
    | {
        readonly kind: "raised";
        readonly cents: Cents;
        readonly consent: Consent;
        /** The request that it answers. */
        readonly request?: string | undefined;
      }
    /** Up or down. */
    | { readonly kind: "corrected"; readonly cents: Cents; readonly consent: Consent }
    /** To or from another ceiling, as an addendum splits it: the two entries add up to nothing (reading 19). */
    | {
        readonly kind: "carried-over";
        readonly cents: Cents;
        readonly consent: Consent;
        readonly other: string;
      }
  );

/** A ceiling of one agreement and contract year: over the whole of it, or a part ceiling for one lot. */
export type Ceiling = {
  readonly id: string;
  readonly contract: string;
  readonly contractYear: number;
  readonly lot?: string | undefined;
  /** The code that uses it alone, where an addendum split a ceiling; the part that it came from has none. */
  readonly agb?: string | undefined;
  readonly entries: readonly LedgerEntry[];
};

/** A ceiling on a day. Zero means that nothing is allowed; absent that there is no ceiling: two different things. */
export type CeilingOn =
  | { readonly state: "absent" }
  | { readonly state: "open"; readonly since: Day }
  | {
      readonly state: "set";
      readonly cents: Cents;
      readonly minimum?: Cents | undefined;
      readonly over?: Overproduction | undefined;
      /** The day of the entry that changed it last. */
      readonly since: Day;
    };

/** The ceiling on `day` with the knowledge of `knownAt`: the sum of its entries by then, agreed or carried over. */
export function ceilingOn(entries: readonly LedgerEntry[], day: Day, knownAt: Instant): CeilingOn {
  const counting = factsAt(entries, day, knownAt);
  const agreed = latest(counting, "agreed");
  const open = latest(counting, "left-open");
  const carried = latest(counting, "carried-over");
  if (!agreed && !carried) return open ? { state: "open", since: open.day } : { state: "absent" };
  const moving = counting.filter((entry) => entry.kind !== "left-open");
  return {
    state: "set",
    cents: sumCents(moving.map(({ cents }) => cents)),
    minimum: agreed?.minimum,
    over: agreed?.over,
    since: moving.at(-1)?.day ?? day,
  };
}

/** An entry with what the ceiling came to once it counted; `stands` is false of one that was corrected away. */
export type LedgerLine = {
  readonly entry: LedgerEntry;
  readonly stands: boolean;
  /** After this entry; undefined while nothing was agreed. */
  readonly balance?: Cents | undefined;
};

/** The whole ledger as known at a moment, in order of day, with its balance after each entry. */
export function ledgerAt(entries: readonly LedgerEntry[], knownAt: Instant): LedgerLine[] {
  const known = entries.filter(({ recordedAt }) => recordedAt <= knownAt);
  const standing = new Set(factsAt(known, "9999-12-31", knownAt).map(({ id }) => id));
  const ordered = known.toSorted((a, b) =>
    `${a.day}${a.recordedAt}${a.id}` < `${b.day}${b.recordedAt}${b.id}` ? -1 : 1,
  );
  let balance: Cents | undefined;
  return ordered.map((entry) => {
    const stands = standing.has(entry.id);
    if (stands && entry.kind !== "left-open") balance = sumCents([balance ?? 0, entry.cents]);
    return { entry, stands, balance };
  });
}
