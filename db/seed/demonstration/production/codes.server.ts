import type { LotKey } from "#app/domain/lot";
import type { Policy } from "#app/domain/policy";
import { readCatalogue } from "#db/seed/demonstration/catalogue.server";
import type { Cell } from "#db/seed/demonstration/production/received.server";
import { chance } from "#db/seed/demonstration/production/story.server";

type Priced = { readonly code: number; readonly cents: number; readonly weight: number };
export type Part = { readonly code: number; readonly count: number; readonly cents: number };

/** Splits what a total comes to over lines of codes, to the cent. */
export type Codes = {
  readonly split: (cell: Cell, cents: number, factor: number) => readonly Part[];
};

/** How many lines a total has: more of what comes first. */
const linesOf = ({ careMonth, monthReceived, code }: Cell): number => {
  if (code !== undefined) return 1;
  const lag = Number(monthReceived.slice(5)) - Number(careMonth.slice(5));
  return lag === 1 || lag === -11 ? 4 : lag === 2 || lag === -10 ? 2 : 1;
};

/** The codes of each lot with their prices, as the catalogue of the demonstration has them. */
export function codesOf(lots: Policy["lots"]): Codes {
  const told = readCatalogue().codes;
  const priced = (code: (typeof told)[number]): Priced => ({
    code: Number(code.code),
    cents: code.cents,
    weight: code.weight,
  });
  const byLot = new Map<LotKey, readonly Priced[]>(
    lots.map(({ key, disciplines }) => [
      key,
      told.filter(({ discipline, weight }) => weight > 0 && disciplines.includes(discipline)).map(priced),
    ]),
  );
  const all = new Map(told.map((code) => [code.code, priced(code)]));
  return {
    split: (cell, cents, factor) => {
      const own = cell.code === undefined ? undefined : all.get(cell.code);
      const codes = own ? [own] : (byLot.get(cell.lot ?? "") ?? []);
      return partsOf(codes, cents, {
        name: cell.name,
        lines: Math.max(1, Math.round(linesOf(cell) * factor)),
      });
    },
  };
}

function partsOf(
  codes: readonly Priced[],
  cents: number,
  { name, lines }: { readonly name: string; readonly lines: number },
): Part[] {
  const start = Math.floor(chance(`codes ${name}`) * codes.length);
  const chosen = Array.from({ length: lines }, (_, at) => codes[(start + at * 3) % codes.length]).filter(
    (code) => code !== undefined,
  );
  const weight = chosen.reduce((sum, each) => sum + (each.weight || 1) * each.cents, 0);
  let left = cents;
  return chosen.map((each, at) => {
    const share =
      at === chosen.length - 1 ? left : Math.round((cents * (each.weight || 1) * each.cents) / weight);
    left -= share;
    return { code: each.code, count: Math.max(1, Math.round(share / each.cents)), cents: share };
  });
}
