import type { CeilingOn } from "#app/domain/ceiling/ledger";
import type { Usage } from "#app/domain/ceiling/usage";

/** How a ceiling stands: what a reader has to know of it first, the gravest before the others. */
export const stands = ["over", "ahead", "within", "zero", "open", "absent"] as const;
export type Stand = (typeof stands)[number];

/** The stand of a ceiling: over it, used faster than the year goes, within it, zero, still open, or none. */
export function standOf(
  ceiling: CeilingOn,
  { used, shareUsed, shareGone }: Pick<Usage, "used" | "shareUsed" | "shareGone">,
): Stand {
  if (ceiling.state !== "set") return ceiling.state;
  if (used > ceiling.cents) return "over";
  if (shareUsed === undefined) return "zero";
  return shareUsed > shareGone ? "ahead" : "within";
}
