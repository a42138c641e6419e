import type { CeilingOn } from "#app/domain/ceiling/ledger";
import type { Usage } from "#app/domain/ceiling/usage";

/** How a ceiling stands: what a reader has to know of it first, the gravest before the others. */
export const stands = ["over", "ahead", "within", "zero", "open", "absent"] as const;
export type Stand = (typeof stands)[number];

/** The stand of a ceiling: over it, used faster than the months that were received, within it, zero, still open, or none. */
export function standOf(
  ceiling: CeilingOn,
  { used, shareUsed, shareReceived }: Pick<Usage, "used" | "shareUsed" | "shareReceived">,
): Stand {
  if (ceiling.state !== "set") return ceiling.state;
  if (used > ceiling.cents) return "over";
  if (shareUsed === undefined) return "zero";
  return shareUsed > shareReceived ? "ahead" : "within";
}
