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
export const checkQuestions = ({ questionnaire }: Policy): PolicyProblem[] =>
  questionnaire.flatMap(({ key, when }, index) => {
    if (!when) return [];
    const path = `questionnaire/${key}/when`;
    const wrong = checkAnswer(questionnaire, path, when.question, when.is);
    const later = !questionnaire.slice(0, index).some((earlier) => earlier.key === when.question);
    if (wrong.length > 0 || !later) return wrong;
    return [{ path, key: "laterQuestion", values: { name: when.question } }];
  });
