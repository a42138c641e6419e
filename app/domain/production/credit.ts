import { type LineFault, lineFault, type ReadLine } from "#app/domain/production/fault";

/** A line that was taken in, as a credit is held against it. */
export type TakenLine = Pick<ReadLine, "agb" | "code" | "region" | "careMonth" | "count" | "cents"> & {
  readonly key: number;
  /** Whether another line that counts already takes it back. */
  readonly credited: boolean;
};

const alike = ["agb", "code", "region", "careMonth"] as const;

/**
 * Holds a line that names an earlier one against what was found by that name (rule 2.45): a credit equals an earlier
 * accepted debit line exactly, once; a debit takes the place of one that was credited.
 * @param later whether the line it names stands further on in the same file
 */
export function earlierFault(
  line: ReadLine,
  found: TakenLine | undefined,
  later: boolean,
): LineFault | undefined {
  const name = line.earlier && `${line.earlier.statement} / ${line.earlier.reference}`;
  const told = { column: "creditedReference", found: name } as const;
  if (line.credit && !line.earlier) return lineFault("credit-unnamed", { column: "creditedReference" });
  if (!line.earlier) return undefined;
  if (!found) return lineFault(later ? "credit-not-earlier" : "credit-unknown", told);
  if (!line.credit) return found.credited ? undefined : lineFault("correction-not-credited", told);
  if (found.count < 0 || found.cents < 0) return lineFault("credit-of-credit", told);
  if (found.credited) return lineFault("credit-twice", told);
  const differs = alike.find((key) => found[key] !== line[key]);
  if (differs)
    return lineFault("credit-differs", {
      column: differs,
      found: line[differs],
      values: { earlier: found[differs] },
    });
  if (found.count !== -line.count)
    return lineFault("credit-differs", {
      column: "count",
      found: String(-line.count),
      values: { earlier: found.count },
    });
  if (found.cents !== -line.cents)
    return lineFault("credit-differs", {
      column: "amount",
      found: euros(-line.cents),
      values: { earlier: euros(found.cents) },
    });
  return undefined;
}

/** An amount as a file writes it, whose cents are told by a comma. */
const euros = (cents: number): string =>
  `${Math.trunc(cents / 100)},${String(Math.abs(cents % 100)).padStart(2, "0")}`;
