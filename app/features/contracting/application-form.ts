import { z } from "zod";
import { parseDay } from "#app/domain/calendar";

const day = (missing: string) =>
  z.string().transform((text, context) => {
    const read = parseDay(text);
    if (!read) context.addIssue({ code: "custom", message: missing });
    return read ?? z.NEVER;
  });

/** How an application ends; the messages are keys of the texts of `application` under `refused`. */
export const endForm = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("offered"),
    lots: z.array(z.string().max(64)),
    startsOn: day("term-wrong"),
    endsOn: day("term-wrong"),
    answerBy: day("answer-early"),
    language: z.enum(["nl", "en"]),
    reason: z.string(),
  }),
  z.object({ act: z.literal("refused"), reason: z.string() }),
  z.object({ act: z.literal("withdrawn"), reason: z.string() }),
]);

const given = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text));

/** What is thought of a ground for exclusion; the messages are keys under `refused` too. */
export const groundForm = z.object({
  ground: z.string("ground-missing").max(64, "ground-missing"),
  holds: z.enum(["yes", "no"], "holds-missing").transform((word) => word === "yes"),
  happenedOn: given.pipe(day("happened-wrong").optional()),
  reason: z.string(),
});

/** The same during an agreement, for the contract year that its page shows. */
export const keptGroundForm = groundForm.extend({
  year: z.coerce.number("form-wrong").int("form-wrong"),
});
export type EndForm = z.infer<typeof endForm>;
