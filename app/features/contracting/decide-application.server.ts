import { uuidv7 } from "uuidv7";
import { dayOf, type Instant } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import { type EndRefusal, endRefusal } from "#app/domain/contracting/application-end";
import type { NoticeKind } from "#app/domain/notice";
import { may, rolesThatMay } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { chooses } from "#app/domain/policy/rules";
import { openQuestions } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { keepOffer, makeOfferLetter, type OfferKept } from "#app/features/contracting/keep-offer.server";
import { type OfferDraft, proposeOffer } from "#app/features/contracting/sign-offer.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import {
  type Application,
  insertApplicationFact,
  readApplications,
  signedOffers,
} from "#db/queries/application.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { blocksOf, insertBlock, threadAt } from "#db/queries/thread.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What ends an application: an offer, a refusal, or its provider letting it go. Each with its reason. */
export type ApplicationEnd =
  | {
      readonly kind: "offered";
      readonly offer: Offer;
      /** The language of the letter. */
      readonly language: Language;
      /** The draft agreement, with what belongs to it. */
      readonly files: readonly GivenFile[];
      readonly reason: string;
      /** The draft that a second person agreed to, where one did. */
      readonly signed?: Pick<OfferDraft, "contract" | "documents"> | undefined;
    }
  | { readonly kind: "refused" | "withdrawn"; readonly reason: string };

/**
 * Ends an application of the viewer's: its insurer offers an agreement or refuses, its provider withdraws. What is
 * offered is accepted like any offer (reading 12); whatever waited in the thread is met by it.
 * @returns undefined for what is not the viewer's to end, and the files that cannot be stored: then nothing was done
 */
export async function endApplication(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  end: ApplicationEnd,
) {
  const files = soundFiles(end.kind === "offered" ? end.files : []);
  if ("files" in files) return files;
  for (;;) {
    const found = await endable(store.db, viewer, id, end);
    if (!found) return undefined;
    const { version } = found;
    const refused = await refusalNow(store.db, found, end, deed.clockAt);
    if (refused) return { refused };
    if (end.kind === "offered" && !end.signed && chooses(version.policy, "second-signature"))
      return proposeOffer(store, deed, viewer, found, end, files.sound);
    const kept = end.kind === "offered" ? placed(found, version, end, files.sound) : undefined;
    const letter =
      kept && end.kind === "offered"
        ? await makeOfferLetter(viewer, store.db, deed, kept, end.language)
        : undefined;
    const ended = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
      const now = await endable(tx, viewer, id, end);
      // A colleague may have ended it, or another letter taken the reference, while the letter was made.
      if (!now || (await refusalNow(tx, now, end, deed.clockAt))) return false;
      if (kept && letter && !(await keepOffer(tx, deed, viewer, kept, letter))) return false;
      await keepEnd(tx, deed, viewer, now, end, kept?.id);
      return true;
    });
    if (ended) return "done" as const;
  }
}

/** Why it cannot be ended so; what a second person agreed to is held against everything that was recorded since. */
async function refusalNow(
  db: Db,
  found: Application & { readonly version: PolicyVersion },
  end: ApplicationEnd,
  now: Instant,
): Promise<EndRefusal | undefined> {
  if (end.kind === "offered" && end.signed) {
    const [waiting] = await signedOffers(db, found.id);
    if (waiting?.draft.contract !== end.signed.contract) return "not-open";
  }
  return endRefusal(found, found.version.policy, end, now);
}

async function endable(db: Db, viewer: Viewer, id: string, { kind }: ApplicationEnd) {
  const [found] = await readApplications(viewer, db, id);
  if (!found || !may(viewer.roles, kind === "withdrawn" ? "register" : "contract")) return undefined;
  const version = await publishedPolicy(viewer, db, found.policy);
  return version && { ...found, version };
}

const placed = (
  { insurer, provider }: Application,
  version: PolicyVersion,
  { offer, signed }: Extract<ApplicationEnd, { kind: "offered" }>,
  files: OfferKept["files"],
): OfferKept => ({
  ...{ id: signed?.contract ?? uuidv7(), insurer, provider, version, form: "direct", offer, files },
  stored: signed?.documents,
});

async function keepEnd(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  found: Application,
  end: ApplicationEnd,
  contract: string | undefined,
): Promise<void> {
  const { id, policy, insurer, provider } = found;
  const { reason } = end;
  await insertApplicationFact(tx, {
    ...{ id: uuidv7(), application: id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
    recordedBy: deed.account ?? null,
    detail:
      end.kind === "offered"
        ? { kind: end.kind, contract: contract ?? "", lots: end.offer.lots, reason }
        : { kind: end.kind, reason },
  });
  await meetThread(tx, deed, viewer, found, end);
  await audit(tx, deed, {
    ...{ verb: `application-${end.kind}`, thing: "application", thingId: id, policy },
    ...{ holder: insurer, provider, after: { reason } },
  });
  await tell(tx, deed, viewer, found, end);
}

/** What ends the application ends what waits in its thread: accepted by an offer, answered or let go otherwise. */
async function meetThread(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id }: Application,
  end: ApplicationEnd,
): Promise<void> {
  const { account, organisation } = deed;
  const thread = await threadAt(viewer, tx, { thing: "application", thingId: id, audience: "shared" });
  if (!thread || account === undefined || organisation === undefined) return;
  for (const block of openQuestions(await blocksOf(viewer, tx, [thread.id]), deed.clockAt)) {
    const ours = block.asked?.organisation === organisation;
    const accepts = ours && end.kind === "offered" && block.kind === "proposal";
    await insertBlock(tx, {
      ...{ id: uuidv7(), thread: thread.id, question: block.id, text: end.reason, account, organisation },
      kind: accepts ? "acceptance" : ours ? "answer" : "withdrawal",
      ...{ recordedAt: deed.clockAt, onBehalfOf: deed.onBehalfOf ?? null },
      ...{ askedOrganisation: null, askedAccount: null, answerBy: null, aimBy: null, movable: null },
      ...{ policy: null, policyItem: null },
    });
  }
}

async function tell(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  found: Application,
  end: ApplicationEnd,
): Promise<void> {
  const { id, insurer, provider, reference } = found;
  const names = await nameOrganisations(viewer, tx, [insurer, provider]);
  const nameOf = (key: string) => names.find((each) => each.id === key)?.name ?? "";
  const toInsurer = end.kind === "withdrawn";
  const kind: NoticeKind = `application-${end.kind}`;
  await notify(tx, deed, {
    to: await accountsAt(
      tx,
      toInsurer ? insurer : provider,
      rolesThatMay(toInsurer ? "contract" : "register"),
    ),
    kind,
    values: { reference, insurer: nameOf(insurer), provider: nameOf(provider), reason: end.reason },
    ...{ thing: "application", thingId: id, legalEffect: true },
  });
}
