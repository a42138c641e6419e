import type { Day, Instant } from "#app/domain/calendar";
import { layersFor } from "#app/domain/map-bucket";
import type { MapPayload } from "#app/domain/map-layer";
import type { Mark } from "#app/domain/map-mark";
import type { KnownToMap, Span } from "#app/domain/map-view";
import type { Bilingual } from "#app/domain/statement";
import type { Language, Texts } from "#app/i18n/text";

/** All that the map page is drawn from; only another contract year asks the server again. */
export type MapData = {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly language: Language;
  readonly contractYear: number;
  readonly years: readonly number[];
  readonly today: Day;
  /** What was recorded later does not count. */
  readonly knownAt: Instant;
  readonly span: Span;
  readonly marks: readonly Mark[];
  /** `adapted`: made from the named works, which their licence asks to be told. */
  readonly borders: { readonly url: string; readonly attribution: string; readonly adapted: boolean };
  /** Pictures under the regions; absent where the installation has set none. */
  readonly tiles?: { readonly url: string; readonly attribution: string } | undefined;
  readonly policy: { readonly id: string; readonly title: Bilingual; readonly version: number };
  readonly payload: MapPayload;
};

/** What a URL of the map is checked against. */
export function knownToMap({ payload, years, span, today }: MapData): KnownToMap {
  const { regions } = payload.kind === "season" ? payload.season : payload;
  const lots = payload.kind === "season" ? payload.season.lots : [];
  return { years, span, regions, lots, today, layers: layersFor(payload.kind) };
}
