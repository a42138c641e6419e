import { addDays, type Day, dayOf, firstOfYear, type Instant } from "#app/domain/calendar";
import { type TermFact, termsOn } from "#app/domain/ceiling/contract-terms";
import type { DateAhead } from "#app/domain/date-ahead";
import { dayOfYear, termEnd } from "#app/domain/dates/term";
import type { PolicyVersion } from "#app/domain/policy";
import type { ClaimRule } from "#app/domain/policy/rules";

/** An agreement with what it says about claims. */
export type ClaimingContract = {
  readonly id: string;
  readonly about: string;
  readonly path: string;
  readonly facts: readonly TermFact[];
};

/** The rules of the policy that an agreement switches on by adopting one of its own (reading 18). */
const adoptedBy = {
  "book-year-closes": ["late-contact", "claims-through"],
  "return-terms": ["return-message", "claim-answer"],
} as const;

/** The rules about claims that hold for an agreement on a day: those of the policy that are on, and those it adopts. */
export function rulesFor(
  { policy: { claimRules } }: PolicyVersion,
  facts: readonly TermFact[],
  day: Day,
  now: Instant,
): ClaimRule[] {
  const { rules } = termsOn(facts, day, now);
  const adopted = (["book-year-closes", "return-terms"] as const).flatMap((key) =>
    rules.has(key) ? [...adoptedBy[key]] : [],
  );
  return claimRules.filter(({ key, on }) => on || adopted.some((each) => each === key));
}

/**
 * The days of the year after a contract year on which its claims close: telling that they will be late, the last of
 * them, and the first on which they can be settled.
 */
export function claimDates(contract: ClaimingContract, version: PolicyVersion, now: Instant): DateAhead[] {
  const { contractYear } = version.policy;
  const days = rulesFor(version, contract.facts, firstOfYear(contractYear), now).flatMap((rule) =>
    rule.dayOfYear ? [{ rule, day: dayOfYear(contractYear + 1, rule.dayOfYear) }] : [],
  );
  const shared = {
    ...({ kind: "claims", revision: version.version - 1, path: contract.path } as const),
    belongsTo: { word: "own.belongsYear", values: { what: contract.about, year: String(contractYear) } },
  } as const;
  const key = `claims:${contract.id}:${contractYear}`;
  const closes = days.map(
    ({ rule, day }): DateAhead => ({
      ...{ ...shared, key: `${key}:${rule.key}`, actor: "provider", title: rule.title, source: rule.source },
      when: { deadline: { day, limit: "through" } },
    }),
  );
  const last = days
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (!last) return [];
  return [
    ...closes,
    {
      ...{ ...shared, key: `${key}:settlement`, actor: "both", when: { on: addDays(last, 1) } },
      title: { word: "own.settlement", values: { year: String(contractYear) } },
      path: `/agreements/${contract.id}/settlement/${contractYear}`,
      source: days.at(-1)?.rule.source,
    },
  ];
}

/** A file with production that an insurer received. */
export type ReceivedBatch = {
  readonly number: number;
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly about: string;
};

/** By when a received file is answered, in working days, where a rule says so (rules 2.16 and 2.17). */
export const returnDates = (batch: ReceivedBatch, rules: readonly ClaimRule[]): DateAhead[] =>
  rules.flatMap(({ key, term, title, source }) =>
    term && adoptedBy["return-terms"].some((each) => each === key)
      ? [
          {
            ...{ kind: "claims", key: `batch:${batch.number}:${key}`, actor: "insurer", title, source },
            belongsTo: { word: "own.belongs", values: { what: `${batch.reference}, ${batch.about}` } },
            when: { deadline: { day: termEnd(dayOf(batch.receivedAt), term), limit: "through" } },
            ...{ path: `/production/${batch.number}`, revision: 0 },
          } satisfies DateAhead,
        ]
      : [],
  );
