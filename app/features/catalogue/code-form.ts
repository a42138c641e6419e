import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { codeRequestKinds } from "#app/domain/catalogue/code-request";
import { parsePerformanceCode } from "#app/domain/catalogue/performance-code";

const line = z.string().trim().max(200).default("");
const reason = z.string().max(2_000).default("");
const code = line.transform((typed) => parsePerformanceCode(typed) ?? typed);

/** What is asked of the catalogue. */
export const askCodeForm = z.object({
  kind: z.enum(codeRequestKinds),
  ...{ code, discipline: line, labelNl: line, labelEn: line, reason },
});

/** What the expert group decides. */
export const decideCodeForm = z.object({
  request: z.string().min(1).max(64),
  decision: z.enum(["granted", "declined"]),
  ...{ code, fits: code, reason },
  from: line.transform((typed) => parseDay(typed)),
});

const ownLine = z.object({ code: z.string().max(200), label: z.string().max(200) });

/** The lines of an own list as its form carries them; undefined for what is none. */
export function ownLines(value: unknown): readonly z.infer<typeof ownLine>[] | undefined {
  if (typeof value !== "string") return undefined;
  const read = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "form" });
        return z.NEVER;
      }
    })
    .pipe(z.array(ownLine).max(2_000))
    .safeParse(value);
  return read.success ? read.data : undefined;
}
