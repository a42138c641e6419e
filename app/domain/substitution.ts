import { type Day, dayOf, type Instant } from "#app/domain/calendar";

/** Someone who acts in the place of a colleague, granted by that colleague for some days. */
export type Substitution = {
  readonly id: string;
  readonly principal: string;
  readonly substitute: string;
  readonly from: Day;
  /** The last day, which counts whole. */
  readonly through: Day;
  readonly grantedAt: Instant;
  readonly endedAt: Instant | null;
};

/** Whether a substitution counts at a moment: granted, not ended, and within its days. */
export const countsAt = ({ from, through, grantedAt, endedAt }: Substitution, now: Instant): boolean => {
  const day = dayOf(now);
  return grantedAt <= now && (endedAt === null || endedAt > now) && from <= day && day <= through;
};

/** In whose place somebody may act at a moment. */
export const principalsOf = (
  substitutions: readonly Substitution[],
  account: string,
  now: Instant,
): string[] =>
  substitutions
    .filter((each) => each.substitute === account && countsAt(each, now))
    .map(({ principal }) => principal);

/** The most days that one substitution can last. */
const LONGEST = 366;

/** Why a substitution cannot be granted. */
export function substitutionRefusal(
  given: Pick<Substitution, "principal" | "substitute" | "from" | "through">,
  today: Day,
): "oneself" | "backwards" | "past" | "tooLong" | undefined {
  if (given.principal === given.substitute) return "oneself";
  if (given.through < given.from) return "backwards";
  if (given.through < today) return "past";
  return Date.parse(given.through) - Date.parse(given.from) > LONGEST * 86_400_000 ? "tooLong" : undefined;
}
