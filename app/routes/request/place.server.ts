import type { RequestPlace } from "#app/domain/increase-request/beside";
import type { CeilingShown } from "#app/features/ceiling/read-ceilings.server";
import type { RequestStanding } from "#app/features/increase-requests/take-step.server";
import type { Language } from "#app/i18n/text";

export type AllShown = readonly CeilingShown[];

/** Where a request lies; about which lots it is: those that it names, else those of its ceiling. Lots by their titles. */
export function placeOf(
  { request, state, ground }: RequestStanding,
  shown: AllShown,
  language: Language,
): RequestPlace {
  const asked = ground.version.policy.lots.filter(({ key }) => state.content.lots?.includes(key));
  const own = shown.find(({ ceiling }) => ceiling.id === request.ceiling);
  return {
    provider: request.provider,
    region: ground.placed.area?.region,
    lots: asked.length > 0 ? asked.map(({ short }) => short[language]) : (own?.row.lots ?? []),
  };
}
