import { type Day, dayOf, type Instant, lastOfYear } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { type Reason, type ReasonValue, reason } from "#app/domain/reason";
import type { Area } from "#app/domain/region";
import type { SeasonFacts } from "#app/domain/season-facts";

/** A season as it stands at a moment, with the policy it runs under: what the work of an insurer follows from. */
export type SeasonAt = {
  readonly policy: Policy;
  readonly season: SeasonFacts;
  readonly day: Day;
  readonly now: Instant;
};

/** A season at a moment; undefined when its contract year is over, since nothing of it can be done any more. */
export function seasonAt(policy: Policy, season: SeasonFacts, now: Instant): SeasonAt | undefined {
  const day = dayOf(now);
  return day > lastOfYear(policy.contractYear) ? undefined : { policy, season, day, now };
}

/** The name of an area: its region, with its part where it is one. */
export function areaName({ season }: Pick<SeasonAt, "season">, { region, part }: Area): string {
  const name = season.regions.find(({ code }) => code === region)?.name ?? region;
  const within = season.parts.find(({ id }) => id === part)?.name;
  return within ? `${name} (${within})` : name;
}

/** How work about an area is told from other work: by its name, and by a provider where that is given. */
export function aboutArea(at: SeasonAt, area: Area | undefined, provider?: string): Reason {
  const values: Record<string, ReasonValue> = area ? { region: areaName(at, area) } : {};
  const where = area ? "about" : "about.country";
  if (provider === undefined) return reason(area ? "about.region" : where, values);
  return reason(`${where}.party`, { ...values, provider: { organisation: provider } });
}

/** How work about a region is told from other work, and where it is done. */
export const ofArea = (
  at: SeasonAt,
  area: Area,
  more: { readonly provider?: string } = {},
): { readonly about: Reason; readonly to: string } => ({
  about: aboutArea(at, area, more.provider),
  to: `/regions/${area.region}?year=${at.season.contractYear}`,
});
