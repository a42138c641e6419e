import { createHash, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { canonical } from "#app/domain/audit-chain";
import { dayOf } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import type { Paper } from "#app/domain/letter";
import { rolesThatMay } from "#app/domain/permission";
import { type Missing, missingOf } from "#app/domain/tender/registering";
import type { Viewer } from "#app/domain/viewer";
import type { SoundFile } from "#app/exchange/given-file.server";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { act } from "#app/features/act.server";
import { keepSteps } from "#app/features/registering/keep-steps.server";
import {
  closedLots,
  emptyContent,
  ownEligibility,
  type Tender,
} from "#app/features/registering/read-tender.server";
import { audit, type Deed } from "#db/audit.server";
import { shareDocument, storeDocument, storeFiles } from "#db/documents.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { type DocumentRow, documentsOf } from "#db/queries/document.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import {
  type FormRow,
  insertSubmission,
  keepForm,
  ownForm,
  type SubmissionRow,
  submissionOf,
  withdrawSubmissions,
} from "#db/queries/registering.server";
import { closedSeal } from "#db/seal.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What a sending comes to: a receipt, what is still missing, or nothing where there is no form. */
export type Sent = { readonly submission: SubmissionRow } | { readonly missing: readonly Missing[] };

/** What comes after closing, besides the form as it stands: words and files, as of any letter. */
export type LateMessage = { readonly text: string; readonly files: readonly SoundFile[] };

/** Writes the receipt of a registration, in words and as a paper. */
export type WriteReceipt = (
  submission: Omit<SubmissionRow, "receipt">,
) => Omit<Paper, "reference" | "moment">;

/**
 * Sends the form of the viewer's organisation as it stands. The deed bears the moment at which the last byte had
 * arrived, taken before anything waited for the database; it is kept however often the write is tried again. What
 * comes after closing is received, whole or not, marked late, and registers for nothing.
 * @param sending key that the page chose: sent twice it is still one registration
 * @param message goes along with what comes after closing, and needs no form
 */
export async function sendRegistration(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  {
    tender,
    sending,
    receipt,
    message = { text: "", files: [] },
  }: {
    readonly tender: Tender;
    readonly sending: string;
    readonly receipt: WriteReceipt;
    readonly message?: LateMessage;
  },
): Promise<Sent | undefined> {
  const late = !isInTime(tender.closing, deed.clockAt);
  for (;;) {
    const known = await submissionOf(viewer, store.db, sending);
    if (known) return { submission: known };
    const begun = await ownForm(viewer, store.db, tender.version.id);
    if (!begun && !late) return undefined;
    const form = begun ?? (await newForm(viewer, store.db, deed, tender));
    const { files, missing, certificates } = await surroundings(viewer, store, tender, form);
    if (missing.length > 0 && !late) return { missing };
    const submission = newSubmission(form, deed, { sending, tender, late, message, files, certificates });
    // Made before the transaction, so that nobody waits for it.
    const bytes = await renderPaper({
      ...receipt(submission),
      reference: submission.reference,
      moment: submission.receivedAt,
    });
    const kept = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
      if (await submissionOf(viewer, tx, sending)) return undefined;
      if ((await ownForm(viewer, tx, tender.version.id))?.version !== begun?.version) return undefined;
      if (!begun) await keepForm(tx, form, await closedSeal(tx, form.policy));
      return keep(tx, deed, tender, { submission, bytes, files, along: message.files });
    });
    if (kept) return { submission: kept };
  }
}

/** What the form leans on, and all that is missing. */
async function surroundings(viewer: Viewer, store: Store, tender: Tender, form: FormRow) {
  const { content } = form;
  const { certificates, byLot } = await ownEligibility(viewer, store.db, tender, content);
  const ids = certificates.map(({ id }) => id);
  const attached = await documentsOf(viewer, store.db, "registration", [form.id]);
  const proofs = await documentsOf(viewer, store.db, "certificate", ids);
  const lotKeys = new Set(tender.lots.filter(({ id }) => content.lots.includes(id)).map(({ lot }) => lot));
  const missing = missingOf(content, {
    questions: tender.version.policy.questionnaire,
    criteria: tender.criteria,
    certificates: ids.length,
    files: attached.length,
    closedLots: closedLots(tender, content, byLot),
    lotKeys,
  });
  return { files: [...attached, ...proofs], certificates, missing };
}

/** An empty form for who only writes after closing. */
async function newForm(viewer: Viewer, db: Db, deed: Deed, { version }: Tender): Promise<FormRow> {
  const { insurer, id: policy } = version;
  return {
    ...{ id: uuidv7(), provider: viewer.organisation ?? "", insurer, policy, sealed: null, version: 1 },
    ...{ content: await emptyContent(viewer, db), startedAt: deed.clockAt, changedAt: deed.clockAt },
    changedBy: deed.account ?? null,
  };
}

type Sending = {
  readonly sending: string;
  readonly tender: Tender;
  readonly late: boolean;
  readonly message: LateMessage;
  readonly files: readonly DocumentRow[];
  readonly certificates: readonly { readonly terms: unknown }[];
};

function newSubmission(
  { id: form, provider, insurer, policy, content }: FormRow,
  deed: Deed,
  { sending, tender: { version }, late, message: { text, files: along }, ...given }: Sending,
): Omit<SubmissionRow, "receipt"> {
  const files = [
    ...given.files.map(({ name, sha256 }) => ({ name, sha256 })),
    ...along.map(({ name, bytes }) => ({ name, sha256: createHash("sha256").update(bytes).digest("hex") })),
  ];
  const message = late && text !== "" ? text : null;
  const sealed = { content, files, certificates: given.certificates.map(({ terms }) => terms) };
  const mark = randomBytes(4).toString("hex").toUpperCase();
  return {
    ...{ id: uuidv7(), form, provider, insurer, policy, sending, content, files, message, sealed: null },
    reference: `I-${version.policy.contractYear}-${mark}`,
    hash: createHash("sha256")
      .update(canonical(message === null ? sealed : { ...sealed, message }))
      .digest("hex"),
    receivedAt: deed.clockAt,
    late,
    sentBy: deed.account ?? null,
    withdrawnAt: null,
  };
}

type ToKeep = {
  readonly submission: Omit<SubmissionRow, "receipt">;
  /** Of its receipt. */
  readonly bytes: Buffer;
  /** Those that were added before, and those that came with it. */
  readonly files: readonly DocumentRow[];
  readonly along: readonly SoundFile[];
};

async function keep(
  tx: Tx,
  given: Deed,
  tender: Tender,
  { submission, bytes, files, along }: ToKeep,
): Promise<SubmissionRow> {
  // In a sealed tender the insurer gets to know of it when two people open it.
  const seal = await closedSeal(tx, submission.policy);
  const deed = { ...given, seal };
  const { id, provider, insurer, reference, content, late, hash, receivedAt } = submission;
  const name = `${reference}.pdf`;
  const receipt = await storeDocument(tx, deed, {
    ...{ bytes, type: "pdf", name, thing: "registration", thingId: id },
    ...{ holder: provider, sharedWith: seal ? [] : [insurer], provider },
  });
  await storeFiles(tx, deed, along, {
    ...{ thing: "registration", thingId: submission.form, holder: provider, provider },
    sharedWith: seal ? [] : [insurer],
  });
  const row = { ...submission, receipt };
  await insertSubmission(tx, row, seal);
  for (const file of seal ? [] : files)
    if (file.holder === provider) await shareDocument(tx, deed, { id: file.id, organisation: insurer });
  if (!late && !seal) await keepSteps(tx, deed, { provider, tender, chosen: new Set(content.lots) });
  await audit(tx, deed, {
    verb: "submitted",
    thing: "registration",
    thingId: submission.form,
    holder: insurer,
    provider,
    policy: submission.policy,
    after: { reference, sha256: hash, late, receivedAt },
  });
  await notify(tx, deed, {
    to: await accountsAt(tx, provider, ["provider", "provider-administrator"]),
    kind: late ? "registration-late" : "registration-received",
    values: { reference, received: { received: receivedAt }, hash },
    ...{ thing: "submission", thingId: id, legalEffect: true },
  });
  if (late && !seal) await tellOfLate(tx, deed, row, tender);
  return row;
}

/** Tells everyone of the insurer who judges that something came after closing. */
async function tellOfLate(tx: Tx, deed: Deed, row: SubmissionRow, { version }: Tender): Promise<void> {
  const { insurer, provider, reference, receivedAt } = row;
  const year = version.policy.contractYear;
  const [sender] = await nameOrganisations({ roles: [], now: deed.clockAt }, tx, [provider]);
  await notify(tx, deed, {
    to: await accountsAt(tx, insurer, rolesThatMay("judge-registrations")),
    kind: "late-message",
    values: { provider: sender?.name ?? "", reference, year, received: { received: receivedAt } },
    ...{ thing: "late-messages", thingId: String(year), legalEffect: false },
  });
}

/** Takes back everything sent, as long as the tender is open; says whether there was something to take back. */
export async function withdrawRegistration(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tender: Tender,
): Promise<boolean> {
  if (!isInTime(tender.closing, deed.clockAt)) return false;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const form = await ownForm(viewer, tx, tender.version.id);
    if (!form) return false;
    const { provider, insurer, policy } = form;
    const seal = await closedSeal(tx, policy);
    const steps = seal ? 0 : await keepSteps(tx, deed, { provider, tender, chosen: new Set() });
    if (!seal && steps === 0) return false;
    const withdrawn = await withdrawSubmissions(tx, form.id, deed.clockAt);
    if (seal && withdrawn === 0) return false;
    const count = seal ? form.content.lots.length : steps;
    await audit(
      tx,
      { ...deed, seal },
      {
        ...{ verb: "withdrew", thing: "registration", thingId: form.id, holder: insurer, provider, policy },
        after: { day: dayOf(deed.clockAt), count },
      },
    );
    return true;
  });
}
