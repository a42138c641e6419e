import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { deedOnArrival, type SignedIn } from "#app/auth/viewer.server";
import { draftFields } from "#app/domain/increase-request/content";
import { type Stale, staleFields } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import type { EditedForm } from "#app/exchange/edited-form.server";
import { readRequestForm, typedFields } from "#app/features/increase-requests/form";
import { keepIncreaseDraft } from "#app/features/increase-requests/keep-draft.server";
import { receiveRequest } from "#app/features/increase-requests/receive-request.server";
import type { Deed } from "#db/audit.server";
import { ownDraft } from "#db/queries/increase-request.server";
import type { Store } from "#db/store.server";

/** What came of a form that was not kept or not sent: what was typed, what is wrong, or what a colleague made of it. */
export type DraftAnswer = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly stale?: Stale;
  readonly entries?: EditedForm["typed"];
};

/** Who acts, at the moment the last byte is in: nothing that is waited for from then on makes it later. */
export function onArrival(visitor: SignedIn, context: AppLoadContext): { deed: Deed; viewer: Viewer } {
  const deed = deedOnArrival(visitor, context);
  return { deed, viewer: { ...visitor.viewer, now: deed.clockAt } };
}

type Given = { readonly ceiling: string; readonly edited: EditedForm };

/** Keeps the draft of a request, shows it to look over, or sends it. */
export async function actOnDraft(store: Store, deed: Deed, viewer: Viewer, { ceiling, edited }: Given) {
  const { form, madeFrom } = edited;
  if (form.get("act") === "send") return send(store, deed, viewer, { ceiling, edited });
  const path = `/ceilings/${ceiling}/increase`;
  const [typed, key] = [typedFields(form), String(form.get("draft") ?? "")];
  const id = /^[\w-]{36}$/.test(key) ? key : uuidv7();
  const kept = await keepIncreaseDraft(store, deed, viewer, { id, ceiling, typed, madeFrom });
  if (typeof kept === "object")
    return data<DraftAnswer>({ typed, problems: {}, stale: kept, entries: edited.typed }, 409);
  if (form.get("act") === "keep") return redirect(`${path}?done=kept`);
  const read = readRequestForm(typed);
  return "problems" in read ? data<DraftAnswer>({ typed, ...read }, 400) : redirect(`${path}?step=check`);
}

/** Sends what was looked over; where a colleague changed it since, it is shown to be looked over again. */
async function send(store: Store, deed: Deed, viewer: Viewer, { ceiling, edited }: Given) {
  const path = `/ceilings/${ceiling}/increase`;
  const { form, madeFrom } = edited;
  const draft = await ownDraft(viewer, store.db, ceiling);
  const read = draft && readRequestForm(draft.typed);
  // Sent once already, from another window or by a second press: there it stands.
  if (!draft) return redirect(`/requests/${encodeURIComponent(String(form.get("draft") ?? ""))}`);
  if (!read || "problems" in read) return redirect(path);
  if (madeFrom && staleFields(madeFrom, draftFields(draft.typed), madeFrom).length > 0)
    return redirect(`${path}?step=check&done=changed`);
  const given = { id: draft.id, ceiling, content: read.content, way: "product" } as const;
  const names = String(form.get("names") ?? "") || undefined;
  const answer = await receiveRequest(store, deed, viewer, { ...given, receivedAt: deed.clockAt, names });
  if (answer && "received" in answer) return redirect(`/requests/${answer.received}?done=sent`);
  if (answer && "request" in answer) return redirect(`/requests/${answer.request}?done=running`);
  throw new Response(null, { status: 400 });
}
