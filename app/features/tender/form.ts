import { z } from "zod";
import { parseDay } from "#app/domain/calendar";

/** The forms that judge a registration; messages are the names of refusals. */
export const LONGEST = 4_000;
const words = z.string("too-short").trim().max(LONGEST, "too-long");
const yesNo = z.enum(["yes", "no"], "choice-missing").transform((answer) => answer === "yes");
const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (!read) context.addIssue({ code: "custom", message: "day-wrong" });
  return read ?? z.NEVER;
});

export const stepForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("judged"), qualifies: yesNo, reason: words }),
  z.object({ step: z.literal("repair-asked"), what: words, by: day }),
  z.object({ step: z.literal("repaired"), text: words }),
  z.object({ step: z.literal("response"), text: words }),
  z.object({ step: z.literal("answered"), text: words }),
  z.object({ step: z.literal("annulled"), reason: words }),
]);

export const normForm = z.object({
  /** The key of a norm, and after a stroke that of a certificate in the place of what it asks. */
  subject: z.string("norm-missing").transform((text) => {
    const [norm = "", certificate] = text.split("/");
    return { norm, certificate };
  }),
  meets: yesNo,
  reason: words,
  /** How many opinions of the provider the page showed that the form was on. */
  seen: z.coerce.number().int(),
});

export const groundForm = z.object({
  ground: z.string("ground-missing").max(64, "ground-missing"),
  holds: yesNo,
  reason: words,
  seen: z.coerce.number().int(),
});

/** Which lots to open, and what there is to add to the reasons. */
export const openingForm = z.object({
  chosen: z.array(z.string()),
  seen: z.coerce.number().int(),
  ground: z.string().trim().max(LONGEST, "too-long"),
});

/** Which sealed tender is to be opened, and why now. */
export const unsealForm = z.object({ tender: z.string().max(64), reason: z.string().trim() });

/** Why a lot is taken back. */
export const withdrawForm = z.object({ act: z.literal("withdraw"), reason: words });

/** How many steps the page showed that a form was on. */
export const seenForm = z.object({ seen: z.coerce.number().int() });

export const tellForm = seenForm.extend({
  language: z.enum(["nl", "en"]),
  /** Why the duty of care is met, where more qualify than are contracted. */
  enough: z.string().trim().max(LONGEST, "too-long").default(""),
});
