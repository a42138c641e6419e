import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { type Deadline, isInTime } from "#app/domain/deadline";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import { type Contact, findPhase, type Policy } from "#app/domain/policy";

/** A dated step of a question about an open tender (rule 4.68). */
export type QuestionFact = Dated &
  (
    | {
        readonly kind: "asked";
        readonly text: string;
        readonly privately?: string | undefined;
        /** When it came by e-mail or letter, where a buyer entered it, and whether too late (readings 1 and 17). */
        readonly receivedAt?: Instant | undefined;
        readonly late?: boolean | undefined;
      }
    /** The insurer does not keep it private; up to and including `by` whoever asked can withdraw it. */
    | { readonly kind: "privacy-refused"; readonly reason: string; readonly by: Day }
    | { readonly kind: "made-public" }
    | { readonly kind: "withdrawn" }
    /** As everybody will read it: the question without what tells who asked, and the answer. */
    | { readonly kind: "answered"; readonly wording: string; readonly answer: string }
    | { readonly kind: "published"; readonly note: string; readonly number: number }
  );

/** What a question is about: a lot everywhere, a lot out to tender in an area, or the tender as a whole. */
export type QuestionAbout = { readonly lot?: LotKey | undefined; readonly tenderLot?: string | undefined };

export type QuestionStage = "to-answer" | "answered" | "told" | "published" | "withdrawn";

/** Where a question stands. */
export type QuestionState = {
  readonly stage: QuestionStage;
  readonly askedAt: Instant;
  readonly received: "in-time" | "late" | undefined; // by e-mail or letter
  readonly text: string;
  /** Why it was asked to stay private; absent where it was not. */
  readonly privately: string | undefined;
  /** Whether it stays between the two: asked privately, and not refused. */
  readonly isPrivate: boolean;
  readonly refused: Extract<QuestionFact, { kind: "privacy-refused" }> | undefined;
  /** Whether whoever asked can still choose to withdraw it rather than have it published. */
  readonly termRuns: boolean;
  readonly answered: Extract<QuestionFact, { kind: "answered" }> | undefined;
  readonly published: Extract<QuestionFact, { kind: "published" }> | undefined;
};

/** Where a question stands at a moment; undefined before it was asked. A private one is told as it is answered. */
export function questionStanding(facts: readonly QuestionFact[], now: Instant): QuestionState | undefined {
  const day = dayOf(now);
  const known = factsAt(facts, day, now);
  const asked = latest(known, "asked");
  if (!asked) return undefined;
  const refused = latest(known, "privacy-refused");
  const answered = latest(known, "answered");
  const published = latest(known, "published");
  const isPrivate = asked.privately !== undefined && !refused;
  const stage = (): QuestionStage => {
    if (latest(known, "withdrawn")) return "withdrawn";
    if (published) return "published";
    if (!answered) return "to-answer";
    return isPrivate ? "told" : "answered";
  };
  const settled = latest(known, "made-public", "withdrawn", "published");
  return {
    ...{ stage: stage(), text: asked.text, privately: asked.privately, isPrivate },
    ...{ askedAt: asked.receivedAt ?? asked.recordedAt, refused, answered, published },
    received: asked.receivedAt && (asked.late ? "late" : "in-time"),
    termRuns: refused !== undefined && !settled && day <= refused.by,
  };
}

/** What of a question whoever asked knows: an answer only once it was published, or where it is for the asker alone. */
export function knownToAsker(facts: readonly QuestionFact[]): readonly QuestionFact[] {
  const kinds = facts.map(({ kind }) => kind);
  const isPrivate = facts.some((fact) => fact.kind === "asked" && fact.privately !== undefined);
  const told = kinds.includes("published") || (isPrivate && !kinds.includes("privacy-refused"));
  return told ? facts : facts.filter(({ kind }) => kind !== "answered");
}

/** Whether a question goes into the next note: answered for all, and not one that can still be withdrawn. */
export const isPublishable = ({ stage, termRuns }: QuestionState): boolean =>
  stage === "answered" && !termRuns;

/** A step that somebody wants to take with a question. */
export type QuestionStep =
  | { readonly kind: "privacy-refused"; readonly reason: string; readonly by: Day }
  | { readonly kind: "made-public" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "answered"; readonly wording: string; readonly answer: string };

/** Which steps are of whoever asked; the others are the insurer's. */
export const isAskerStep = ({ kind }: Pick<QuestionStep, "kind">): boolean =>
  kind === "made-public" || kind === "withdrawn";

export type QuestionRefusal =
  | "changed-meanwhile"
  | "closed"
  | "not-private"
  | "not-refused"
  | "day-wrong"
  | "names-asker";

/** Which of the names of whoever asked stand in texts that everybody will read. */
export const namesIn = (texts: readonly string[], names: readonly string[]): string[] =>
  names.filter((name) => name !== "" && texts.some((text) => plain(text).includes(plain(name))));

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ");

/**
 * Why a step cannot be taken where a question stands, or undefined where it can.
 * @param names of whoever asked: what everybody will read tells none of them
 */
export function questionStepRefusal(
  step: QuestionStep,
  state: QuestionState,
  { today, names }: { readonly today: Day; readonly names: readonly string[] },
): QuestionRefusal | undefined {
  const { stage, isPrivate, termRuns } = state;
  if (stage === "withdrawn" || stage === "published" || stage === "told") return "closed";
  if (step.kind === "withdrawn") return undefined;
  if (step.kind === "made-public") return termRuns ? undefined : "not-refused";
  if (step.kind === "privacy-refused") {
    if (!isPrivate) return "not-private";
    return step.by <= today ? "day-wrong" : undefined;
  }
  if (isPrivate) return undefined;
  return namesIn([step.wording, step.answer], names).length > 0 ? "names-asker" : undefined;
}

/** Until when questions about the tender of a policy can be asked; undefined where it names no day. */
export const questionsDeadline = (policy: Policy): Deadline | undefined =>
  findPhase(policy, "questions")?.deadline;

/** Whether a question can be asked: from the opening on, until the day of the policy (rule 4.68). */
export function askRefusal(policy: Policy, today: Day, at: Instant): "not-open" | "late" | undefined {
  const phase = findPhase(policy, "questions");
  if (!phase?.deadline) return "not-open";
  if (phase.opens !== undefined && today < phase.opens) return "not-open";
  return isInTime(phase.deadline, at) ? undefined : "late";
}

/** Where questions go that come too late: the place that the policy names for questions, else its first one. */
export const lateContact = ({ contacts }: Policy): Contact | undefined =>
  contacts.find(({ key }) => key === "questions") ?? contacts[0];

/** By when answers have to be out: before the tender closes, for they are of no use afterwards. */
export const answersBy = (policy: Policy): Deadline | undefined =>
  findPhase(policy, "answers")?.deadline ?? findPhase(policy, "tender-closes")?.deadline;
