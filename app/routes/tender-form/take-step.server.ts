import { type AnswerFault, type Answers, readAnswer } from "#app/domain/policy/answers";
import type { RegistrationContent, RegistrationStep } from "#app/domain/tender/registering";
import { conditionsForm, lotsForm, organisationForm } from "#app/features/registering/form";
import type { Tender } from "#app/features/registering/read-tender.server";

type Part = Partial<RegistrationContent>;
type Taken =
  | { readonly part: Part }
  | {
      readonly part: Part;
      readonly faults: Readonly<Record<string, AnswerFault>>;
      readonly typed: Readonly<Record<string, string>>;
    };

/** What a form says of one step; undefined when it cannot have come from one of ours. */
export function takeStep(step: RegistrationStep, form: FormData, tender: Tender): Taken | undefined {
  if (step === "organisation") return partOf(organisationForm.safeParse(Object.fromEntries(form)));
  if (step === "lots") {
    const known = new Set(tender.lots.map(({ id }) => id));
    const taken = partOf(lotsForm.safeParse({ lots: form.getAll("lots") }));
    return taken && { part: { lots: taken.part.lots?.filter((lot) => known.has(lot)) ?? [] } };
  }
  if (step === "conditions") {
    const ticked = (name: string) => form.getAll(name);
    return partOf(
      conditionsForm.safeParse({
        conditions: ticked("conditions"),
        declarations: ticked("declarations"),
        intentions: ticked("intentions"),
      }),
    );
  }
  return step === "questions" ? takeAnswers(form, tender) : { part: {} };
}

const partOf = <P extends Part>(
  read: { readonly success: true; readonly data: P } | { readonly success: false },
): { readonly part: P } | undefined => (read.success ? { part: read.data } : undefined);

/** The answers that can be kept; those that cannot are told with what was typed. */
function takeAnswers(form: FormData, { version: { policy } }: Tender): Taken {
  const answers: Record<string, Answers[string]> = {};
  const faults: Record<string, AnswerFault> = {};
  const typed: Record<string, string> = {};
  for (const question of policy.questionnaire) {
    const { key } = question;
    const texts = form.getAll(key).filter((each) => typeof each === "string");
    const read = readAnswer(question, texts);
    if (!read) continue;
    if ("answer" in read) answers[key] = read.answer;
    else {
      faults[key] = read.fault;
      typed[key] = texts[0] ?? "";
    }
  }
  return Object.keys(faults).length > 0 ? { part: { answers }, faults, typed } : { part: { answers } };
}
