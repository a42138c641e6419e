import type { Dossier } from "#app/domain/eligibility/eligibility";
import type { TenderCriteria } from "#app/domain/tender/criteria";
import type { RegistrationContent } from "#app/domain/tender/registering";

/** A dossier with what was declared and answered in the registration that was sent. */
export function withContent(
  dossier: Dossier,
  { kind, kvk, answers, declarations, conditions }: RegistrationContent,
  { tender }: { readonly tender?: TenderCriteria | undefined },
): Dossier {
  const asked = (tender?.declarations.length ?? 0) > 0;
  return {
    ...dossier,
    candidate: { ...dossier.candidate, kind, ...(kvk !== "" && { kvk }) },
    answers,
    ...(asked && { declarations: new Set([...declarations, ...conditions]) }),
  };
}
