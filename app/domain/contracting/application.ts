import type { Day, Instant } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import type { Dossier } from "#app/domain/eligibility/eligibility";
import { normSetsToGet } from "#app/domain/eligibility/norms-of-agreement";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import { leavesOf } from "#app/domain/norm";
import type { Policy } from "#app/domain/policy";
import { type Answers, questionsAsked } from "#app/domain/policy/answers";
import type { Question } from "#app/domain/policy/questionnaire";
import type { Bilingual } from "#app/domain/statement";
import { OPEN_TENDER } from "#app/domain/tender/criteria";
import { isShort } from "#app/domain/written-text";

/** What a provider asks an agreement with: for which groups, what it declares and answers, and why. */
export type ApplicationContent = {
  readonly lots: readonly LotKey[];
  readonly answers: Answers;
  /** Keys of what it declared. */
  readonly declarations: readonly string[];
  readonly explanation: string;
};

/** A dated step after an application was sent. */
export type ApplicationFact = Dated &
  (
    | { readonly kind: "withdrawn" | "refused"; readonly reason: string }
    | {
        readonly kind: "offered";
        /** The agreement that was offered. */
        readonly contract: string;
        readonly lots: readonly LotKey[];
        readonly reason: string;
      }
    /** What would be offered, waiting for a second person of the insurer. */
    | {
        readonly kind: "offer-drafted";
        /** The key that the agreement gets. */
        readonly contract: string;
        readonly offer: Offer;
        /** The language of the letter. */
        readonly language: "nl" | "en";
        readonly reason: string;
        /** Documents that go with it, of the insurer alone until it is offered. */
        readonly documents: readonly string[];
      }
    /** A second person agreed to the draft. */
    | { readonly kind: "offer-signed"; readonly draft: string }
    /** What the insurer thinks of a ground for exclusion (rule 1.23). */
    | {
        readonly kind: "ground-judged";
        readonly ground: string;
        readonly holds: boolean;
        /** When what it is about happened, for a ground that looks back. */
        readonly happenedOn?: Day | undefined;
        readonly reason: string;
      }
  );

export const applicationStages = ["sent", "offered", "refused", "withdrawn"] as const;
export type ApplicationStage = (typeof applicationStages)[number];

/** Where an application stands on a day, as known at a moment. */
export const applicationStage = (
  facts: readonly ApplicationFact[],
  day: Day,
  knownAt: Instant,
): ApplicationStage =>
  latest(factsAt(facts, day, knownAt), "withdrawn", "refused", "offered")?.kind ?? "sent";

/** A dossier with what was declared and answered in the application that was sent last. */
export const withDeclared = (dossier: Dossier, { answers, declarations }: ApplicationContent): Dossier => ({
  ...dossier,
  answers,
  declarations: new Set(declarations),
});

/** Whether agreements are asked for all year: the policy says who can ask, and has no tender to register for. */
export const takesApplications = ({ access, parts }: Pick<Policy, "access" | "parts">): boolean =>
  access !== undefined && !parts.some(({ key }) => key === OPEN_TENDER);

/** The key under which it is declared that a ground for exclusion does not hold (rule 1.23). */
export const groundKey = (ground: string): string => `ground-${ground}`;

/** Something that has to be declared: in words of the policy, or being able to deliver in a whole area. */
export type DeclarationAsked = {
  readonly key: string;
  readonly text?: Bilingual | undefined;
  readonly reach?: "nationwide" | "whole-area" | undefined;
};

/** What has to be declared to get lots, each once. */
export function declarationsAsked(policy: Policy, lots: readonly LotKey[]): DeclarationAsked[] {
  const leaves = normSetsToGet(policy)
    .filter((set) => set.lots.some((lot) => lots.includes(lot)))
    .flatMap(({ norms }) => norms.flatMap(({ demand }) => leavesOf(demand)));
  const asked = leaves.flatMap((leaf): DeclarationAsked[] => {
    if (leaf.kind === "declaration") return [{ key: leaf.declaration, text: leaf.text }];
    return leaf.kind === "capacity" ? [{ key: `capacity-${leaf.reach}`, reach: leaf.reach }] : [];
  });
  return [...new Map(asked.map((each) => [each.key, each])).values()];
}

export type ApplicationRefusal =
  | "lots-missing"
  | "lot-unknown"
  | "explanation-short"
  | "answer-missing"
  | "running"
  | "not-open";

/** The questions that an application for lots has to answer; a file goes along in the thread. */
export const questionsFor = (
  policy: Policy,
  content: Pick<ApplicationContent, "lots" | "answers">,
): readonly Question[] =>
  questionsAsked(policy.questionnaire, content.answers, new Set(content.lots)).filter(
    ({ kind }) => kind !== "file",
  );

/** Why an application cannot be sent; what is not declared never refuses it, but is held against the norms. */
export function applicationRefusals(policy: Policy, content: ApplicationContent): ApplicationRefusal[] {
  const known = policy.lots.map(({ key }) => key);
  const unanswered = questionsFor(policy, content).some(
    ({ key, required }) => required && content.answers[key] === undefined,
  );
  return [
    ...(content.lots.length === 0 ? (["lots-missing"] as const) : []),
    ...(content.lots.some((lot) => !known.includes(lot)) ? (["lot-unknown"] as const) : []),
    ...(unanswered ? (["answer-missing"] as const) : []),
    ...(isShort(content.explanation) ? (["explanation-short"] as const) : []),
  ];
}
