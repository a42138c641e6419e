import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { deedOnArrival, type SignedIn } from "#app/auth/viewer.server";
import { asksFor } from "#app/domain/increase-request/asker";
import { draftFields } from "#app/domain/increase-request/content";
import { type Stale, staleFields } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { type EditedForm, readEdited } from "#app/exchange/edited-form.server";
import { filesIn, givenFiles } from "#app/exchange/given-file.server";
import { addDocuments } from "#app/features/documents/add-documents.server";
import { placeFor } from "#app/features/documents/place.server";
import { readArrival, readRequestForm, typedFields } from "#app/features/increase-requests/form";
import { keepIncreaseDraft } from "#app/features/increase-requests/keep-draft.server";
import { type ReceiveAnswer, receiveRequest } from "#app/features/increase-requests/receive-request.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { type Language, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { ownDraft } from "#db/queries/increase-request.server";
import type { Store } from "#db/store.server";

/** What came of a form that was not kept or not sent: what was typed, what is wrong, or what a colleague made of it. */
export type DraftAnswer = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  /** What else kept it, in words. */
  readonly told?: readonly string[];
  readonly stale?: Stale;
  readonly entries?: EditedForm["typed"];
};

/** Who acts, at the moment the last byte is in: nothing that is waited for from then on makes it later. */
export function onArrival(visitor: SignedIn, context: AppLoadContext): { deed: Deed; viewer: Viewer } {
  const deed = deedOnArrival(visitor, context);
  return { deed, viewer: { ...visitor.viewer, now: deed.clockAt } };
}

type Arrived = {
  readonly deed: Deed;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly ceiling: string;
  readonly form: FormData;
};

const pathOf = ({ ceiling }: Arrived): string => `/ceilings/${ceiling}/increase`;
const refuse = (told: readonly string[], status: number) =>
  data<DraftAnswer>({ typed: {}, problems: {}, told }, status);

/** Keeps the draft of a request, shows it to look over, adds files to it, or sends it. */
export async function actOnDraft(store: Store, arrived: Arrived) {
  const act = arrived.form.get("act");
  if (act === "send") return send(store, arrived);
  if (act === "add") return addFiles(store, arrived);
  const { deed, viewer, ceiling } = arrived;
  const edited = readEdited(arrived.form);
  const { form, madeFrom } = edited;
  const [typed, key] = [typedFields(form), String(form.get("draft") ?? "")];
  const id = /^[\w-]{36}$/.test(key) ? key : uuidv7();
  const kept = await keepIncreaseDraft(store, deed, viewer, { id, ceiling, typed, madeFrom });
  if (typeof kept === "object")
    return data<DraftAnswer>({ typed, problems: {}, stale: kept, entries: edited.typed }, 409);
  if (act === "keep") return redirect(`${pathOf(arrived)}?done=kept`);
  const read = readRequestForm(typed);
  const arrival = form.has("day") ? readArrival(typed) : undefined;
  const problems = {
    ...("problems" in read && read.problems),
    ...(arrival && "problems" in arrival && arrival.problems),
  };
  return Object.keys(problems).length > 0
    ? data<DraftAnswer>({ typed, problems }, 400)
    : redirect(`${pathOf(arrived)}?step=check`);
}

/** Without scripts: adds the files of the form to the draft. */
async function addFiles(store: Store, arrived: Arrived) {
  const { deed, viewer, language, form } = arrived;
  const say = translator(textsFor(language, "document").document ?? {}, language);
  const draft = String(form.get("draft") ?? "");
  const place = await placeFor(viewer, store.db, { "increase-request": draft });
  if (!place) throw new Response(null, { status: 404 });
  const { added, refused } = await addDocuments(store, deed, place, await givenFiles(form));
  if (added.length + refused.length === 0) return refuse([say("refused.none")], 422);
  const told = refused.map(({ name, why: { key, values } }) =>
    say("refused.file", { name, why: say(key, values) }),
  );
  const renamed = added.filter((each) => each.renamed);
  if (told.length > 0)
    return refuse([...told, ...renamed.map(({ name }) => say("done.renamed", { name }))], 422);
  return redirect(`${pathOf(arrived)}?step=check${renamed.map(({ id }) => `&renamed=${id}`).join("")}`);
}

/**
 * Sends what was looked over. A file that was chosen and not added stops it, and where a colleague changed the draft
 * since, it is shown to be looked over again.
 */
async function send(store: Store, arrived: Arrived) {
  const { deed, viewer, language, ceiling, form } = arrived;
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  const left = filesIn(form).map(({ name }) => name);
  if (left.length > 0) return refuse([say("files.notAdded", { names: formatList(left, language) })], 409);
  const { madeFrom } = readEdited(form);
  const draft = await ownDraft(viewer, store.db, ceiling);
  const read = draft && readRequestForm(draft.typed);
  // Sent once already, from another window or by a second press: there it stands.
  if (!draft) return redirect(`/requests/${encodeURIComponent(String(form.get("draft") ?? ""))}`);
  const [placed] = await readCeilings(viewer, store.db, { id: ceiling });
  const enters = placed !== undefined && viewer.organisation === placed.insurer && asksFor(viewer, placed);
  const arrival = enters ? readArrival(draft.typed) : { way: "product" as const, at: deed.clockAt };
  if (!read || "problems" in read || "problems" in arrival) return redirect(pathOf(arrived));
  if (madeFrom && staleFields(madeFrom, draftFields(draft.typed), madeFrom).length > 0)
    return redirect(`${pathOf(arrived)}?step=check&done=changed`);
  const names = String(form.get("names") ?? "") || undefined;
  const { way, at: receivedAt } = arrival;
  const given = { id: draft.id, ceiling, content: read.content, way, receivedAt, names };
  return thanks(await receiveRequest(store, deed, viewer, given), say);
}

function thanks(answer: ReceiveAnswer | undefined, say: (key: string) => string) {
  if (!answer) throw new Response(null, { status: 404 });
  if ("received" in answer) return redirect(`/requests/${answer.received}?done=sent`);
  if ("request" in answer) return redirect(`/requests/${answer.request}?done=running`);
  return refuse([say(`send.${answer.refused}`)], 400);
}
