import type { Day } from "#app/domain/calendar";
import type { Part } from "#app/domain/phase";
import { ceilingPhases, type Policy } from "#app/domain/policy";
import type { RegionFacts } from "#app/domain/region-status";
import { type PhaseOnDay, phaseOnDay } from "#app/domain/season";

/** By a step that tells a part of the process: whether what is known of a region leads through that part. */
const leadsThrough: Readonly<Record<string, (facts: RegionFacts, policy: Policy) => boolean>> = {
  interest: ({ region, candidacies }, { openForIdd }) =>
    candidacies.length > 0 || (openForIdd?.regions.includes(region) ?? false),
  renewal: ({ contracts }, { publishedOn }) =>
    contracts.some(
      ({ form, facts }) =>
        form === "idd" && facts.some((fact) => fact.kind === "agreed" && fact.day <= publishedOn),
    ),
  "option-told": ({ contracts }, { publishedOn }) =>
    contracts.some(
      ({ form, facts }) =>
        form === "tender" && facts.some((fact) => fact.kind === "agreed" && fact.day <= publishedOn),
    ),
  "tender-opens": ({ tenderLots }) => tenderLots.length > 0,
};

/** Whether a part of the process concerns a region; without facts, or of a part of another kind, it may. */
function concerns({ phases }: Part, policy: Policy, facts: RegionFacts | undefined): boolean {
  const telling = phases.flatMap(({ key }) => leadsThrough[key] ?? []);
  return facts === undefined || telling.length === 0 || telling.some((leads) => leads(facts, policy));
}

/** The steps that lie ahead of a region on a day, those of the ceiling included, in order of their parts. */
export const phasesAhead = (policy: Policy, facts: RegionFacts | undefined, day: Day): PhaseOnDay[] =>
  [
    ...policy.parts.filter((part) => concerns(part, policy, facts)).flatMap(({ phases }) => phases),
    ...ceilingPhases(policy),
  ]
    .map((phase) => phaseOnDay(policy, phase, day))
    .filter(({ state }) => state !== "passed" && state !== "undated");
