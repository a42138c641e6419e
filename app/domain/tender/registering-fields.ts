import type { Answer } from "#app/domain/policy/answers";
import type { Question } from "#app/domain/policy/questionnaire";
import type { FormFields } from "#app/domain/stale-form";
import type { RegistrationContent, RegistrationStep } from "#app/domain/tender/registering";

/** What of a registration stands in the form of a step, by the names of its fields and as the form sends it. */
export function stepFields(
  step: RegistrationStep,
  content: RegistrationContent,
  questions: readonly Question[],
): FormFields {
  const { agb, kvk, kind, locations, signatory, capacity, answers } = content;
  const { conditions, declarations, intentions, lots } = content;
  if (step === "organisation")
    return {
      ...{ agb: [agb], kvk: [kvk], kind: [kind], locations: [locations.join("\n")] },
      ...{ signatory: [signatory], capacity: [capacity] },
    };
  if (step === "lots") return { lots };
  if (step === "conditions") return { conditions, declarations, intentions };
  if (step !== "questions") return {};
  return Object.fromEntries(questions.map(({ key }) => [key, answerFields(answers[key])]));
}

/** An answer as its field sends it: a table cell by cell. */
function answerFields(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  return typeof answer === "object" ? answer.flat() : [String(answer)];
}
