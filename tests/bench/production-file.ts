import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Store } from "#db/store.server";
import { HEADS } from "#tests/support/production";

/** Numbers that look like chance and are the same in every run. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Where a lab claims: its AGB code and the region of its agreement. */
type Claimant = { readonly agb: string; readonly region: string };

async function claimants(store: Store): Promise<Claimant[]> {
  const { contracts, contractTerms } = store.db.t;
  const rows = await store.db.select().from(contractTerms);
  const regions = new Map((await store.db.select().from(contracts)).map(({ id, region }) => [id, region]));
  return rows.flatMap(({ contract, detail, day }) =>
    detail.kind === "agb-listed" && day <= "2022-01-01"
      ? [{ agb: detail.code, region: regions.get(contract) ?? "" }]
      : [],
  );
}

/**
 * Writes a CSV file as a claims system would: statements of a lab and a month, lines in them, one in a hundred a
 * credit of an earlier line.
 */
export async function writeProductionFile(store: Store, path: string, lines: number): Promise<void> {
  const labs = await claimants(store);
  const codes = (await store.db.select().from(store.db.t.performanceCodes))
    .filter(({ from, until, orderTariff }) => from <= "2022-01-01" && until === null && !orderTariff)
    .map(({ code }) => code);
  const next = chance(42);
  const out = createWriteStream(path);
  out.write(`${HEADS}\n`);
  let text = "";
  let earlier: string[] = [];
  for (let at = 0; at < lines; at++) {
    const statement = Math.floor(at / 500);
    const lab = labs[statement % labs.length] ?? { agb: "", region: "" };
    const month = `2022-${String((statement % 12) + 1).padStart(2, "0")}`;
    if (at % 500 === 0) earlier = [];
    const again = at % 100 === 99 ? earlier.pop() : undefined;
    const count = 1 + next(40);
    const cents = count * (150 + next(900));
    const euros = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
    const debit = `${lab.agb};${codes[next(codes.length)]};${lab.region};${month};2023-0${1 + next(6)};${count};${euros}`;
    const line = again ? `${again.split("#")[1]};C;;${again.split("#")[0]}` : `${debit};D;;`;
    if (!again && at % 50 === 7) earlier.push(`R${at}#${debit}`);
    text += `F2023-${statement};R${at};${line}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await finished(out);
}
