import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import type { ContractForm } from "#app/domain/contract";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import type { PolicyVersion } from "#app/domain/policy";
import type { Area } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { offerLetter } from "#app/features/contracting/offer-letter.server";
import { lotTitles, tellOfAgreement } from "#app/features/contracting/tell.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { shareDocument, storeFiles } from "#db/documents.server";
import { insertContract, insertContractFact } from "#db/queries/contract.server";
import { insertLetter, lastReference } from "#db/queries/letter.server";
import type { Db, Tx } from "#db/store.server";

/** An agreement to offer: between whom, under what, and on which terms. */
export type OfferKept = {
  /** The key of the agreement. */
  readonly id: string;
  readonly insurer: string;
  readonly provider: string;
  readonly version: PolicyVersion;
  readonly form: Extract<ContractForm, "tender" | "direct">;
  /** Absent where the whole country is served. */
  readonly area?: Area | undefined;
  readonly offer: Offer;
  readonly files: Parameters<typeof storeFiles>[2];
  /** Documents that were stored with its draft already, for the provider to see from now on. */
  readonly stored?: readonly string[] | undefined;
};

/** The letter of an offer, made before its transaction: a letter takes longer than anybody should wait for. */
export type OfferLetter = {
  readonly paper: Omit<Paper, "reference" | "moment">;
  readonly reference: string;
  readonly bytes: Buffer;
  /** The reference given last when it was made. */
  readonly after: string | undefined;
};

/** Makes the letter of an offer under the next reference. */
export async function makeOfferLetter(
  viewer: Viewer,
  db: Db,
  { clockAt }: Deed,
  kept: OfferKept,
  language: Language,
): Promise<OfferLetter> {
  const after = await lastReference(viewer, db, referenceStart(LETTERS, dayOf(clockAt)));
  const reference = nextReference(LETTERS, dayOf(clockAt), after);
  const paper = await offerLetter(viewer, db, { ...kept, language });
  return { paper, reference, after, bytes: await renderPaper({ ...paper, reference, moment: clockAt }) };
}

/**
 * Keeps an offer whole: the agreement with its terms, the originals, the letter, its place in the log, and word to the
 * provider (reading 12).
 * @returns false where another letter took the reference meanwhile: then nothing was kept, and it is made anew
 */
export async function keepOffer(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  kept: OfferKept,
  letter: OfferLetter,
): Promise<boolean> {
  if ((await lastReference(viewer, tx, referenceStart(LETTERS, dayOf(deed.clockAt)))) !== letter.after)
    return false;
  const { provider, version, offer, files, stored = [] } = kept;
  const contract = await keepAgreement(tx, deed, kept);
  const at = placeOf(kept);
  await storeFiles(tx, deed, files, at);
  for (const document of stored) await shareDocument(tx, deed, { id: document, organisation: provider });
  await keepLetter(tx, deed, at, letter);
  await tellOfAgreement(tx, deed, viewer, { contract, version }, [provider], "agreement-offered", {
    ...{ lots: lotTitles(version.policy, offer.lots), day: { day: offer.answerBy } },
    reference: letter.reference,
  });
  return true;
}

const placeOf = ({ id, insurer, provider, area }: OfferKept) => ({
  ...({ thing: "contract", thingId: id, holder: insurer, sharedWith: [provider], provider } as const),
  region: area?.region,
});

async function keepAgreement(tx: Tx, deed: Deed, kept: OfferKept) {
  const { id, insurer, provider, area, form, offer, version } = kept;
  await insertContract(tx, { id, insurer, region: area?.region, part: area?.part ?? null, form, provider });
  const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  const fact = { kind: "offered", offer } as const;
  await insertContractFact(tx, { ...dated, contract: id, recordedBy: deed.account ?? null, detail: fact });
  await audit(tx, deed, {
    ...{ verb: "offered-agreement", thing: "contract", thingId: id, region: area?.region, provider },
    ...{ holder: insurer, policy: version.id, after: { day: dated.day, ...offer } },
    ...(form === "tender" && { policyItem: "outcome" }),
  });
  return { id, form, provider, insurer, area, parties: [], facts: [{ ...dated, ...fact }] };
}

async function keepLetter(
  tx: Tx,
  deed: Deed,
  at: ReturnType<typeof placeOf>,
  { paper, reference, bytes }: OfferLetter,
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
