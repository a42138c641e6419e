import { dayOf } from "#app/domain/calendar";
import type { LetterBlock } from "#app/domain/letter";
import { groundsFound } from "#app/domain/tender/grounds";
import type { Viewer } from "#app/domain/viewer";
import { contactBlocks } from "#app/exchange/letter/contacts.server";
import type { WriteOutcome } from "#app/features/tender/outcome-at-hand.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { type Language, translator } from "#app/i18n/text";
import { placedRegistrations } from "#db/queries/judging.server";
import { partiesOf } from "#db/queries/letter.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Writes letters with the outcome of a lot in one language; undefined for a lot without registrations to see. */
export async function outcomeWriter(
  viewer: Viewer,
  db: Db,
  tenderLot: string,
  language: Language,
): Promise<WriteOutcome | undefined> {
  const placed = await placedRegistrations(viewer, db, { tenderLot });
  const [first] = placed;
  const version = first && (await publishedPolicy(viewer, db, first.policy));
  if (!version) return undefined;
  const { policy, insurer } = version;
  const say = translator(textsFor(language, "judging").judging ?? {}, language);
  const parties = await partiesOf(viewer, db, [insurer, ...placed.map(({ provider }) => provider)]);
  const region = (await allRegions(viewer, db)).find(({ code }) => code === first.area.region);
  const part = (await allRegionParts(viewer, db)).find(({ id }) => id === first.area.part);
  const nobody = { name: "", lines: [], fictional: false };
  const from = parties.get(insurer) ?? nobody;
  const lot = policy.lots.find(({ key }) => key === first.lot)?.title[language] ?? first.lot;
  const area = part ? `${region?.name} (${part.name})` : (region?.name ?? first.area.region);
  const values = { lot, area, year: policy.contractYear };
  return ({ found, judging: { judged, sentAt } }) => {
    const to = parties.get(found.provider) ?? nobody;
    const day = sentAt ? formatDay(dayOf(sentAt), language) : "";
    const held = groundsFound(policy, undefined, found.facts, viewer.now).filter(
      ({ judged: said }) => said?.holds,
    );
    const blocks: LetterBlock[] = [
      { kind: "lead", text: say(judged?.qualifies ? "letter.yes" : "letter.no", values) },
      { kind: "paragraph", text: say("letter.received", { ...values, day }) },
      { kind: "heading", text: say("letter.reason") },
      { kind: "paragraph", text: judged?.reason ?? "" },
      ...held.map(
        ({ title, judged: said }): LetterBlock => ({
          kind: "paragraph",
          text: say("letter.ground", { ground: title[language], reason: said?.reason ?? "" }),
        }),
      ),
      { kind: "paragraph", text: say(judged?.qualifies ? "letter.next" : "letter.response", values) },
      ...contactBlocks(policy.contacts, language),
    ];
    return {
      ...{ language, from, to, blocks },
      title: say("letter.title", values),
      fictional: from.fictional || to.fictional,
    };
  };
}
