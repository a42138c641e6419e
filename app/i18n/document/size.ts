import { formatNumber } from "#app/i18n/format";
import type { Language, Translate } from "#app/i18n/text";

/** The size of a file as people read it: whole kilobytes, or megabytes with one decimal. */
export function formatSize(bytes: number, say: Translate<"size.kB" | "size.MB">, language: Language): string {
  return bytes < 1_000_000
    ? say("size.kB", { size: formatNumber(Math.max(1, Math.round(bytes / 1000)), language) })
    : say("size.MB", { size: formatNumber(Math.round(bytes / 100_000) / 10, language) });
}
