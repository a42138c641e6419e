import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { textProblem, writtenText } from "#app/domain/written-text";

/** What someone says with an act; the messages are keys of the texts of `signature`. */
const words = z
  .string("refused.empty")
  .transform(writtenText)
  .superRefine((text, context) => {
    const problem = textProblem(text);
    if (problem) context.addIssue({ code: "custom", message: `refused.${problem}` });
  });

/** An act that is proposed; `proposal` is its key, chosen when the form was made, so that it is proposed once. */
export const proposalForm = z.object({
  proposal: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "refused.form"),
  reason: words,
});

/** An answer to a proposal; agreeing needs no words, sending back and withdrawing do. */
export const answerForm = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("agreed"), words: z.string().max(4000).transform(writtenText) }),
  z.object({ answer: z.literal("sent-back"), words }),
  z.object({ answer: z.literal("withdrawn"), words }),
]);

const day = z.string("refused.day").transform((text, context) => {
  const parsed = parseDay(text.trim());
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "refused.day" });
  return z.NEVER;
});

export const substitutionForm = z.object({
  substitute: z.string("refused.colleague").min(1, "refused.colleague").max(64, "refused.colleague"),
  from: day,
  through: day,
});
