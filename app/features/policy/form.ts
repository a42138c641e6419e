import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import type { ListEdit } from "#app/domain/policy/list-edit";
import { textProblem, writtenText } from "#app/domain/written-text";

const place = z.coerce.number().int().min(0).max(9999);
const field = z.string().regex(/^[a-zA-Z]{1,40}$/);
const revision = z.coerce.number().int().min(1);

const listEdit = z.discriminatedUnion("act", [
  z.object({ act: z.literal("add"), field, revision }),
  z.object({ act: z.literal("remove"), field, at: place.optional(), revision }),
  z.object({ act: z.literal("up"), field, at: place, revision }),
]);

/** What the form of a list asks, and the revision of the draft that it was made from; undefined where it came broken. */
export const readListEdit = (form: FormData): (ListEdit & { readonly revision: number }) | undefined =>
  listEdit.safeParse(Object.fromEntries(form)).data;

/** How a draft begins: from a published version, for the next year or for its own. */
export const beginForm = z.object({ from: z.string().min(1).max(64), as: z.enum(["version", "next-year"]) });

const day = z.string("refused.day").transform((text, context) => {
  const parsed = parseDay(text.trim());
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "refused.day" });
  return z.NEVER;
});

const reason = z
  .string("refused.empty")
  .transform(writtenText)
  .superRefine((text, context) => {
    const problem = textProblem(text);
    if (problem) context.addIssue({ code: "custom", message: `refused.${problem}` });
  });

/** From when and why a draft is published; the messages are keys of the texts of `policy-draft` under `publish`. */
export const publishForm = z.object({
  proposal: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "refused.form"),
  effectiveFrom: day,
  reason,
});

/** What was chosen of what moved along with the year: "take" or "keep" stands before the name of each text. */
export function readChoices(form: FormData): Record<"days" | "taken" | "kept", readonly string[]> {
  const chosen = form.getAll("text").map(String);
  const after = (choice: string) =>
    chosen.flatMap((each) => (each.startsWith(choice) ? [each.slice(choice.length)] : []));
  return { days: form.getAll("day").map(String), taken: after("take "), kept: after("keep ") };
}
