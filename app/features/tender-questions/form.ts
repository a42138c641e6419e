import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { textProblem, writtenText } from "#app/domain/written-text";
import { receivedFields } from "#app/exchange/received-fields";

/** What someone wrote; the messages are names of refusals in the texts of `tender-question`. */
const words = z
  .string("empty")
  .transform(writtenText)
  .superRefine((text, context) => {
    const problem = textProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

const seen = z.coerce.number("form").int("form");

/**
 * A question before it is asked; `question` is its key, chosen when the form was made, so that it is asked once. What it
 * is about is nothing, a lot of the policy (`lot/KEY`), or a lot out to tender in an area (`tender/KEY`).
 */
const asked = z.object({
  question: z.uuid("form"),
  about: z.string("form").max(100, "form"),
  text: words,
  private: z.literal("yes").optional(),
  privately: z.string().transform(writtenText).default(""),
});

type Private = { readonly private?: "yes" | undefined; readonly privately: string };

/** Whoever asks to be answered alone says why. */
const whyPrivate = ({ private: alone, privately }: Private, context: z.RefinementCtx): void => {
  const problem = alone && textProblem(privately);
  if (problem)
    context.addIssue({ code: "custom", message: problem === "empty" ? "privately-empty" : problem });
};

export const askForm = asked.superRefine(whyPrivate);

/** A question that came by e-mail or letter: also who asks, and the day and time in Amsterdam at which it came. */
export const enterForm = asked
  .extend({
    provider: z.string("provider-missing").min(1, "provider-missing").max(64, "provider-missing"),
    ...receivedFields,
  })
  .superRefine(whyPrivate);

export const stepForm = z.discriminatedUnion(
  "step",
  [
    z.object({ step: z.literal("answered"), seen, wording: words, answer: words }),
    z.object({
      ...{ step: z.literal("privacy-refused"), seen, reason: words },
      by: z.string("day-wrong").transform((text, context) => {
        const day = parseDay(text.trim());
        if (!day) context.addIssue({ code: "custom", message: "day-wrong" });
        return day ?? z.NEVER;
      }),
    }),
    z.object({ step: z.literal("made-public"), seen }),
    z.object({ step: z.literal("withdrawn"), seen }),
  ],
  "form",
);

/** Which questions and steps the page showed. */
export const publishForm = z.object({ seen });
