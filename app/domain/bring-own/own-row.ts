import { type Day, firstOfYear, lastOfYear, parseDay } from "#app/domain/calendar";
import type { ContractForm } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";
import { type Cents, parseEuros } from "#app/domain/money";
import { isAgbCode, isKvkNumber, type OrganisationKind, organisationKinds } from "#app/domain/organisation";
import { findRegion, type Region, type RegionCode, sameName } from "#app/domain/region";

/** The columns of an insurer's own agreements and ceilings, a row a contract year. */
export const ownColumns = [
  "aanbieder",
  "soort",
  "kvk",
  "agb",
  "regio",
  "vorm",
  "kavels",
  "overeengekomen",
  "ingang",
  "einde",
  "jaar",
  "plafond",
] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** The cells of a row by their column, as they were typed. */
export type OwnCells = Readonly<Record<OwnColumn, string>>;

/** A row that was read: an agreement, and its ceiling of a year; no ceiling where the cell is empty. */
export type OwnRow = {
  readonly line: number;
  readonly name: string;
  readonly kind: Exclude<OrganisationKind, "insurer">;
  readonly kvk: string;
  readonly agb: string;
  readonly region: RegionCode;
  readonly form: ContractForm;
  readonly lots: readonly LotKey[];
  readonly agreedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly year: number;
  readonly ceiling?: Cents | undefined;
};

/** What is wrong with a cell: a key of the texts of `bring-own`. */
export type OwnProblem = {
  readonly line: number;
  readonly column: OwnColumn;
  readonly key:
    | "empty"
    | "kind"
    | "kvk"
    | "agb"
    | "region"
    | "form"
    | "lots"
    | "day"
    | "order"
    | "year"
    | "amount"
    | "twice"
    | "other-owner"
    | "unlisted"
    | "other-ceiling";
  readonly found: string;
};

/** The names that a row can call its regions, lots, forms and kinds by. */
export type OwnNames = {
  readonly regions: readonly Region[];
  readonly lots: readonly { readonly key: LotKey; readonly names: readonly string[] }[];
  readonly forms: Readonly<Record<ContractForm, readonly string[]>>;
  readonly kinds: Readonly<Record<Exclude<OrganisationKind, "insurer">, readonly string[]>>;
};

/** The key that a text is one of the names of. */
function named<K extends string>(
  text: string,
  names: Readonly<Record<K, readonly string[]>>,
  keys: readonly K[],
) {
  return keys.find((key) => [key, ...names[key]].some((name) => sameName(name, text)));
}

/** A spreadsheet drops a leading zero. */
const eight = (digits: string): string => (digits.length === 7 ? `0${digits}` : digits);

const forms = ["idd", "tender", "private", "msz"] as const;
const kinds = organisationKinds.filter((kind) => kind !== "insurer");

/** Reads a day as 2023-01-31 or 31-01-2023. */
function readDay(text: string): Day | undefined {
  const swapped = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text.trim());
  const [, day = "", month = "", year = ""] = swapped ?? [];
  return parseDay(swapped ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim());
}

/** Reads a row, or says of every cell what is wrong with it. */
export function readOwnRow(
  cells: OwnCells,
  line: number,
  names: OwnNames,
): { readonly row: OwnRow } | { readonly problems: readonly OwnProblem[] } {
  const problems: OwnProblem[] = [];
  const wrong = (column: OwnColumn, key: OwnProblem["key"]): undefined => {
    const found = cells[column].slice(0, 60);
    problems.push({ line, column, key: found === "" ? "empty" : key, found });
    return undefined;
  };
  const day = (column: OwnColumn) => readDay(cells[column]) ?? wrong(column, "day");
  const name = cells.aanbieder === "" ? wrong("aanbieder", "empty") : cells.aanbieder.slice(0, 200);
  const kind = named(cells.soort, names.kinds, kinds) ?? wrong("soort", "kind");
  const kvk = isKvkNumber(eight(cells.kvk)) ? eight(cells.kvk) : wrong("kvk", "kvk");
  const agb = isAgbCode(eight(cells.agb)) ? eight(cells.agb) : wrong("agb", "agb");
  const region = findRegion(names.regions, cells.regio)?.code ?? wrong("regio", "region");
  const form = named(cells.vorm, names.forms, forms) ?? wrong("vorm", "form");
  const lots = readLots(cells.kavels, names) ?? wrong("kavels", "lots");
  const [agreedOn, startsOn, endsOn] = [day("overeengekomen"), day("ingang"), day("einde")];
  if (startsOn && endsOn && endsOn < startsOn) wrong("einde", "order");
  const year = /^\d{4}$/.test(cells.jaar) ? Number(cells.jaar) : wrong("jaar", "year");
  if (year && startsOn && endsOn && !(startsOn <= lastOfYear(year) && endsOn >= firstOfYear(year)))
    wrong("jaar", "year");
  const ceiling =
    cells.plafond === "" ? undefined : (parseEuros(cells.plafond) ?? wrong("plafond", "amount"));
  if (problems.length > 0 || !name || !kind || !kvk || !agb || !region || !form || !lots) return { problems };
  if (!agreedOn || !startsOn || !endsOn || !year) return { problems };
  return {
    row: { line, name, kind, kvk, agb, region, form, lots, agreedOn, startsOn, endsOn, year, ceiling },
  };
}

function readLots(text: string, { lots }: OwnNames): LotKey[] | undefined {
  const found = text
    .split("|")
    .filter((each) => each.trim() !== "")
    .map((each) => lots.find(({ key, names }) => [key, ...names].some((name) => sameName(name, each)))?.key);
  const known = found.filter((key) => key !== undefined);
  return known.length > 0 && known.length === found.length ? [...new Set(known)].sort() : undefined;
}
