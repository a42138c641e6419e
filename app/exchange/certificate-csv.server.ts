import type { TypedCertificate } from "#app/domain/eligibility/certificate-check";
import { readCsvTable, type TableFault } from "#app/exchange/csv-table.server";

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

const needed = [
  ...(["agb", "standard", "number", "issuer", "legalPerson"] as const),
  ...(["kvk", "validFrom", "validThrough"] as const),
];
const MOST_CERTIFICATES = 2_000;

/** A line of a list, with its number in the file; several disciplines or locations are parted by a bar. */
export type CertificateLine = {
  readonly line: number;
  readonly agb: string;
  readonly typed: TypedCertificate;
};

/** Reads a list of certificates; a fault is a key of the texts of `certificate` below `import`. */
export function readCertificateList(
  bytes: Uint8Array,
): { readonly lines: readonly CertificateLine[] } | { readonly fault: TableFault } {
  const read = readCsvTable(bytes, { columns: certificateColumns, needed, most: MOST_CERTIFICATES });
  if ("fault" in read) return read;
  return {
    lines: read.lines.map(({ line, cell }) => {
      const { agb = "", ...typed } = Object.fromEntries(
        certificateColumns.map((column) => [column, cell(column)]),
      );
      const listed = (text: string | undefined) => (text ?? "").split("|");
      return {
        ...{ line, agb },
        typed: { ...typed, disciplines: listed(typed.disciplines), locations: listed(typed.locations) },
      };
    }),
  };
}
