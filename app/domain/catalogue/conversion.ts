import type { Day } from "#app/domain/calendar";
import { type CodeVersion, codeOn, parsePerformanceCode } from "#app/domain/catalogue/performance-code";
import { plain } from "#app/domain/region";

/** A line of an organisation's own list. */
export type OwnCode = { readonly code: string; readonly label: string };

/** What was decided of a code of an own list; without a national code where it has none. */
export type KeptConversion = OwnCode & { readonly national: string | undefined };

/** What a line of an own list becomes in the national one, and on what that is based. */
export type Conversion = OwnCode & {
  readonly basis: "kept" | "code" | "label" | "none";
  /** How much the descriptions have in common, of 1; 1 where the code is the same. */
  readonly share: number;
  readonly national?: CodeVersion | undefined;
};

/** Descriptions that have less in common than this are no proposal. */
const LEAST_SHARE = 0.4;

/** The runs of three signs of a description, without regard for capitals, accents and signs between words. */
function piecesOf(text: string): ReadonlySet<string> {
  const words = ` ${plain(text)} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++) pieces.add(words.slice(at, at + 3));
  return pieces;
}

/** The share that two sets have in common (Dice 1945): 0 for nothing, 1 for the same. */
function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const piece of one) if (other.has(piece)) both++;
  return (2 * both) / (one.size + other.size);
}

/**
 * Proposes a national code for each line of an own list (rule 0.9): what was decided of it before, else the same code, where
 * it can be claimed on the day, else the description that has most in common in either language.
 */
export function proposeConversion(
  own: readonly OwnCode[],
  catalogue: ReadonlyMap<string, readonly CodeVersion[]>,
  day: Day,
  kept: ReadonlyMap<string, KeptConversion> = new Map(),
): Conversion[] {
  const now = [...catalogue.values()].flatMap((versions) => codeOn(versions, day) ?? []);
  const described = now.map((version) => ({
    version,
    pieces: [piecesOf(version.label.nl), piecesOf(version.label.en)],
  }));
  return own.map((line) => {
    const before = kept.get(line.code);
    const decided = now.find((version) => version.code === before?.national);
    if (before && (decided || before.national === undefined))
      return { ...line, basis: "kept", share: 1, national: decided };
    const code = parsePerformanceCode(line.code);
    const same = code === undefined ? undefined : now.find((version) => version.code === code);
    if (same) return { ...line, basis: "code", share: 1, national: same };
    const pieces = piecesOf(line.label);
    let [best, share]: [CodeVersion | undefined, number] = [undefined, 0];
    for (const each of described) {
      const common = Math.max(...each.pieces.map((other) => commonShare(pieces, other)));
      if (common > share) [best, share] = [each.version, common];
    }
    return share >= LEAST_SHARE
      ? { ...line, basis: "label", share, national: best }
      : { ...line, basis: "none", share: 0 };
  });
}
