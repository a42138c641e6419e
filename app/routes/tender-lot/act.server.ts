import type { SignedIn } from "#app/auth/viewer.server";
import { tellForm, withdrawForm } from "#app/features/tender/form";
import { outcomeWriter } from "#app/features/tender/outcome-letter.server";
import { proposeOutcome } from "#app/features/tender/sign-outcome.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { withdrawLot } from "#app/features/tender/withdraw-lot.server";
import { lotPage } from "#app/routes/tender-lot/load.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Acting = {
  readonly visitor: SignedIn;
  readonly store: Store;
  readonly deed: Deed;
  readonly id: string;
  readonly form: FormData;
};

/**
 * Takes the lot back, or tells its outcome; proposes that where the policy asks for two people. Undefined for another's
 * lot.
 */
export async function actOnLot(acting: Acting) {
  return acting.form.get("act") === "withdraw" ? withdraw(acting) : giveOutcome(acting);
}

async function withdraw({ visitor: { viewer }, store, deed, id, form }: Acting) {
  const read = withdrawForm.safeParse(Object.fromEntries(form));
  const typed = String(form.get("reason") ?? "");
  if (!read.success) return { refused: "too-long" as const, typed };
  const answer = await withdrawLot(store, deed, viewer, id, read.data.reason);
  return answer && "refused" in answer ? { ...answer, typed } : answer;
}

async function giveOutcome({ visitor, store, deed, id, form }: Acting) {
  const { viewer } = visitor;
  const typed = String(form.get("enough") ?? "");
  const read = tellForm.safeParse(Object.fromEntries(form));
  if (!read.success) {
    const long = read.error.issues.some(({ message }) => message === "too-long");
    return { refused: long ? ("too-long" as const) : ("language-missing" as const), typed };
  }
  const { seen, language, enough } = read.data;
  const page = await lotPage(visitor, store.db, id);
  if (!page) return undefined;
  if (page.needsSecond) {
    const draft = { seen, language, enough, reason: page.reason };
    const answer = await proposeOutcome(store, deed, viewer, id, draft);
    return answer && "refused" in answer ? { ...answer, typed } : answer;
  }
  const write = await outcomeWriter(viewer, store.db, id, language);
  if (!write) return undefined;
  const answer = await tellOutcome(store, deed, viewer, { tenderLot: id, seen, write, enough });
  return answer && "refused" in answer ? { ...answer, typed } : answer;
}
