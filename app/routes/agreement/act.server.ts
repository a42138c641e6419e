import type { AgreementStep } from "#app/domain/contracting/agreement-step";
import type { Viewer } from "#app/domain/viewer";
import { givenFiles } from "#app/exchange/given-file.server";
import { judgeKeptGround } from "#app/features/certificates/judge-kept-ground.server";
import { addParty } from "#app/features/contracting/add-party.server";
import { annulAgreementStep } from "#app/features/contracting/annul-agreement-step.server";
import { keptGroundForm } from "#app/features/contracting/application-form";
import { type AgreementForm, agreementForm, partyForm, typedFields } from "#app/features/contracting/form";
import { recordAgreementStep } from "#app/features/contracting/record-agreement-step.server";
import { type RefusedForm, refusalWriter } from "#app/features/contracting/refused.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type ActAnswer = { readonly recorded: string; readonly year: number } | { readonly refused: RefusedForm };

/** Takes the step that a form of the page gives. @returns undefined for what is not the viewer's to do */
export async function actOnAgreement(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { given, language }: { readonly given: FormData; readonly language: Language },
): Promise<ActAnswer | undefined> {
  const write = refusalWriter(language, given);
  if (given.get("step") === "party-added") return addNewParty(store, deed, viewer, id, { given, language });
  if (given.get("step") === "ground-judged") return judge(store, deed, viewer, id, { given, language });
  const read = agreementForm.safeParse(typedFields(given));
  if (!read.success) return write.issues(read.error);
  if (read.data.step === "annulled") {
    const { year, fact, reason } = read.data;
    const answer = await annulAgreementStep(store, deed, viewer, id, { year, fact, reason });
    return answer && ("refused" in answer ? write.keys(answer.refused) : { ...answer, year });
  }
  const { day, year } = read.data;
  const files = await givenFiles(given);
  const step = stepOf(read.data);
  const answer = await recordAgreementStep(store, deed, viewer, id, { year, day, step, files });
  if (!answer) return undefined;
  if ("files" in answer) return write.files(answer.files);
  return "refused" in answer ? write.keys(answer.refused) : { ...answer, year };
}

/** Keeps what was found of a ground for exclusion. */
async function judge(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { given, language }: { readonly given: FormData; readonly language: Language },
): Promise<ActAnswer | undefined> {
  const write = refusalWriter(language, given, "application");
  const read = keptGroundForm.safeParse(typedFields(given));
  if (!read.success) return write.issues(read.error);
  const answer = await judgeKeptGround(store, deed, viewer, id, read.data);
  if (answer === undefined || answer !== "done") return answer && write.keys(answer.refused);
  return { recorded: "ground-judged", year: read.data.year };
}

/** Records somebody who comes to take part. */
async function addNewParty(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { given, language }: { readonly given: FormData; readonly language: Language },
): Promise<ActAnswer | undefined> {
  const write = refusalWriter(language, given);
  const read = partyForm.safeParse(typedFields(given));
  if (!read.success) return write.issues(read.error);
  const { year, ...party } = read.data;
  const answer = await addParty(store, deed, viewer, id, { ...party, files: await givenFiles(given) });
  if (!answer) return undefined;
  if ("files" in answer) return write.files(answer.files);
  return "refused" in answer ? write.keys(answer.refused) : { recorded: "party-added", year };
}

/** The step of a form that was read. */
function stepOf(read: Exclude<AgreementForm, { step: "annulled" }>): AgreementStep {
  const forYear = read.year;
  if ("party" in read) return { kind: read.step, ...read.party, until: read.until, reason: read.reason };
  if ("about" in read) return { kind: read.step, forYear, about: read.about, text: read.text };
  if ("due" in read) return { kind: read.step, forYear, text: read.text, side: read.side, due: read.due };
  if ("action" in read) return { kind: read.step, forYear, action: read.action, text: read.text };
  if ("text" in read) return { kind: read.step, forYear, text: read.text };
  if ("authority" in read) return { kind: read.step, by: read.by, authority: read.authority };
  if ("by" in read) return { kind: read.step, by: read.by, reason: read.reason };
  if ("answerBy" in read) return { kind: read.step, answerBy: read.answerBy, reason: read.reason };
  if (read.step === "offer-withdrawn") return { kind: read.step, reason: read.reason };
  if ("endsOn" in read) return { kind: read.step, forYear, endsOn: read.endsOn };
  if ("used" in read) return { kind: read.step, forYear, used: read.used };
  if ("reopens" in read) return { kind: read.step, forYear, reopens: read.reopens, reason: read.reason };
  if ("lots" in read) return { kind: read.step, forYear, lots: read.lots };
  if ("reason" in read) return { kind: read.step, forYear, reason: read.reason };
  return read.step === "talks-opened" ? { kind: read.step, forYear } : { kind: read.step };
}
