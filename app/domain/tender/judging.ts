import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { factsAt, latest } from "#app/domain/fact";
import { type RegistrationFact, type RegistrationStage, registrationStage } from "#app/domain/registration";
import { judgedGrounds } from "#app/domain/tender/grounds";
import { isShort } from "#app/domain/written-text";

type Fact<K extends RegistrationFact["kind"]> = Extract<RegistrationFact, { kind: K }>;

/** Where the judging of a registration for one lot stands. */
export type Judging = {
  readonly stage: RegistrationStage;
  /** The moment of the last sending. */
  readonly sentAt?: Instant | undefined;
  /** The judgement on what was sent last; absent where it was sent anew since, or repair was asked. */
  readonly judged?: Fact<"judged"> | undefined;
  readonly told?: Fact<"informed"> | undefined;
  readonly repair?: (Fact<"repair-asked"> & { readonly given?: Fact<"repaired"> | undefined }) | undefined;
  /** Whether the term of the repair still runs, so that nothing can be decided. */
  readonly repairRuns: boolean;
  /** Whether a ground for exclusion was judged to hold. */
  readonly excluded: boolean;
  /** Whether a response waits for an answer. */
  readonly responded: boolean;
};

/** Where judging stands at a moment; undefined before the first step. */
export function judgingOf(facts: readonly RegistrationFact[], now: Instant): Judging | undefined {
  const day = dayOf(now);
  const stage = registrationStage({ facts }, day, now);
  if (!stage) return undefined;
  const known = factsAt(facts, day, now);
  const sent = latest(known, "submitted");
  const since = sent ? known.slice(known.indexOf(sent) + 1) : [];
  const asked = latest(since, "repair-asked");
  const given = asked && latest(since.slice(since.indexOf(asked) + 1), "repaired");
  return {
    stage,
    sentAt: sent?.receivedAt ?? sent?.recordedAt,
    judged: latest(asked ? since.slice(since.indexOf(asked)) : since, "judged"),
    told: latest(since, "informed"),
    repair: asked && { ...asked, given },
    // Whoever withdrew has nothing to put right any more.
    repairRuns: asked !== undefined && given === undefined && day <= asked.by && isSent({ stage }),
    excluded: [...judgedGrounds(known).values()].some(({ holds }) => holds),
    responded: latest(since, "response", "answered")?.kind === "response",
  };
}

/** What of a registration its own provider knows: a judgement only once it was told. */
export function knownToProvider(facts: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const told = facts.filter(({ kind }) => kind === "informed").map(({ recordedAt }) => recordedAt);
  return facts.filter(
    ({ kind, recordedAt }) =>
      (kind !== "judged" && kind !== "ground-judged") || told.some((moment) => moment >= recordedAt),
  );
}

/** Whether something was sent and not withdrawn since. */
export const isSent = ({ stage }: Pick<Judging, "stage">): boolean =>
  stage !== "started" && stage !== "withdrawn";

export type JudgingRefusal =
  | "changed-meanwhile"
  | "too-short"
  | "not-sent"
  | "ground-holds"
  | "repair-runs"
  | "day-wrong"
  | "not-asked"
  | "not-told"
  | "no-response"
  | "choice-missing"
  | "too-long";

const wordsOf = (step: JudgingStep): string =>
  step.kind === "judged" || step.kind === "annulled"
    ? step.reason
    : step.kind === "repair-asked"
      ? step.what
      : step.text;

/** A step that somebody wants to take with a registration. */
export type JudgingStep =
  | { readonly kind: "judged"; readonly qualifies: boolean; readonly reason: string }
  | { readonly kind: "repair-asked"; readonly what: string; readonly by: Day }
  | { readonly kind: "repaired"; readonly text: string }
  | { readonly kind: "response"; readonly text: string }
  | { readonly kind: "answered"; readonly text: string }
  /** The request for repair was a mistake: what was judged before it counts again. */
  | { readonly kind: "annulled"; readonly step: "repair-asked"; readonly reason: string };

/** Which steps are the provider's own; all others are the buyer's. */
export const isProviderStep = ({ kind }: JudgingStep): boolean => kind === "repaired" || kind === "response";

/** Why a step cannot be taken where judging stands, or undefined where it can. */
export function stepRefusal(step: JudgingStep, judging: Judging, today: Day): JudgingRefusal | undefined {
  if (isShort(wordsOf(step))) return "too-short";
  if (step.kind === "annulled") return judging.repairRuns ? undefined : "not-asked";
  if (step.kind === "repaired") return judging.repairRuns ? undefined : "not-asked";
  if (step.kind === "response") return judging.told ? undefined : "not-told";
  if (step.kind === "answered") return judging.responded ? undefined : "no-response";
  if (!isSent(judging)) return "not-sent";
  if (judging.repairRuns) return "repair-runs";
  if (step.kind === "judged" && step.qualifies && judging.excluded) return "ground-holds";
  return step.kind === "repair-asked" && step.by <= today ? "day-wrong" : undefined;
}

export type OutcomeRefusal = "not-closed" | "unjudged" | "nothing" | "needs-second" | "duty-of-care";

/** Why the outcome of a lot cannot be told yet, or undefined where it can: closed, all judged, someone not yet told. */
export function outcomeRefusal(
  all: readonly Judging[],
  { closesOn, today }: { readonly closesOn: Day; readonly today: Day },
): OutcomeRefusal | undefined {
  if (today <= closesOn) return "not-closed";
  const sent = all.filter(isSent);
  // A ground that was found to hold later takes away what was judged before.
  const open = ({ judged, repairRuns, excluded, told }: Judging) =>
    !judged || repairRuns || (judged.qualifies && excluded && !told);
  if (sent.some(open)) return "unjudged";
  return sent.some(toTell) ? undefined : "nothing";
}

/** Whether somebody still has to be told of what was judged, or judged anew. */
export const toTell = ({ stage }: Judging): boolean => stage === "judged";
