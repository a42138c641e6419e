import type { Production } from "#app/domain/ceiling/usage";
import type { LotKey } from "#app/domain/lot";
import { sumCents } from "#app/domain/money";

/**
 * Which share each lot of an agreement has in what was accepted of it; all lots weigh the same where nothing was, or more
 * was credited than claimed. The shares together are one.
 */
export function lotShares(
  lots: readonly LotKey[],
  production: readonly Production[],
): { readonly lot: LotKey; readonly share: number }[] {
  const amounts = lots.map((lot) =>
    Math.max(
      0,
      sumCents(
        production
          .filter((each) => each.lot === lot && each.source === "accepted" && each.class === "counts")
          .map(({ cents }) => cents),
      ),
    ),
  );
  const whole = sumCents(amounts);
  return lots.map((lot, at) => ({ lot, share: whole > 0 ? (amounts[at] ?? 0) / whole : 1 / lots.length }));
}
