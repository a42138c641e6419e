import type { Instant } from "#app/domain/calendar";

/** What a provider enters once, and shares with each insurer by its own choice. */
export const shareables = ["certificates", "organisation"] as const;
export type Shareable = (typeof shareables)[number];

/** A choice of a provider, as it was made at a moment; the last one counts. */
export type ShareChoice = {
  readonly provider: string;
  readonly insurer: string;
  readonly what: Shareable;
  readonly shared: boolean;
  readonly recordedAt: Instant;
};

/** Whether something is shared, and since when where it was chosen. */
export type Sharing = { readonly shared: boolean; readonly chosenAt: Instant | undefined };

/**
 * Whether a provider shares something with an insurer: as it chose last or, where it never chose, with whom it asks,
 * registers or has an agreement, and with nobody else.
 * @param choices in the order in which they were made
 */
export function sharingOf(
  choices: readonly ShareChoice[],
  {
    provider,
    insurer,
    what,
    deals,
  }: Omit<ShareChoice, "shared" | "recordedAt"> & { readonly deals: boolean },
): Sharing {
  const last = choices.findLast(
    (each) => each.provider === provider && each.insurer === insurer && each.what === what,
  );
  return { shared: last?.shared ?? deals, chosenAt: last?.recordedAt };
}
