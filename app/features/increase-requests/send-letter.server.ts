import { uuidv7 } from "uuidv7";
import { dayOf, type Instant } from "#app/domain/calendar";
import type { RequestState } from "#app/domain/increase-request/state";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import type { Viewer } from "#app/domain/viewer";
import { contactBlocks } from "#app/exchange/letter/contacts.server";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { act } from "#app/features/act.server";
import { decisionBlocks } from "#app/features/increase-requests/papers.server";
import { type RequestAtHand, requestAtHand } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { receiversOf } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { insertRequestFact } from "#db/queries/increase-request.server";
import { insertLetter, lastReference, partiesOf } from "#db/queries/letter.server";
import type { Db, Store, Tx } from "#db/store.server";

type Decision = NonNullable<RequestState["decision"]>;

/**
 * Sends the letter with a decision: it gets its reference, becomes a document that both sides see, and never changes.
 * It bears the moment of the decision. Done twice it is still one letter.
 * @returns whether this was the time that it went out
 */
export async function sendDecisionLetter(
  store: Store,
  deed: Deed,
  insurer: string,
  { request, decidedAt }: { readonly request: string; readonly decidedAt: Instant },
): Promise<boolean> {
  // As the insurer sees it at the moment of the decision; the moment itself may be that of a moved clock.
  const viewer: Viewer = { organisation: insurer, roles: ["buyer"], now: decidedAt };
  const at: Deed = { ...deed, clockAt: decidedAt, clock: undefined };
  for (;;) {
    const found = await requestAtHand(viewer, store.db, request);
    const { decision, letter } = found?.state ?? {};
    if (!found || !decision || letter) return false;
    const day = dayOf(decidedAt);
    const last = await lastReference(viewer, store.db, referenceStart(LETTERS, day));
    const reference = nextReference(LETTERS, day, last);
    const paper = await paperOf(viewer, store.db, found, { decision, reference });
    if (!paper) return false;
    const bytes = await renderPaper(paper);
    const sent = await act(store, { deed: at }, async (tx) => {
      const taken = await lastReference(viewer, tx, referenceStart(LETTERS, day));
      const now = await requestAtHand(viewer, tx, request);
      if (now?.state.letter) return false;
      if (taken !== last) return undefined;
      await keep(tx, at, found, { paper, bytes });
      return true;
    });
    if (sent !== undefined) return sent;
  }
}

/** The letter, in the language of whoever of the provider reads first. */
async function paperOf(
  viewer: Viewer,
  db: Db,
  found: RequestAtHand,
  { decision, reference }: { readonly decision: Decision; readonly reference: string },
): Promise<Paper | undefined> {
  const { insurer, provider, reference: asked } = found.request;
  const parties = await partiesOf(viewer, db, [insurer, provider]);
  const [from, to] = [parties.get(insurer), parties.get(provider)];
  if (!from || !to) return undefined;
  const [reader] = await receiversOf(
    db,
    await accountsAt(db, provider, ["provider", "provider-administrator"]),
  );
  const language: Language = reader?.language ?? from.style?.language ?? "nl";
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  return {
    ...{ language, from, to, reference, fictional: from.fictional, moment: decision.at },
    title: say("letter.title", { reference: asked }),
    blocks: [
      ...decisionBlocks(found, decision, language, say),
      ...contactBlocks(found.ground.version.policy.contacts, language),
    ],
  };
}

async function keep(
  tx: Tx,
  deed: Deed,
  { request, ground }: RequestAtHand,
  { paper, bytes }: { readonly paper: Paper; readonly bytes: Buffer },
): Promise<void> {
  const { insurer, provider } = request;
  const { reference, language, title, to = { name: "", lines: [] }, blocks } = paper;
  const region = ground.placed.area?.region;
  const document = await storeDocument(tx, deed, {
    ...{ bytes, type: "pdf", name: `${reference}.pdf`, thing: "increase-request", thingId: request.id },
    ...{ holder: insurer, sharedWith: [provider], region, provider },
  });
  const [id, letter] = [uuidv7(), uuidv7()];
  await insertLetter(tx, {
    ...{ id: letter, insurer, reference, language, to, subject: title, content: blocks, document },
    ...{ sentBy: null, sentAt: deed.clockAt },
  });
  const fact = { id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt } as const;
  await insertRequestFact(tx, request.id, { ...fact, kind: "told", letter: reference, document }, undefined);
  await audit(tx, deed, {
    ...{ verb: "sent", thing: "letter", thingId: letter, holder: insurer, region, provider },
    after: { reference, document, subject: title },
  });
}
