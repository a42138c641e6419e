import { parseDay } from "#app/domain/calendar";
import type { CertificateTerms } from "#app/domain/eligibility/certificate";
import {
  readTerms,
  type TermsProblem,
  type TypedCertificate,
} from "#app/domain/eligibility/certificate-check";
import type { Discipline } from "#app/domain/policy/lot";
import { certificateForm } from "#app/features/certificates/form";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { type Language, translator } from "#app/i18n/text";

/** A form about a certificate: its terms, or what was typed with what is wrong in words, by field. */
export type TakenForm =
  | { readonly terms: CertificateTerms }
  | { readonly typed: TypedCertificate; readonly problems: Readonly<Record<string, string>> };

/** What a problem names, with days as they are said; what could not be read as a day stays as it was typed. */
const worded = (values: TermsProblem["values"], language: Language): TermsProblem["values"] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = typeof value === "string" && name !== "value" ? parseDay(value) : undefined;
      return [name, day ? formatDay(day, language) : value];
    }),
  );

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
    ({ field, key, values }) => [field, say(key, worded(values, language))] as const,
  );
  return { typed: typed.data, problems: Object.fromEntries([...problems].reverse()) };
}
