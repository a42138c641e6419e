import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { LETTERS, nextReference, type Paper, referenceStart } from "#app/domain/letter";
import { may } from "#app/domain/permission";
import {
  type Judging,
  judgingOf,
  type OutcomeRefusal,
  outcomeRefusal,
  toTell,
} from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { tellProvider } from "#app/features/tender/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import {
  insertRegistrationFact,
  insertTenderLotFact,
  type PlacedRegistration,
  placedRegistrations,
} from "#db/queries/judging.server";
import { insertLetter, lastReference } from "#db/queries/letter.server";
import type { Db, Store, Tx } from "#db/store.server";

/** A registration of which the outcome is told, as it was judged. */
export type ToTell = { readonly found: PlacedRegistration; readonly judging: Judging };
/** Writes the letter to a registrant; its reference and date come when it is sent. */
export type WriteOutcome = (told: ToTell) => Omit<Paper, "reference" | "moment">;

type Written = ToTell & {
  readonly paper: Omit<Paper, "reference" | "moment">;
  readonly reference: string;
  readonly bytes: Buffer;
};

/** Everything about a lot at a moment; undefined where the viewer sees none of it. */
async function lotAtHand(viewer: Viewer, db: Db, tenderLot: string) {
  const all = (await placedRegistrations(viewer, db, { tenderLot })).flatMap((found) => {
    const judging = judgingOf(found.facts, viewer.now);
    return judging ? [{ found, judging }] : [];
  });
  return { all, steps: all.reduce((sum, { found }) => sum + found.kept, 0) };
}

/**
 * Tells everyone who registered for a lot the outcome with its reason: a letter each, which never changes, its notice
 * and the outcome of the lot, all or nothing (rule 4.73).
 * @param seen how many steps of the lot the page showed
 * @returns how many were told, what refused it, or undefined for what is not the viewer's
 */
export async function tellOutcome(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  {
    tenderLot,
    seen,
    write,
  }: { readonly tenderLot: string; readonly seen: number; readonly write: WriteOutcome },
): Promise<{ told: number } | { refused: OutcomeRefusal | "changed-meanwhile" } | undefined> {
  if (!may(viewer.roles, "judge-registrations")) return undefined;
  const today = dayOf(deed.clockAt);
  for (;;) {
    const { all, steps } = await lotAtHand(viewer, store.db, tenderLot);
    const [first] = all;
    if (!first) return undefined;
    if (steps !== seen) return { refused: "changed-meanwhile" };
    const { closesOn } = first.found.days;
    const refused = outcomeRefusal(
      all.map(({ judging }) => judging),
      { closesOn, today },
    );
    if (refused) return { refused };
    const last = await lastReference(viewer, store.db, referenceStart(LETTERS, today));
    const letters = await writeAll(all, deed, last, write);
    const told = await store.write(async (tx) => {
      // Another letter may have taken the reference, or another buyer judged, while these were made.
      if ((await lastReference(viewer, tx, referenceStart(LETTERS, today))) !== last) return undefined;
      if ((await lotAtHand(viewer, tx, tenderLot)).steps !== steps) return undefined;
      for (const letter of letters) await keep(tx, deed, letter);
      const qualified = all.filter(({ judging }) => judging.judged?.qualifies).length;
      await keepOutcome(tx, deed, first.found, qualified);
      return letters.length;
    });
    if (told !== undefined) return { told };
  }
}

/** The letters are made before the transaction, so that nobody waits for them. */
async function writeAll(
  all: readonly ToTell[],
  deed: Deed,
  last: string | undefined,
  write: WriteOutcome,
): Promise<Written[]> {
  const written: Written[] = [];
  let reference = last;
  for (const each of all.filter(({ judging }) => toTell(judging))) {
    reference = nextReference(LETTERS, dayOf(deed.clockAt), reference);
    const paper = write(each);
    const bytes = await renderPaper({ ...paper, reference, moment: deed.clockAt });
    written.push({ ...each, paper, reference, bytes });
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
  const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  await insertRegistrationFact(tx, id, { ...dated, kind: "informed", letter: document }, deed.account);
  const { qualifies, reason } = judging.judged ?? {};
  await audit(tx, deed, {
    ...{ verb: "told-outcome", thing: "registration", thingId: id, region, provider, policy },
    after: { reference, document, qualifies, reason },
  });
  await tellProvider(tx, deed, found, { kind: "registration-outcome", values: { reference } });
}

async function keepOutcome(
  tx: Tx,
  deed: Deed,
  { tenderLot, area: { region }, policy }: PlacedRegistration,
  qualified: number,
): Promise<void> {
  const dated = { id: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt };
  await insertTenderLotFact(tx, tenderLot, { ...dated, kind: "outcome", qualified }, deed.account);
  await audit(tx, deed, {
    ...{
      verb: "kept-outcome",
      thing: "tender-lot",
      thingId: tenderLot,
      region,
      policy,
      after: { qualified },
    },
  });
}
