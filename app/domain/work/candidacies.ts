import { type Candidacy, candidacyStage, isLive } from "#app/domain/candidacy";
import { factsAt, latest } from "#app/domain/fact";
import { type Reason, reason } from "#app/domain/reason";
import { dueOf, isPast } from "#app/domain/work/due";
import type { WorkItem, WorkKind } from "#app/domain/work/item";
import { ofArea, type SeasonAt } from "#app/domain/work/season-at";

/** By where a candidacy stands: what the insurer does next, and the step of the policy that says by when. */
const next: Readonly<Record<string, { readonly kind: WorkKind; readonly phase: string }>> = {
  "interest-shown": { kind: "documents-to-send", phase: "documents" },
  "documents-sent": { kind: "offer-awaited", phase: "offer" },
  "offer-received": { kind: "offer-to-judge", phase: "assessment" },
  meets: { kind: "talks-to-open", phase: "talks" },
  "talks-opened": { kind: "agreement-to-reach", phase: "agreement" },
};

/** The candidacies that wait for the insurer (rule 4.72). An offer is the provider's turn until its day has passed. */
export function candidacyWork(at: SeasonAt): WorkItem[] {
  return at.season.candidacies
    .filter((each) => isLive(each, at.day, at.now))
    .flatMap((candidacy) => {
      const stage = candidacyStage(candidacy, at.day, at.now);
      const step = stage && next[stage.stage];
      if (!stage || !step) return [];
      if (step.kind === "offer-awaited" && !isPast(at.policy, step.phase, at.day)) return [];
      return [
        {
          kind: step.kind,
          thing: "candidacy",
          thingId: candidacy.id,
          ...ofArea(at, candidacy.area, { provider: candidacy.provider }),
          to: `/candidacies/${candidacy.id}`,
          why: whyOf(candidacy, stage, step.kind, at),
          deadline: dueOf(at.policy, step.phase),
          importance: "usual",
        },
      ];
    });
}

function whyOf(
  candidacy: Candidacy,
  { since }: NonNullable<ReturnType<typeof candidacyStage>>,
  kind: WorkKind,
  at: SeasonAt,
): Reason {
  const day = { day: since };
  if (kind !== "offer-to-judge") return reason(`why.${kind}`, { day });
  const facts = factsAt(candidacy.facts, at.day, at.now);
  const offer = latest(facts, "offer-received");
  const judged = new Set(facts.flatMap((fact) => (fact.kind === "norm-judged" ? [fact.norm] : [])));
  const key = offer?.late ? "why.offer-to-judge.late" : "why.offer-to-judge";
  return reason(key, { day, count: judged.size });
}
