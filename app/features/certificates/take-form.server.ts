import type { CertificateTerms } from "#app/domain/eligibility/certificate";
import { readTerms, type TypedCertificate } from "#app/domain/eligibility/certificate-check";
import type { Discipline } from "#app/domain/policy/lot";
import { certificateForm } from "#app/features/certificates/form";
import { textsFor } from "#app/i18n/areas.server";
import { daysInWords } from "#app/i18n/certificate/days-in-words";
import { type Language, translator } from "#app/i18n/text";

/** A form about a certificate: its terms, or what was typed with what is wrong in words, by field. */
export type TakenForm =
  | { readonly terms: CertificateTerms }
  | { readonly typed: TypedCertificate; readonly problems: Readonly<Record<string, string>> };

/** Reads the fields of a certificate from a form; undefined when they cannot have come from one of ours. */
export function takeForm(
  form: FormData,
  known: readonly Discipline[],
  language: Language,
): TakenForm | undefined {
  const texts = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
  const disciplines = form.getAll("disciplines").filter((each) => typeof each === "string");
  const typed = certificateForm.safeParse({ ...texts, disciplines });
  if (!typed.success) return undefined;
  const read = readTerms(typed.data, new Set(known.map(({ key }) => key)));
  if ("terms" in read) return read;
  const say = translator(textsFor(language, "certificate").certificate ?? {}, language);
  const problems = read.problems.map(
    ({ field, key, values }) => [field, say(key, daysInWords(values, language))] as const,
  );
  return { typed: typed.data, problems: Object.fromEntries([...problems].reverse()) };
}
