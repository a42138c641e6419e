import type { Day, Instant } from "#app/domain/calendar";
import type { CandidacyFact } from "#app/domain/candidacy";
import { type Contract, type ContractFact, endOf } from "#app/domain/contract";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import type { Publication } from "#app/domain/publication";
import type { Reason } from "#app/domain/reason";
import type { RegistrationFact } from "#app/domain/registration";
import type { TenderLot, TenderLotFact } from "#app/domain/tender";

type Subject = "candidacy" | "contract" | "tender" | "registration" | "publication";
/** What happened: the subject and the kind of its fact or date; a fact with an outcome ends in `.yes` or `.no`. */
export type TimelineKind = `${Subject}.${string}`;

/** One fact or date of a history, before lines that belong together are joined. */
export type Line = {
  readonly day: Day;
  readonly recordedAt?: Instant | undefined;
  readonly kind: TimelineKind;
  readonly values: Reason["values"];
  readonly providers?: readonly string[] | undefined;
  readonly lots?: readonly LotKey[] | undefined;
  readonly corrected?: Instant | undefined;
  /** How many facts the line stands for; one when absent. */
  readonly count?: number | undefined;
};

type Fact = CandidacyFact | ContractFact | TenderLotFact | RegistrationFact;
type Owner = { readonly provider?: string; readonly lot?: LotKey | undefined };

/** Later than any fact: whoever reads a history wants all that is known, also of days to come. */
const END_OF_TIME: Day = "9999-12-31";

/** A line for each known fact of a candidacy, agreement, lot out to tender or registration. */
export const factLines = (
  subject: Subject,
  { provider, lot }: Owner,
  facts: readonly Fact[],
  knownAt: Instant,
): Line[] =>
  facts
    .filter((fact) => fact.recordedAt <= knownAt)
    .map((fact) => ({
      day: fact.day,
      recordedAt: fact.recordedAt,
      kind: kindOf(subject, fact),
      values: valuesOf(fact),
      providers: provider === undefined ? undefined : [provider],
      lots: "lots" in fact ? fact.lots : lot === undefined ? undefined : [lot],
      corrected: correctionOf(fact, facts, knownAt),
    }));

const correctionOf = (fact: Dated, facts: readonly Dated[], knownAt: Instant): Instant | undefined =>
  facts.find((other) => other.supersedes === fact.id && other.recordedAt <= knownAt)?.recordedAt;

function kindOf(subject: Subject, fact: Fact): TimelineKind {
  const outcome = outcomeOf(fact);
  const kind = `${subject}.${fact.kind}` as const;
  return outcome === undefined ? kind : `${kind}.${outcome ? "yes" : "no"}`;
}

function outcomeOf(fact: Fact): boolean | undefined {
  if ("used" in fact) return fact.used;
  if ("meets" in fact) return fact.meets;
  if ("qualifies" in fact) return fact.qualifies;
  if ("reopens" in fact) return fact.reopens;
  return "late" in fact ? fact.late : undefined;
}

/** What a sentence about the fact can name; judgements of norms are counted, their reasons stand with the candidacy. */
const valuesOf = (fact: Fact): Reason["values"] => ({
  ...("forYear" in fact ? { year: fact.forYear } : {}),
  ...("reason" in fact && fact.kind !== "norm-judged" ? { reason: fact.reason } : {}),
  ...("ground" in fact && fact.kind !== "ground-judged" && fact.ground !== undefined
    ? { reason: fact.ground }
    : {}),
  ...("receivedAt" in fact && fact.receivedAt ? { received: { received: fact.receivedAt } } : {}),
  ...("startsOn" in fact ? { start: { day: fact.startsOn } } : {}),
  ...("endsOn" in fact && fact.endsOn ? { end: { day: fact.endsOn } } : {}),
  ...("until" in fact ? { end: { day: fact.until } } : {}),
  ...("by" in fact ? { by: fact.by } : {}),
  ...("text" in fact ? { reason: fact.text } : {}),
  ...("due" in fact ? { due: { day: fact.due } } : {}),
  ...("qualified" in fact ? { count: fact.qualified } : {}),
});

/** The facts of an agreement, and the first and last day of its term. */
export function contractLines(contract: Contract, knownAt: Instant): Line[] {
  const lines = factLines("contract", contract, contract.facts, knownAt).map((line) =>
    line.kind === "contract.agreed"
      ? {
          ...line,
          kind: `contract.agreed.${contract.form}${"reason" in line.values ? ".ground" : ""}` as const,
        }
      : line,
  );
  const known = factsAt(contract.facts, END_OF_TIME, knownAt);
  const agreed = latest(known, "agreed");
  if (!agreed) return lines;
  const term = { values: {}, providers: [contract.provider] };
  return [
    ...lines,
    { ...term, day: agreed.startsOn, kind: "contract.starts" },
    { ...term, day: endOf(known, agreed.endsOn), kind: "contract.ends" },
  ];
}

/** The facts of a lot out to tender, and the days of the tender while it stands. */
export function tenderLines(tender: TenderLot, knownAt: Instant): Line[] {
  const lines = factLines("tender", { lot: tender.lot }, tender.facts, knownAt);
  const known = factsAt(tender.facts, END_OF_TIME, knownAt);
  if (!latest(known, "announced") || latest(known, "withdrawn")) return lines;
  const { opensOn, questionsThrough, closesOn, outcomeBy } = tender.days;
  const dates: readonly (readonly [Day, TimelineKind])[] = [
    [opensOn, "tender.opens"],
    [questionsThrough, "tender.questions-end"],
    [closesOn, "tender.closes"],
    ...(latest(known, "outcome") ? [] : [[outcomeBy, "tender.outcome-due"] as const]),
  ];
  return [...lines, ...dates.map(([day, kind]) => ({ day, kind, values: {}, lots: [tender.lot] }))];
}

/** What the public knows of published agreements: each publication, and the term that the latest one of a provider names. */
export const publicationLines = (publications: readonly Publication[]): Line[] =>
  [
    ...publications.map(({ publishedOn, provider, endsOn, extends: extended, form, lots }) => ({
      day: publishedOn,
      kind: kindOfPublication(form, extended),
      values: { end: { day: endsOn } },
      providers: [provider],
      lots: form === "idd" ? undefined : lots,
    })),
    ...new Map(publications.map((each) => [`${each.provider} ${each.form}`, termLines(each)])).values(),
  ].flat();

const kindOfPublication = (form: Publication["form"], extended: boolean): TimelineKind => {
  if (form !== "idd") return "publication.lots";
  return extended ? "publication.extended" : "publication.published";
};

const termLines = ({ provider, startsOn, endsOn }: Publication): Line[] => [
  { day: startsOn, kind: "contract.starts", values: {}, providers: [provider] },
  { day: endsOn, kind: "contract.ends", values: {}, providers: [provider] },
];
