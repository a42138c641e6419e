import type { nearestRegions } from "#app/domain/region-near";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import type { UnknownRegion } from "#app/routes/region/unknown-region";

/** What the page says where there is no such region, in the reader's language. */
export function unknownRegion(
  language: Language,
  sought: string,
  requestId: string,
  near?: ReturnType<typeof nearestRegions>,
): UnknownRegion {
  const say = translator(textsFor(language, "region").region ?? {}, language);
  return {
    title: say("unknown.title"),
    what: near ? say("unknown.what", { sought }) : say("unknown.policy"),
    near: (near ?? []).map(({ code, name }) => ({ code, name })),
    map: say("unknown.map"),
    request: { term: say("unknown.number"), id: requestId },
  };
}
