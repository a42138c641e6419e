import { type Day, parseDay } from "#app/domain/calendar";
import { type CertificateTerms, isRvaNumber } from "#app/domain/eligibility/certificate";
import { isKvkNumber } from "#app/domain/organisation";

/** What a form or a line of a file says of a certificate, as it was typed. */
export type TypedCertificate = {
  readonly [Field in keyof CertificateTerms]?: string | readonly string[] | undefined;
};

/** What is wrong with a field: a key of the texts of `certificate`, with what was typed. */
export type TermsProblem = {
  readonly field: keyof CertificateTerms;
  readonly key: `problem.${"missing" | "long" | "edition" | "rvaNumber" | "kvk" | "kvkNine" | "day" | "backwards" | "discipline"}`;
  readonly values: Readonly<Record<string, string | number>>;
};

const LONGEST = 200;
const MOST_LOCATIONS = 50;

/** Reads what was typed of a certificate; everything that is wrong is told, by field. */
export function readTerms(
  typed: TypedCertificate,
  disciplines: ReadonlySet<string>,
): { readonly terms: CertificateTerms } | { readonly problems: readonly TermsProblem[] } {
  const problems: TermsProblem[] = [];
  const told = (
    field: TermsProblem["field"],
    key: TermsProblem["key"],
    values: TermsProblem["values"] = {},
  ) => void problems.push({ field, key, values });
  const line = (field: "standard" | "edition" | "scheme" | "number" | "issuer" | "legalPerson" | "kvk") => {
    const value = oneLine(typed[field]);
    if (value.length > LONGEST) told(field, "problem.long", { most: LONGEST });
    return value;
  };
  const needed = (field: Parameters<typeof line>[0]) => {
    const value = line(field);
    if (value === "") told(field, "problem.missing");
    return value;
  };
  const day = (field: "validFrom" | "validThrough"): Day => {
    const text = oneLine(typed[field]);
    const found = parseDay(text);
    if (!found) told(field, text === "" ? "problem.missing" : "problem.day", { value: text });
    return found ?? "1900-01-01";
  };
  const [edition, scheme] = [line("edition"), line("scheme")];
  const scope = listOf(typed.disciplines);
  const terms: CertificateTerms = {
    standard: needed("standard"),
    ...(edition !== "" && { edition }),
    ...(scheme !== "" && { scheme }),
    number: needed("number"),
    issuer: needed("issuer"),
    legalPerson: needed("legalPerson"),
    kvk: needed("kvk"),
    disciplines: scope,
    locations: listOf(typed.locations).slice(0, MOST_LOCATIONS),
    validFrom: day("validFrom"),
    validThrough: day("validThrough"),
  };
  for (const value of scope.filter((each) => !disciplines.has(each)))
    told("disciplines", "problem.discipline", { value });
  checkForms(terms, told);
  return problems.length > 0 ? { problems } : { terms };
}

type Tell = (field: TermsProblem["field"], key: TermsProblem["key"], values?: TermsProblem["values"]) => void;

/** Whether each value has the form that it has to have (facts D6, D7 and rule 1.40). */
function checkForms(
  { edition, number, issuer, kvk, validFrom, validThrough }: CertificateTerms,
  told: Tell,
): void {
  if (edition !== undefined && !/^(19|20)\d{2}$/.test(edition))
    told("edition", "problem.edition", { value: edition });
  if (/^rva$/i.test(issuer) && number !== "" && !isRvaNumber(number))
    told("number", "problem.rvaNumber", { value: number });
  if (kvk !== "" && !isKvkNumber(kvk))
    told("kvk", /^\d{9}$/.test(kvk) ? "problem.kvkNine" : "problem.kvk", { value: kvk });
  if (validThrough !== "1900-01-01" && validThrough < validFrom)
    told("validThrough", "problem.backwards", { from: validFrom, through: validThrough });
}

const oneLine = (value: string | readonly string[] | undefined): string =>
  (typeof value === "string" ? value : (value?.[0] ?? "")).trim().replace(/\s+/g, " ");

/** Names on lines of their own, or parted by semicolons. */
const listOf = (value: string | readonly string[] | undefined): string[] => [
  ...new Set(
    (typeof value === "string" ? [value] : (value ?? []))
      .flatMap((each) => each.split(/[\n;]/))
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ),
];
