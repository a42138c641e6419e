import { parseDay } from "#app/domain/calendar";
import { passes } from "#app/domain/norm";
import type { Question } from "#app/domain/policy/questionnaire";

/** An answer as it is kept: a table by rows. A file is a document, and has no answer here. */
export type Answer = string | number | boolean | readonly (readonly string[])[];
export type Answers = Readonly<Record<string, Answer>>;

/** Why an answer cannot be what was asked: a key of the texts of `tender`. */
export type AnswerFault = "notANumber" | "tooLow" | "tooHigh" | "notADay" | "notAChoice" | "tooLong";

const LONGEST = 4_000;
const MOST_ROWS = 50;

/** The questions that are asked of who answers so and ticks these lots, in order. */
export const questionsAsked = (
  questions: readonly Question[],
  answers: Answers,
  lots: ReadonlySet<string>,
): readonly Question[] =>
  questions.filter(
    ({ when, lots: only }) =>
      (!when || passes(answers[when.question], when.is)) && (!only || only.some((lot) => lots.has(lot))),
  );

/** Reads what was typed as the answer to a question; undefined where nothing was typed. */
export function readAnswer(
  question: Question,
  typed: readonly string[],
): { readonly answer: Answer } | { readonly fault: AnswerFault } | undefined {
  if (question.kind === "table") return readTable(question.columns.length, typed);
  const text = (typed[0] ?? "").trim();
  if (text === "" || question.kind === "file") return undefined;
  if (question.kind === "yes-no")
    return text === "yes" || text === "no" ? { answer: text === "yes" } : { fault: "notAChoice" };
  if (question.kind === "number") return readNumber(question, text);
  if (question.kind === "choice")
    return question.options.some(({ key }) => key === text) ? { answer: text } : { fault: "notAChoice" };
  if (question.kind === "date") return parseDay(text) ? { answer: text } : { fault: "notADay" };
  return text.length <= LONGEST ? { answer: text } : { fault: "tooLong" };
}

function readNumber(
  { least = -Infinity, most = Infinity }: Extract<Question, { kind: "number" }>,
  text: string,
): ReturnType<typeof readAnswer> {
  if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(text)) return { fault: "notANumber" };
  const answer = Number(text.replace(",", "."));
  if (answer < least) return { fault: "tooLow" };
  return answer > most ? { fault: "tooHigh" } : { answer };
}

function readTable(columns: number, cells: readonly string[]): ReturnType<typeof readAnswer> {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).map((cell) => cell.trim()),
  ).filter((row) => row.some((cell) => cell !== ""));
  if (rows.length === 0) return undefined;
  const fits = rows.length <= MOST_ROWS && rows.flat().every((cell) => cell.length <= 200);
  return fits ? { answer: rows } : { fault: "tooLong" };
}
