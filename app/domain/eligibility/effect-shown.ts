import type { Day } from "#app/domain/calendar";

/** A lot of an agreement that lapses, in the reader's language. */
export type EffectShown = {
  readonly contract: string;
  readonly provider: string;
  readonly providerName: string;
  readonly place: string;
  readonly year: number;
  readonly lot: string;
  readonly lotTitle: string;
  readonly from: Day;
  readonly why: string;
};
