import { createHash } from "node:crypto";
import { type Day, instantAt } from "#app/domain/calendar";
import { type ProductionFile, ProductionRefused } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { type BatchOf, beginBatch } from "#app/features/production/begin-batch.server";
import { returnReport } from "#app/features/production/return-report.server";
import { takeIn } from "#app/features/production/take-in.server";
import type { Deed } from "#db/audit.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Store } from "#db/store.server";

/** A file with these bytes, read in pieces of a size. */
export function fileOf(
  content: string | Uint8Array,
  name = "productie.csv",
  piece = 64 * 1024,
): ProductionFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    async *read() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export const HEADS =
  "declaratienummer;regelreferentie;AGB-code;prestatiecode;regio;behandelmaand;maand van ontvangst;aantal;bedrag;debet/credit;gecrediteerde declaratie;gecrediteerde regel";

/** The cells of a sound line of a lab with an agreement; what is given takes their place. */
export function line(given: Partial<Record<string, string>> = {}): string {
  const cells = {
    statement: "D1",
    reference: "1",
    agb: "50990107",
    code: "070112",
    region: "VR04",
    careMonth: "2023-03",
    received: "2023-04",
    count: "10",
    amount: "18,00",
    direction: "D",
    creditedStatement: "",
    creditedReference: "",
    ...given,
  };
  return Object.values(cells).join(";");
}

/** A CSV file of lines. */
export const csv = (...lines: readonly string[]): string => `${[HEADS, ...lines].join("\n")}\n`;

/** The day on which files come in, unless told otherwise. */
export const RECEIVED: Day = "2023-07-12";

export const insurer = stableId("organisation/de-linde");

export const deedOn = (day: Day = RECEIVED): Deed => {
  const at = instantAt(day, "12:00");
  return { at, clockAt: at, origin: "test", organisation: insurer };
};

/** Reads a file into a batch of the insurer's, which does not count yet. */
export async function intake(
  store: Store,
  file: ProductionFile,
  given: Partial<BatchOf> & { readonly day?: Day } = {},
) {
  const { day, ...of } = given;
  const deed = deedOn(day);
  const inspected = await inspectFile(file);
  const hash = createHash("sha256");
  for await (const part of file.read()) hash.update(part);
  const begun = await beginBatch(store, deed, {
    ...{ insurer, source: "accepted", ...of },
    ...{ fileName: file.name, fileHash: hash.digest("hex") },
  });
  if ("known" in begun) throw new Error(`known as ${begun.known.reference}`);
  const sum = await takeIn(store, begun.begun, inspected, { now: () => deed.clockAt });
  return { ...sum, number: begun.begun.number, deed };
}

/** Why a file is refused. */
export async function refusalOf(file: ProductionFile): Promise<ProductionRefused["reason"]> {
  try {
    await inspectFile(file);
  } catch (error) {
    if (error instanceof ProductionRefused) return error.reason;
    throw error;
  }
  throw new Error("the file was not refused");
}

/** What is wrong with the lines of a batch: `line return-code`. */
export async function faultsOf(store: Store, batch: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { line: at, refused } of returnReport(store.db, batch, (key) => key))
    if (refused) found.push(`${at} ${refused.code}`);
  return found;
}
