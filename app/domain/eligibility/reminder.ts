import { type Day, daysBetween } from "#app/domain/calendar";
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
