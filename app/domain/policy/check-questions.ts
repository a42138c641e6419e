import type { AnswerTest } from "#app/domain/norm";
import type { Policy } from "#app/domain/policy";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { canPass, type Question } from "#app/domain/policy/questionnaire";

/** What is wrong with leaning on the answer to a question: it is not asked, or cannot be answered so. */
export function checkAnswer(
  questions: readonly Question[],
  path: string,
  name: string,
  is: AnswerTest,
): PolicyProblem[] {
  const question = questions.find(({ key }) => key === name);
  if (!question) return [{ path, key: "unknownQuestion", values: { name } }];
  return canPass(question, is) ? [] : [{ path, key: "impossibleAnswer", values: { name } }];
}

/** Conditions of questions that can never hold, or that lean on a question that comes later. */
export const checkQuestions = (policy: Policy): PolicyProblem[] => [
  ...checkConditions(policy),
  ...checkSelection(policy),
];

/** A criterion of choice that nobody is asked for, or that cannot be put in order. */
function checkSelection({ questionnaire, tender }: Policy): PolicyProblem[] {
  const name = tender?.selection?.question;
  if (name === undefined) return [];
  const asked = questionnaire.find(({ key }) => key === name);
  const path = "tender/selection/question";
  if (!asked) return [{ path, key: "unknownQuestion", values: { name } }];
  return asked.kind === "number" ? [] : [{ path, key: "impossibleAnswer", values: { name } }];
}

const checkConditions = ({ questionnaire }: Policy): PolicyProblem[] =>
  questionnaire.flatMap(({ key, when }, index) => {
    if (!when) return [];
    const path = `questionnaire/${key}/when`;
    const wrong = checkAnswer(questionnaire, path, when.question, when.is);
    const later = !questionnaire.slice(0, index).some((earlier) => earlier.key === when.question);
    if (wrong.length > 0 || !later) return wrong;
    return [{ path, key: "laterQuestion", values: { name: when.question } }];
  });
