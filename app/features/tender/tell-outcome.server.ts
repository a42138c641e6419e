import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import { may } from "#app/domain/permission";
import { type OutcomeRefusal, toTell } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { act } from "#app/features/act.server";
import {
  asTold,
  type OutcomeAtHand,
  outcomeAtHand,
  type ToTell,
  type WriteOutcome,
} from "#app/features/tender/outcome-at-hand.server";
import { tellProvider } from "#app/features/tender/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { insertRegistrationFact, insertTenderLotFact } from "#db/queries/judging.server";
import { insertLetter, lastReference } from "#db/queries/letter.server";
import type { Store, Tx } from "#db/store.server";

type Written = ToTell & {
  readonly paper: Omit<Paper, "reference" | "moment">;
  readonly reference: string;
  readonly bytes: Buffer;
};

/** How the outcome of a lot is told. */
export type TellingOutcome = {
  readonly tenderLot: string;
  /** How many steps of the lot the page showed. */
  readonly seen: number;
  readonly write: WriteOutcome;
  /** Why the duty of care is met, where more qualify than are contracted. */
  readonly enough?: string;
  /** Whether a second person agreed to it. */
  readonly signed?: boolean;
};

/** What keeps an outcome from being told so: other than at first sight, a signature or a ground that is missing. */
export function tellingRefusal(
  at: OutcomeAtHand,
  { seen, enough = "", signed = false }: Omit<TellingOutcome, "tenderLot" | "write">,
): OutcomeRefusal | "changed-meanwhile" | undefined {
  if (at.steps !== seen) return "changed-meanwhile";
  if (at.refused) return at.refused;
  if (at.beyond > 0 && isShort(enough)) return "duty-of-care";
  return at.needsSecond && !signed ? "needs-second" : undefined;
}

/**
 * Tells everyone who registered for a lot the outcome with its reason: a letter each, which never changes, its notice
 * and the outcome of the lot, all or nothing (rule 4.73).
 * @returns how many were told, what refused it, or undefined for what is not the viewer's
 */
export async function tellOutcome(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  telling: TellingOutcome,
): Promise<{ told: number } | { refused: OutcomeRefusal | "changed-meanwhile" } | undefined> {
  if (!may(viewer.roles, "judge-registrations")) return undefined;
  const { tenderLot, write, enough = "" } = telling;
  const today = dayOf(deed.clockAt);
  for (;;) {
    const at = await outcomeAtHand(viewer, store.db, tenderLot, today);
    if (!at) return undefined;
    const refused = tellingRefusal(at, telling);
    if (refused) return { refused };
    const last = await lastReference(viewer, store.db, referenceStart(LETTERS, today));
    const letters = await writeAll(at, deed, last, write);
    const told = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
      // Another letter may have taken the reference, or another buyer judged, while these were made.
      if ((await lastReference(viewer, tx, referenceStart(LETTERS, today))) !== last) return undefined;
      if ((await outcomeAtHand(viewer, tx, tenderLot, today))?.steps !== at.steps) return undefined;
      for (const letter of letters) await keep(tx, deed, letter);
      await keepOutcome(tx, deed, at, enough);
      return letters.length;
    });
    if (told !== undefined) return { told };
  }
}

/** The letters are made before the transaction, so that nobody waits for them. */
async function writeAll(
  at: OutcomeAtHand,
  deed: Deed,
  last: string | undefined,
  write: WriteOutcome,
): Promise<Written[]> {
  const written: Written[] = [];
  let reference = last;
  for (const each of at.all.filter(({ judging }) => toTell(judging))) {
    reference = nextReference(LETTERS, dayOf(deed.clockAt), reference);
    const told = asTold(each, at, write(each).language);
    const paper = write(told);
    const bytes = await renderPaper({ ...paper, reference, moment: deed.clockAt });
    written.push({ ...told, paper, reference, bytes });
  }
  return written;
}

async function keep(tx: Tx, deed: Deed, { found, judging, paper, reference, bytes }: Written): Promise<void> {
  const { id, insurer, provider, area, policy } = found;
  const { region } = area;
  const document = await storeDocument(tx, deed, {
    ...{ bytes, type: "pdf", name: `${reference}.pdf`, thing: "registration", thingId: id },
    ...{ holder: insurer, sharedWith: [provider], region, provider },
  });
  const { language, title, to = { name: "", lines: [] }, blocks } = paper;
  await insertLetter(tx, {
    ...{ id: uuidv7(), insurer, reference, language, to, document },
    ...{ subject: title, content: blocks, sentBy: deed.account ?? null, sentAt: deed.clockAt },
  });
  const dated = { day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  const { judged } = judging;
  if (judged?.beyond)
    await insertRegistrationFact(tx, id, { ...judged, ...dated, id: uuidv7() }, deed.account);
  await insertRegistrationFact(
    tx,
    id,
    { ...dated, id: uuidv7(), kind: "informed", letter: document },
    deed.account,
  );
  const { qualifies, reason } = judged ?? {};
  await audit(tx, deed, {
    ...{ verb: "told-outcome", thing: "registration", thingId: id, region, provider, policy },
    after: { reference, document, qualifies, reason },
  });
  await tellProvider(tx, deed, found, { kind: "registration-outcome", values: { reference } });
}

async function keepOutcome(
  tx: Tx,
  deed: Deed,
  { all, beyond, rule, first: { tenderLot, area, policy } }: OutcomeAtHand,
  enough: string,
): Promise<void> {
  const qualified = all.filter(({ judging }) => judging.judged?.qualifies).length - beyond;
  const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  await insertTenderLotFact(tx, tenderLot, { ...dated, kind: "outcome", qualified }, deed.account);
  await audit(tx, deed, {
    ...{ verb: "kept-outcome", thing: "tender-lot", thingId: tenderLot, region: area.region, policy },
    after: { qualified, ...(beyond > 0 && { beyond, most: rule?.most, enough }) },
  });
}
