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
export type EndForm = z.infer<typeof endForm>;
