import { dayOf, type Instant } from "#app/domain/calendar";
import type { DateAhead } from "#app/domain/date-ahead";
import { type Certificate, certificateName, certificateOn } from "#app/domain/eligibility/certificate";

/** The last day on which a certificate counts; none of one that was withdrawn. */
export function certificateDates(certificate: Certificate, about: string, now: Instant): DateAhead[] {
  const found = certificateOn(certificate, dayOf(now), now);
  if (!found || found.state === "withdrawn") return [];
  return [
    {
      kind: "certificate",
      key: `certificate:${certificate.id}`,
      actor: "provider",
      title: { word: "own.certificate", values: { certificate: certificateName(found.terms) } },
      belongsTo: { word: "own.belongs", values: { what: about } },
      when: { deadline: { day: found.terms.validThrough, limit: "through" } },
      path: `/certificates/${certificate.id}`,
      revision: certificate.facts.filter(({ kind }) => kind === "stated").length - 1,
    },
  ];
}
