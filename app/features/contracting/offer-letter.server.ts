import type { Offer } from "#app/domain/contracting/agreement-fact";
import type { LetterBlock, Paper } from "#app/domain/letter";
import type { PolicyVersion } from "#app/domain/policy";
import type { Area } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { contactBlocks } from "#app/exchange/letter/contacts.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatList } from "#app/i18n/format";
import { areaName } from "#app/i18n/region/area-name";
import { type Language, translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";
import { allRegionParts, regionNames } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What a letter that offers an agreement tells of. */
type OfferTold = {
  readonly version: PolicyVersion;
  readonly provider: string;
  /** Absent where the whole country is served. */
  readonly area?: Area | undefined;
  readonly form: "tender" | "direct";
  readonly offer: Offer;
  readonly language: Language;
};

/** Writes the letter that offers an agreement; its reference and date come when it is sent. */
export async function offerLetter(
  viewer: Viewer,
  db: Db,
  { version: { policy, insurer }, provider, area, form, offer, language }: OfferTold,
): Promise<Omit<Paper, "reference" | "moment">> {
  const say = translator(textsFor(language, "contracting").contracting ?? {}, language);
  const parties = await partiesOf(viewer, db, [insurer, provider]);
  const nobody = { name: "", lines: [], fictional: false };
  const [from, to] = [parties.get(insurer) ?? nobody, parties.get(provider) ?? nobody];
  const regions = await regionNames(viewer, db);
  const region = areaName(area, regions, language);
  const part = (await allRegionParts(viewer, db)).find(({ id }) => id === area?.part)?.name;
  const titles = policy.lots
    .filter(({ key }) => offer.lots.includes(key))
    .map(({ title }) => title[language]);
  const values = { area: part ? `${region} (${part})` : region, year: policy.contractYear };
  const day = (each: Offer["startsOn"]) => formatDay(each, language);
  const blocks: LetterBlock[] = [
    { kind: "lead", text: say("letter.lead", { ...values, lots: formatList(titles, language) }) },
    { kind: "heading", text: say("letter.terms") },
    { kind: "list", items: titles },
    { kind: "paragraph", text: say("letter.term", { start: day(offer.startsOn), end: day(offer.endsOn) }) },
    { kind: "paragraph", text: say(`letter.conditions.${form}`) },
    { kind: "heading", text: say("letter.accepting") },
    { kind: "paragraph", text: say("letter.answerBy", { day: day(offer.answerBy) }) },
    { kind: "paragraph", text: say("letter.authority") },
    ...contactBlocks(policy.contacts, language),
  ];
  return {
    ...{ language, from, to, blocks },
    title: say("letter.title", values),
    fictional: from.fictional || to.fictional,
  };
}
