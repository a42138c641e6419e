import type { Instant } from "#app/domain/calendar";
import { dayOf } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import type { Policy } from "#app/domain/policy";
import type { Term } from "#app/domain/policy/rules";
import type { RegistrationFact } from "#app/domain/registration";
import type { Bilingual } from "#app/domain/statement";

/** A ground on which a provider gets no agreement, whatever else it meets (rule 1.23). */
export type Ground = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Whether who registers declares that it does not hold. */
  readonly asked: boolean;
  /** How far back it counts; absent where the policy names no term. */
  readonly lookBack?: Term | undefined;
};

type JudgedGround = Extract<RegistrationFact, { kind: "ground-judged" }>;

/** What was declared and judged of a ground. */
export type GroundFound = Ground & {
  /** Whether it was declared not to hold; undefined where nobody asked. */
  readonly declared: boolean | undefined;
  readonly judged: JudgedGround | undefined;
};

/** The grounds for exclusion of an open tender: those that are declared on, then the others of the policy. */
export function tenderGrounds({
  tender,
  exclusions,
}: Pick<Policy, "tender" | "exclusions">): readonly Ground[] {
  const asked = tender?.declarations ?? [];
  return [
    ...asked.map(({ key, title, text }) => ({
      ...{ key, title, text, asked: true },
      lookBack: exclusions.find((exclusion) => exclusion.key === key)?.lookBack,
    })),
    ...exclusions
      .filter(({ key }) => !asked.some((declaration) => declaration.key === key))
      .map(({ key, title, text, lookBack }) => ({ key, title, text, asked: false, lookBack })),
  ];
}

/** Each ground with what was declared of it, and what was judged last. */
export function groundsFound(
  policy: Pick<Policy, "tender" | "exclusions">,
  declarations: readonly string[] | undefined,
  facts: readonly RegistrationFact[],
  now: Instant,
): readonly GroundFound[] {
  const judged = judgedGrounds(factsAt(facts, dayOf(now), now));
  return tenderGrounds(policy).map((ground) => ({
    ...ground,
    declared: ground.asked && declarations ? declarations.includes(ground.key) : undefined,
    judged: judged.get(ground.key),
  }));
}

/** What was judged last of each ground, by its key; from facts in order. */
export const judgedGrounds = (facts: readonly RegistrationFact[]): ReadonlyMap<string, JudgedGround> =>
  new Map(facts.flatMap((fact) => (fact.kind === "ground-judged" ? [[fact.ground, fact] as const] : [])));
