import type { Day } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import type { Bilingual, Reading, Source } from "#app/domain/statement";

/** Who has to act. */
export const actors = ["provider", "insurer", "both"] as const;
export type Actor = (typeof actors)[number];

/**
 * One step of the process: who acts, from when, until when. A step with an opening day only is a moment, one without
 * any day is left open by the source.
 */
export type Phase = {
  /** Unique within the policy. */
  readonly key: string;
  /** Number of the phase in the source, which can hold several steps. */
  readonly stage?: number | undefined;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly actor: Actor;
  /** First day on which it can be done; absent where the source names none. */
  readonly opens?: Day | undefined;
  readonly deadline?: Deadline | undefined;
  /** Key of the phase it comes after; without an opening day it counts as begun when that one's last day is over. */
  readonly after?: string | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** One of the ways the policy leads to contracts (rules 4.47 to 4.50). */
export type Part = {
  readonly key: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly phases: readonly Phase[];
  /** Key of the part that an area goes to when this one ends without agreement (rule 4.57). */
  readonly otherwise?: string | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};
