import { dayOf, type Instant } from "#app/domain/calendar";
import type { Registration, RegistrationFact } from "#app/domain/registration";

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

/** A form of a sealed tender as its own provider keeps it. */
export type OwnForm = {
  readonly id: string;
  readonly provider: string;
  readonly startedAt: Instant;
  /** Keys of the lots that are ticked now. */
  readonly lots: readonly string[];
};

/**
 * One's own registrations in a sealed tender, which no fact tells of yet: one for each lot that is ticked or was sent.
 * @param sendings of this form, in the order in which they were received
 */
export function ownSealed(form: OwnForm, sendings: readonly SealedSending[]): Registration[] {
  const inTime = sendings.filter(({ late }) => !late);
  const lots = new Set([...form.lots, ...inTime.flatMap((each) => each.lots)]);
  return [...lots].map((tenderLot) => {
    const fact = (kind: "started" | "submitted" | "withdrawn", at: Instant): RegistrationFact => ({
      ...{ id: `${form.id} ${tenderLot} ${kind} ${at}`, day: dayOf(at), recordedAt: at, kind },
    });
    const last = inTime.at(-1);
    const sent = inTime.findLast((each) => each.lots.includes(tenderLot));
    const withdrawnAt = sent && (sent.withdrawnAt ?? (sent === last ? undefined : last?.receivedAt));
    const facts = [
      fact("started", form.startedAt),
      ...(sent ? [fact("submitted", sent.receivedAt)] : []),
      ...(withdrawnAt ? [fact("withdrawn", withdrawnAt)] : []),
    ];
    return { id: `${form.id} ${tenderLot}`, provider: form.provider, tenderLot, facts };
  });
}
