import { addDays, type Day, dayOf, daysBetween, type Instant } from "#app/domain/calendar";
import type { CertificateOnDay } from "#app/domain/eligibility/certificate";

/** How many nights before a certificate ends its provider is reminded. */
export const reminderDays = [90, 30, 7] as const;

/** Nights until the last day on which a certificate counts; negative when it has passed. */
export const daysToEnd = ({ terms }: CertificateOnDay, day: Day): number =>
  daysBetween(day, terms.validThrough);

/**
 * Which reminder is due on a day: the nearest to the end of those that have come. Who missed a day of it is reminded
 * once still, and never of a certificate that has ended or was withdrawn.
 */
export function reminderDue(certificate: CertificateOnDay, day: Day): number | undefined {
  const left = daysToEnd(certificate, day);
  if (left < 0 || certificate.state === "withdrawn") return undefined;
  return [...reminderDays].reverse().find((ahead) => left <= ahead);
}

/** A reminder that went out. */
export type Reminder = {
  /** The last day that the certificate was to count then. */
  readonly validThrough: Day;
  readonly daysAhead: number;
  readonly remindedAt: Instant;
};

/** The reminders of a certificate as it stands that went out, the first one first, and the one that comes next. */
export function remindersShown(
  certificate: CertificateOnDay,
  sent: readonly Reminder[],
  day: Day,
): {
  readonly sent: readonly { readonly daysAhead: number; readonly on: Day }[];
  readonly next: { readonly daysAhead: number; readonly on: Day } | undefined;
} {
  const { terms, state } = certificate;
  const out = sent.filter(({ validThrough }) => validThrough === terms.validThrough);
  const ahead = state === "withdrawn" ? [] : reminderDays;
  const next = ahead.find((days) => {
    const gone = out.some(({ daysAhead }) => daysAhead <= days);
    return !gone && addDays(terms.validThrough, -days) >= day;
  });
  return {
    sent: out
      .toSorted((a, b) => b.daysAhead - a.daysAhead)
      .map(({ daysAhead, remindedAt }) => ({ daysAhead, on: dayOf(remindedAt) })),
    next: next === undefined ? undefined : { daysAhead: next, on: addDays(terms.validThrough, -next) },
  };
}
