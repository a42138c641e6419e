import type { ApplicationContent } from "#app/domain/contracting/application";
import type { Policy } from "#app/domain/policy";
import { type Answers, readAnswer } from "#app/domain/policy/answers";
import { writtenText } from "#app/domain/written-text";

const LONGEST = 4_000;
const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((each) => typeof each === "string");

/** What somebody asks, from the form: answers that cannot be what was asked are left out, and so asked again. */
export function readContent({ questionnaire }: Policy, form: FormData): ApplicationContent {
  const answers: Answers = Object.fromEntries(
    questionnaire.flatMap((question) => {
      const read = readAnswer(question, textsOf(form, `answer-${question.key}`));
      return read && "answer" in read ? [[question.key, read.answer]] : [];
    }),
  );
  return {
    ...{ lots: [...new Set(textsOf(form, "lots"))], answers },
    declarations: [...new Set([...textsOf(form, "declarations"), ...textsOf(form, "grounds")])],
    explanation: writtenText(textsOf(form, "explanation")[0] ?? "").slice(0, LONGEST),
  };
}
