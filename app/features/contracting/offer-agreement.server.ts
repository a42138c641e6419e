import { uuidv7 } from "uuidv7";
import { dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { offerableLots } from "#app/domain/tender/offerable";
import type { Viewer } from "#app/domain/viewer";
import type { GivenFile } from "#app/exchange/given-file.server";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { soundFiles, storeFiles } from "#app/features/contracting/files.server";
import { offerLetter } from "#app/features/contracting/offer-letter.server";
import { lotTitles, tellOfAgreement } from "#app/features/contracting/tell.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { contractFor, insertContract, insertContractFact, readContracts } from "#db/queries/contract.server";
import { type PlacedRegistration, placedRegistrations } from "#db/queries/judging.server";
import { insertLetter, lastReference } from "#db/queries/letter.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Db, Store, Tx } from "#db/store.server";

/** An agreement to offer to whoever made a registration. */
export type OfferToMake = {
  /** Chosen when the form was made: sent twice it is still one offer. */
  readonly id: string;
  readonly offer: Offer;
  /** The language of the letter. */
  readonly language: Language;
  /** The agreement itself, with what belongs to it. */
  readonly files: readonly GivenFile[];
};

/** What can be offered to whoever made a registration. */
export type Offerable = {
  readonly found: PlacedRegistration;
  readonly version: PolicyVersion;
  /** Lots of the same area that it qualified for, and that no offer stands for. */
  readonly lots: readonly string[];
};

/** What can be offered to whoever made a registration; undefined for one that is not the viewer's insurer's. */
export async function readOfferable(viewer: Viewer, db: Db, id: string): Promise<Offerable | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  const [found] = await placedRegistrations(viewer, db, { id });
  const version = found && (await publishedPolicy(viewer, db, found.policy));
  if (!version) return undefined;
  const all = await placedRegistrations(viewer, db, { policy: found.policy });
  const contracts = await readContracts(viewer, db, found.insurer, ["tender"]);
  return { found, version, lots: offerableLots(all, found, contracts, viewer.now) };
}

type Letter = {
  readonly paper: Omit<Paper, "reference" | "moment">;
  readonly reference: string;
  readonly bytes: Buffer;
};

/**
 * Offers an agreement for lots that a provider qualified for: the agreement with its offer, the letter with the
 * agreement's papers, and word to the provider, all or nothing (reading 12).
 * @returns the key of the agreement, what refused it, or undefined for what is not the viewer's
 */
export async function offerAgreement(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  registration: string,
  given: OfferToMake,
) {
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  const { id, offer, language } = given;
  for (;;) {
    if (await contractFor(viewer, store.db, id)) return { entered: id };
    const offerable = await readOfferable(viewer, store.db, registration);
    if (!offerable) return undefined;
    const refused = refusalOf(offerable, offer, viewer);
    if (refused) return { refused };
    const { found, version } = offerable;
    const start = referenceStart(LETTERS, dayOf(deed.clockAt));
    const last = await lastReference(viewer, store.db, start);
    const reference = nextReference(LETTERS, dayOf(deed.clockAt), last);
    const paper = await offerLetter(viewer, store.db, { ...found, version, offer, language });
    const bytes = await renderPaper({ ...paper, reference, moment: deed.clockAt });
    const entered = await store.write(async (tx) => {
      // Another letter may have taken the reference, or a colleague offered the same, while this one was made.
      if ((await lastReference(viewer, tx, start)) !== last) return undefined;
      const now = await readOfferable(viewer, tx, registration);
      if (!now || refusalOf(now, offer, viewer)) return undefined;
      const contract = await keep(tx, deed, offerable, given);
      const at = placeOf(found, id);
      await storeFiles(tx, deed, files.sound, at);
      await keepLetter(tx, deed, at, { paper, reference, bytes });
      await tellOfAgreement(tx, deed, viewer, { contract, version }, [found.provider], "agreement-offered", {
        ...{ lots: lotTitles(version.policy, offer.lots), day: { day: offer.answerBy }, reference },
      });
      return id;
    });
    if (entered !== undefined) return { entered };
  }
}

function refusalOf({ lots, version }: Offerable, offer: Offer, { now }: Viewer): string | undefined {
  const year = version.policy.contractYear;
  if (offer.lots.length === 0 || offer.lots.some((lot) => !lots.includes(lot))) return "lots-offered";
  if (offer.endsOn < offer.startsOn) return "term-wrong";
  if (offer.startsOn > lastOfYear(year) || offer.endsOn < firstOfYear(year)) return "term-elsewhere";
  return offer.answerBy <= dayOf(now) ? "answer-early" : undefined;
}

const placeOf = ({ insurer, provider, area: { region } }: PlacedRegistration, id: string) => ({
  ...({ thing: "contract", thingId: id, holder: insurer, sharedWith: [provider], region, provider } as const),
});

async function keep(tx: Tx, deed: Deed, { found, version }: Offerable, { id, offer }: OfferToMake) {
  const { insurer, provider, area } = found;
  const form = "tender" as const;
  await insertContract(tx, { id, insurer, region: area.region, part: area.part ?? null, form, provider });
  const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  const fact = { kind: "offered", offer } as const;
  await insertContractFact(tx, { ...dated, contract: id, recordedBy: deed.account ?? null, detail: fact });
  await audit(tx, deed, {
    ...{ verb: "offered-agreement", thing: "contract", thingId: id, region: area.region, provider },
    ...{ policy: version.id, policyItem: "outcome", after: { day: dated.day, ...offer } },
  });
  return { id, form, provider, insurer, area, parties: [], facts: [{ ...dated, ...fact }] };
}

async function keepLetter(
  tx: Tx,
  deed: Deed,
  at: ReturnType<typeof placeOf>,
  { paper, reference, bytes }: Letter,
): Promise<void> {
  const [document = ""] = await storeFiles(tx, deed, [{ bytes, type: "pdf", name: `${reference}.pdf` }], at);
  const { language, title, to = { name: "", lines: [] }, blocks } = paper;
  const id = uuidv7();
  await insertLetter(tx, {
    ...{ id, insurer: at.holder, reference, language, to, document },
    ...{ subject: title, content: blocks, sentBy: deed.account ?? null, sentAt: deed.clockAt },
  });
  await audit(tx, deed, {
    ...{ verb: "sent", thing: "letter", thingId: id, region: at.region, provider: at.provider },
    after: { reference, document, subject: title },
  });
}
