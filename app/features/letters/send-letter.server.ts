import { canonical } from "#app/domain/audit-chain";
import { dayOf, type Instant } from "#app/domain/calendar";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { notify } from "#db/notices.server";
import { insertLetter, lastReference, letterById } from "#db/queries/letter.server";
import { activePeople } from "#db/queries/person.server";
import { allRegions } from "#db/queries/region.server";
import type { Store, Tx } from "#db/store.server";

/** What a letter says, and the agreement that it goes with; its reference and date come when it is sent. */
export type LetterToSend = {
  /** Chosen by whoever writes it: sent twice it is still one letter. */
  readonly id: string;
  readonly paper: Omit<Paper, "reference" | "moment">;
  readonly insurer: string;
  readonly contract: string;
  readonly provider: string;
  readonly region: RegionCode;
};

export type LetterSent =
  | { readonly sent: string }
  /** Another text under the same key: that letter was sent, and never changes. */
  | { readonly refused: "sent"; readonly reference: string; readonly at: Instant };

/**
 * Sends a letter to a lead party: it gets its reference, becomes a document that both see, and never changes; the people
 * of the lead party are told.
 */
export async function sendLetter(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  letter: LetterToSend,
): Promise<LetterSent> {
  for (;;) {
    const known = await sentBefore(viewer, store.db, letter);
    if (known) return known;
    const day = dayOf(deed.clockAt);
    const last = await lastReference(viewer, store.db, referenceStart(LETTERS, day));
    const reference = nextReference(LETTERS, day, last);
    // Made before the transaction, so that nobody waits for it; another letter may take the reference meanwhile.
    const bytes = await renderPaper({ ...letter.paper, reference, moment: deed.clockAt });
    const sent = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
      const taken = await lastReference(viewer, tx, referenceStart(LETTERS, day));
      if (taken !== last || (await letterById(viewer, tx, letter.id))) return undefined;
      const document = await keep(tx, deed, letter, { reference, bytes });
      await tell(tx, deed, viewer, { letter, reference, document });
      return { sent: reference };
    });
    if (sent) return sent;
  }
}

async function sentBefore(
  viewer: Viewer,
  db: Store["db"],
  { id, paper }: LetterToSend,
): Promise<LetterSent | undefined> {
  const known = await letterById(viewer, db, id);
  if (!known) return undefined;
  const { language, to, subject, content, reference, sentAt } = known;
  const same =
    canonical({ language, to, subject, content }) ===
    canonical({ language: paper.language, to: paper.to, subject: paper.title, content: paper.blocks });
  return same ? { sent: reference } : { refused: "sent", reference, at: sentAt };
}

async function keep(
  tx: Tx,
  deed: Deed,
  { id, paper, insurer, contract, provider, region }: LetterToSend,
  { reference, bytes }: { readonly reference: string; readonly bytes: Buffer },
): Promise<string> {
  const document = await storeDocument(tx, deed, {
    bytes,
    type: "pdf",
    name: `${reference}.pdf`,
    thing: "contract",
    thingId: contract,
    holder: insurer,
    sharedWith: [provider],
    region,
    provider,
  });
  const { language, title, to = { name: "", lines: [] }, blocks } = paper;
  await insertLetter(tx, {
    id,
    insurer,
    reference,
    language,
    to,
    subject: title,
    content: blocks,
    document,
    sentBy: deed.account ?? null,
    sentAt: deed.clockAt,
  });
  await audit(tx, deed, {
    verb: "sent",
    thing: "letter",
    thingId: id,
    region,
    provider,
    after: { reference, document, subject: title },
  });
  return document;
}

/** Tells the people of the lead party that the letter is there. */
async function tell(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  given: { readonly letter: LetterToSend; readonly reference: string; readonly document: string },
): Promise<void> {
  const { letter, reference, document } = given;
  const people = await activePeople({ ...viewer, organisation: letter.provider }, tx);
  const area = (await allRegions(viewer, tx)).find(({ code }) => code === letter.region);
  const { title: subject, from } = letter.paper;
  await notify(tx, deed, {
    to: people.map((person) => person.id),
    kind: "letter-sent",
    values: { from: from.name, reference, subject, region: area?.name ?? letter.region },
    ...{ thing: "document", thingId: document, legalEffect: true },
  });
}
