import { CsvError, parse } from "csv-parse/sync";
import type { TypedCertificate } from "#app/domain/eligibility/certificate-check";

/** The columns of a list of certificates, as its first line names them. */
export const certificateColumns = [
  "agb",
  "standard",
  "edition",
  "scheme",
  "number",
  "issuer",
  "legalPerson",
  "kvk",
  "disciplines",
  "locations",
  "validFrom",
  "validThrough",
] as const;

const needed = ["agb", "standard", "number", "issuer", "legalPerson", "kvk", "validFrom", "validThrough"];

/** The most certificates in one list. */
export const MOST_CERTIFICATES = 2_000;

/** A line of a list, with its number in the file; several disciplines or locations are parted by a bar. */
export type CertificateLine = {
  readonly line: number;
  readonly agb: string;
  readonly typed: TypedCertificate;
};

/** Why a list is not one: a key of the texts of `certificate`, with its values. */
export type ListFault = {
  readonly key: "import.notCsv" | "import.columns" | "import.tooMany";
  readonly values: Readonly<Record<string, string | number>>;
};

/** Reads a list of certificates: CSV in UTF-8 with a line of heads, its fields parted by semicolons or commas. */
export function readCertificateList(
  text: string,
): { readonly lines: readonly CertificateLine[] } | { readonly fault: ListFault } {
  const head = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = head.includes(";") ? ";" : ",";
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { key: "import.notCsv", values: { why: error.message } } };
  }
  const [names = [], ...lines] = rows;
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) return { fault: { key: "import.columns", values: { names: missing.join(", ") } } };
  if (lines.length > MOST_CERTIFICATES)
    return { fault: { key: "import.tooMany", values: { most: MOST_CERTIFICATES } } };
  return { lines: lines.map((cells, index) => lineOf(names, cells, index + 2)) };
}

function lineOf(names: readonly string[], cells: readonly string[], line: number): CertificateLine {
  const at = (name: string) => cells[names.indexOf(name)] ?? "";
  const { agb = "", ...typed } = Object.fromEntries(certificateColumns.map((name) => [name, at(name)]));
  const listed = (text: string | undefined) => (text ?? "").split("|");
  return {
    line,
    agb,
    typed: { ...typed, disciplines: listed(typed.disciplines), locations: listed(typed.locations) },
  };
}
