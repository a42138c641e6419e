import { calibrated } from "#app/domain/forecast/calibrated-paths";
import { type Calibration, calibrationFor } from "#app/domain/forecast/calibration";
import type { Completion } from "#app/domain/forecast/completion";
import type { History } from "#app/domain/forecast/history";
import { expectationOf, fitMembers, refollowedMembers } from "#app/domain/forecast/members";
import { drawSums } from "#app/domain/forecast/path-draw";
import type { Random } from "#app/domain/forecast/random";
import { at, meanOf } from "#app/domain/forecast/series";

type Settings = {
  readonly months: number;
  readonly coursesEach: number;
  readonly calibration: Calibration;
  readonly normal: Random;
};

/** The months ahead of each completed history. */
export type CoursesAhead = {
  /** For each history and month the sums up to it, a number a course. */
  readonly futures: readonly (readonly Float64Array[])[];
  /** The middle of each month ahead of what is expected. */
  readonly middle: Float64Array;
  /** The models of exponential smoothing, with the share of each; none where a season was borrowed. */
  readonly models: readonly { readonly name: string; readonly weight: number }[];
};

/**
 * Draws the months ahead of each completed history. Parameters are fitted once, on what is expected; each history
 * only leads the models to where it leaves them.
 * @param checked the expected history, made ready
 */
export function coursesAhead(
  checked: History,
  { expected, histories }: Completion,
  settings: Settings,
): CoursesAhead {
  const { months, coursesEach, calibration, normal } = settings;
  const scale = meanOf(checked.values.map(Math.abs)) || 1;
  const values = checked.values.map((value) => value / scale);
  const members = fitMembers(values);
  const { combined } = expectationOf(values, members, months);
  const { sums } = calibrationFor(calibration, values.length);
  const skipped = expected.length - values.length;
  const futures = histories.map((history) => {
    // What was left out of the expected history stays out of each drawn one.
    const own = values.map((value, t) => {
      const drawn = at(history, t + skipped) - at(expected, t + skipped);
      return value + drawn / scale;
    });
    const followed = refollowedMembers(members, own);
    const ahead = expectationOf(own, followed, months).combined;
    const raw = drawSums(own, followed.mixture, ahead, coursesEach, normal);
    return calibrated(raw, own, ahead, sums, scale);
  });
  return {
    futures,
    middle: combined.map((value) => value * scale),
    models: members.mixture.map(({ model, weight }) => ({ name: model.name, weight })),
  };
}
