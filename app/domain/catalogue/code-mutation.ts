import { dayOf, type Month, monthOf } from "#app/domain/calendar";
import type { CodeVersion } from "#app/domain/catalogue/performance-code";

/** A change of the catalogue that was recorded in a month. */
export type CodeMutation = { readonly kind: "new" | "changed" | "ended"; readonly version: CodeVersion };

/** The month's mutations, by code: new codes, those that ended, and those that changed (rule 0.6). */
export function mutationsOf(versions: readonly CodeVersion[], month: Month): CodeMutation[] {
  return versions
    .filter(({ recordedAt }) => monthOf(dayOf(recordedAt)) === month)
    .map((version): CodeMutation => {
      const earlier = versions.some(
        ({ code, recordedAt }) => code === version.code && recordedAt < version.recordedAt,
      );
      const kind = !earlier ? "new" : version.until === undefined ? "changed" : "ended";
      return { kind, version };
    })
    .toSorted((a, b) =>
      `${a.version.code}${a.version.from}` < `${b.version.code}${b.version.from}` ? -1 : 1,
    );
}
