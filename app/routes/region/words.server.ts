import type { BucketKey } from "#app/domain/map-bucket";
import type { MapPayload } from "#app/domain/map-layer";
import { textsFor } from "#app/i18n/areas.server";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import { type Language, type Texts, translator } from "#app/i18n/text";

/** How the page names organisations and lots, and writes reasons as sentences. */
export type Words = ReturnType<typeof wordsOf>;

export function wordsOf(payload: MapPayload, language: Language) {
  const { organisations, lots } = payload.kind === "season" ? payload.season : payload;
  const names = named(organisations, lots);
  const fictional = new Set(organisations.filter((each) => each.fictional).map(({ id }) => id));
  const texts: Texts = Object.assign({}, ...Object.values(textsFor(language, "status", "map", "timeline")));
  const say = translator(texts, language);
  return {
    language,
    status: (bucket: BucketKey) => say(bucket),
    write: reasonWriter(texts, names, language),
    lot: (key: string) => names.lots.get(key)?.[language] ?? key,
    shortLot: (key: string) => lots.find((lot) => lot.key === key)?.short[language] ?? key,
    organisation: (id: string) => ({
      id,
      name: names.organisations.get(id) ?? id,
      fictional: fictional.has(id),
    }),
  };
}
