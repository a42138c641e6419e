import { plain } from "#app/domain/region";

/** What a column of a production file can mean. The amount stands in euros or in cents, in one column of the two. */
export const columnKeys = [
  "statement",
  "reference",
  "agb",
  "code",
  "region",
  "careMonth",
  "monthReceived",
  "count",
  "amount",
  "cents",
  "direction",
  "creditedStatement",
  "creditedReference",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The names by which a column is known at once, besides its key; the first is the template's. */
const names: Readonly<Record<ColumnKey, readonly string[]>> = {
  statement: ["declaratienummer", "factuurnummer", "statement number", "invoice number", "statement"],
  reference: ["regelreferentie", "regelnummer", "line reference", "line number", "reference"],
  agb: ["AGB-code", "agb", "agbcode"],
  code: ["prestatiecode", "performance code", "zorgactiviteit", "code"],
  region: ["regio", "ghor regio", "ghor region", "region"],
  careMonth: ["behandelmaand", "care month"],
  monthReceived: ["maand van ontvangst", "ontvangstmaand", "month received"],
  count: ["aantal", "count", "quantity"],
  amount: ["bedrag", "bedrag in euro", "bedrag eur", "amount", "amount in euros", "amount eur"],
  cents: ["bedrag in centen", "bedrag centen", "centen", "amount in cents", "cents"],
  direction: ["debet/credit", "debet of credit", "d c", "dc", "debit credit", "direction"],
  creditedStatement: ["gecrediteerde declaratie", "credited statement"],
  creditedReference: ["gecrediteerde regel", "creditreferentie", "credit referentienummer", "credited line"],
};

/** The heads of a template, in order. */
export const templateHeads: readonly string[] = columnKeys
  .filter((key) => key !== "cents")
  .map((key) => names[key][0] ?? key);

/** Which column of a file, from 0, holds what. */
export type Columns = Readonly<Partial<Record<ColumnKey, number>>>;

/** The head that somebody chose for what a column can mean; empty where no column means it. */
export type ChosenColumns = Readonly<Partial<Record<ColumnKey, string>>>;

/** The choices in a value from outside; what is none is left out. */
export function chosenIn(value: unknown): ChosenColumns {
  const given = new Map<string, unknown>(typeof value === "object" && value ? Object.entries(value) : []);
  const chosen: Partial<Record<ColumnKey, string>> = {};
  for (const key of columnKeys) {
    const head = given.get(key);
    if (typeof head === "string") chosen[key] = head;
  }
  return chosen;
}

/** What is wrong with the heads of a file. */
export type ColumnFault =
  | { readonly fault: "column-missing"; readonly column: ColumnKey }
  | { readonly fault: "column-twice"; readonly column: ColumnKey; readonly head: string }
  | { readonly fault: "amount-twice"; readonly head: string };

const required = ["statement", "reference", "agb", "code", "region", "careMonth", "count"] as const;

/** Whether every file has to have the column; of the amount in euros and in cents it has to have one. */
export const isRequired = (key: ColumnKey): boolean => required.some((each) => each === key);

/** The meaning that a head is known for, or undefined. */
function meaningOf(head: string): ColumnKey | undefined {
  const wanted = plain(head.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return columnKeys.find((key) =>
    [key.replace(/([a-z])([A-Z])/g, "$1 $2"), ...names[key]].some((name) => plain(name) === wanted),
  );
}

/**
 * Finds the columns of a file by their heads.
 * @param chosen goes before what a head is known for; a head that the file does not have was chosen for another file
 */
export function matchColumns(
  heads: readonly string[],
  chosen: ChosenColumns = {},
): { readonly columns: Columns; readonly faults: readonly ColumnFault[] } {
  const columns: Partial<Record<ColumnKey, number>> = {};
  const faults: ColumnFault[] = [];
  const taken = new Set<number>();
  const settled = new Set<ColumnKey>();
  for (const key of columnKeys) {
    const head = chosen[key];
    const at = head === undefined || head === "" ? -1 : heads.indexOf(head);
    if (head === "" || at >= 0) settled.add(key);
    if (at < 0) continue;
    columns[key] = at;
    taken.add(at);
  }
  heads.forEach((head, at) => {
    const key = taken.has(at) ? undefined : meaningOf(head);
    if (key === undefined || settled.has(key)) return;
    if (columns[key] === undefined) columns[key] = at;
    else faults.push({ fault: "column-twice", column: key, head });
  });
  for (const column of required)
    if (columns[column] === undefined) faults.push({ fault: "column-missing", column });
  if (columns.amount === undefined && columns.cents === undefined)
    faults.push({ fault: "column-missing", column: "amount" });
  if (columns.amount !== undefined && columns.cents !== undefined)
    faults.push({ fault: "amount-twice", head: heads[columns.cents] ?? "" });
  return { columns, faults };
}
