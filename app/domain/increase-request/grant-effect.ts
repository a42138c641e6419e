import { type CeilingChance, chanceOf } from "#app/domain/forecast/ceiling-chance";
import type { KeptForecast } from "#app/domain/forecast/kept-forecast";
import type { Outcome } from "#app/domain/increase-request/request";
import type { Cents } from "#app/domain/money";

/** What a decision would make of a ceiling. Amounts in whole cents. */
export type GrantEffect = {
  readonly outcome: Outcome;
  readonly granted: Cents;
  readonly ceiling: Cents;
  /** Left of that ceiling after what was accepted; negative where more was accepted. */
  readonly left: Cents;
  /** What the provider's own forecast lies above it. */
  readonly short: Cents;
  /** How our forecast stands to it; absent without one. */
  readonly ours?: Pick<CeilingChance, "chance" | "expectedOver" | "expectedLeft" | "crossing"> | undefined;
};

/** What each outcome is held against: the ceiling without any decision, what was asked, and both forecasts. */
export type GrantGround = {
  readonly ceiling: Cents;
  /** What granting all means, and the part that is looked at: half where none was made up yet. */
  readonly all: Cents;
  readonly part?: Cents | undefined;
  readonly accepted: Cents;
  /** The provider's forecast of the whole year. */
  readonly forecast: Cents;
  readonly ours?: KeptForecast | undefined;
};

/** Granting nothing, a part and all side by side, counted among the courses of the forecast as what-if counts them. */
export function grantEffects({ ceiling, all, part, accepted, forecast, ours }: GrantGround): GrantEffect[] {
  const grants: readonly (readonly [Outcome, Cents])[] = [
    ["none", 0],
    ["part", part ?? Math.round(all / 2)],
    ["all", all],
  ];
  return grants.map(([outcome, granted]) => {
    const raised = ceiling + granted;
    return {
      ...{ outcome, granted, ceiling: raised, left: raised - accepted },
      short: Math.max(0, forecast - raised),
      ours: ours?.kind === "forecast" ? heldAgainst(ours, raised) : undefined,
    };
  });
}

function heldAgainst({ courses, months }: Extract<KeptForecast, { kind: "forecast" }>, ceiling: Cents) {
  const { chance, crossing, expectedOver, expectedLeft } = chanceOf(courses, months, ceiling);
  return {
    ...{ chance, crossing },
    expectedOver: Math.round(expectedOver),
    expectedLeft: Math.round(expectedLeft),
  };
}
