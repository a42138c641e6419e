import type { Instant } from "#app/domain/calendar";

/** What a provider sent in a sealed tender. */
export type SealedSending = {
  readonly id: string;
  readonly form: string;
  readonly provider: string;
  readonly receivedAt: Instant;
  readonly late: boolean;
  readonly withdrawnAt: Instant | null;
  /** Keys of the lots out to tender that it is for. */
  readonly lots: readonly string[];
};

/**
 * What two people open of a sealed tender: of each provider what it sent last in time, unless it was withdrawn, and what
 * came late, as a message that registers for nothing. Drafts, and what was sent before or withdrawn, stay its own.
 * @param sendings in the order in which they were received
 */
export function openedOf(sendings: readonly SealedSending[]): {
  readonly counting: readonly SealedSending[];
  readonly late: readonly SealedSending[];
} {
  const last = new Map<string, SealedSending>();
  for (const each of sendings) if (!each.late) last.set(each.form, each);
  const stands = ({ withdrawnAt }: SealedSending) => withdrawnAt === null;
  return {
    counting: [...last.values()].filter(stands),
    late: sendings.filter((each) => each.late && stands(each)),
  };
}
