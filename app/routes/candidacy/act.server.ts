import { instantAt } from "#app/domain/calendar";
import { MADE_FROM, type Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { readEdited } from "#app/exchange/edited-form.server";
import { givenFiles } from "#app/exchange/given-file.server";
import { annulCandidacyStep } from "#app/features/contracting/annul-candidacy-step.server";
import { type CandidacyForm, candidacyForm, typedFields } from "#app/features/contracting/form";
import {
  recordCandidacyStep,
  type StepToRecord,
} from "#app/features/contracting/record-candidacy-step.server";
import { type RefusedForm, refusalWriter } from "#app/features/contracting/refused.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What came of an act: done, refused with what was typed, or changed meanwhile by somebody else. */
type ActAnswer =
  | { readonly recorded: string }
  | { readonly refused: RefusedForm }
  | {
      readonly stale: Stale;
      readonly typed: readonly (readonly [string, string])[];
      readonly norm: string;
    };

/** Takes the step that a form of the page gives. @returns undefined for what is not the viewer's to do */
export async function actOnCandidacy(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { given, language }: { readonly given: FormData; readonly language: Language },
): Promise<ActAnswer | undefined> {
  const { form, typed, madeFrom } = readEdited(given);
  const write = refusalWriter(language, given);
  const read = candidacyForm.safeParse(typedFields(form));
  if (!read.success) return write.issues(read.error);
  if (read.data.step === "annulled") {
    const answer = await annulCandidacyStep(store, deed, viewer, id, read.data);
    return answer && "refused" in answer ? write.keys(answer.refused) : answer;
  }
  const files = await givenFiles(given);
  const answer = await recordCandidacyStep(store, deed, viewer, id, {
    ...{ ...stepOf(read.data), files },
    ...(given.has(MADE_FROM) && { madeFrom }),
  });
  if (!answer) return undefined;
  if ("files" in answer) return write.files(answer.files);
  if ("refused" in answer) return write.keys(answer.refused);
  if ("stale" in answer) return { ...answer, typed, norm: String(form.get("norm") ?? "") };
  return answer;
}

/** The step of a form that was read. */
function stepOf(read: Exclude<CandidacyForm, { step: "annulled" }>): Pick<StepToRecord, "day" | "step"> {
  if (read.step === "offer-received") {
    const { day, time, step: kind } = read;
    return { day, step: { kind, receivedAt: instantAt(day, time) } };
  }
  if (read.step === "agreed") {
    const { day, step: kind, ...terms } = read;
    return { day, step: { kind, terms } };
  }
  if (read.step === "norm-judged") {
    const { day, step: kind, norm, meets, reason, evidence } = read;
    return { day, step: { kind, norm, meets, reason, evidence } };
  }
  if (read.step === "party-named") {
    const { day, step: kind, organisation, role, signed } = read;
    return { day, step: { kind, organisation, role, signed } };
  }
  if (read.step === "judged") {
    const { day, step: kind, meets, reason } = read;
    return { day, step: { kind, meets, reason } };
  }
  if (read.step === "documents-sent" || read.step === "talks-opened")
    return { day: read.day, step: { kind: read.step } };
  return { day: read.day, step: { kind: read.step, reason: read.reason } };
}
