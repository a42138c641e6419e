import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { audiences, blockKinds } from "#app/domain/thread";
import { textProblem, writtenText } from "#app/domain/written-text";

const key = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "refused.form");

/** What someone wrote; the messages are keys of the texts of `thread`. */
const words = z
  .string("refused.empty")
  .transform(writtenText)
  .superRefine((text, context) => {
    const problem = textProblem(text);
    if (problem) context.addIssue({ code: "custom", message: `refused.${problem}` });
  });

const noValue = (value: unknown) => (value === "" ? undefined : value);

/** A block before it is added; `block` is its key, chosen when the form was made, so that it is added once. */
export const blockForm = z.object({
  block: key,
  audience: z.enum(audiences, "refused.form"),
  kind: z.enum(blockKinds, "refused.form"),
  question: z.preprocess(noValue, key.optional()),
  text: words,
  by: z.preprocess(
    noValue,
    z
      .string()
      .transform((text, context) => {
        const day = parseDay(text.trim());
        if (day) return day;
        context.addIssue({ code: "custom", message: "refused.day" });
        return z.NEVER;
      })
      .optional(),
  ),
  colleague: z.preprocess(noValue, z.string().max(64).optional()),
});
export type BlockFields = z.infer<typeof blockForm>;

/** That someone read what there is up to a number. */
export const readForm = z.object({ audience: z.enum(audiences), upTo: z.coerce.number().int().min(0) });
