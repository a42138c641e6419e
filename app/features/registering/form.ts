import { z } from "zod";
import { organisationKinds } from "#app/domain/organisation";
import { writtenText } from "#app/domain/written-text";

const line = z.string().transform(writtenText).pipe(z.string().max(200)).default("");

/** Who registers, as the form sends it; what is missing or wrong is told by `missingOf`. */
export const organisationForm = z.object({
  agb: line,
  kvk: line,
  kind: z.enum(organisationKinds),
  locations: z
    .string()
    .max(10_000)
    .default("")
    .transform(writtenText)
    .transform((text) => [
      ...new Set(
        text
          .split("\n")
          .map((each) => each.trim())
          .filter((each) => each !== ""),
      ),
    ]),
  signatory: line,
  capacity: line,
});

const ticks = z.array(z.string().max(64)).max(200);
export const conditionsForm = z.object({ conditions: ticks, declarations: ticks, intentions: ticks });
export const lotsForm = z.object({ lots: ticks });
export const sendForm = z.object({ sending: z.uuid() });

/** The longest message, in characters. */
export const LONGEST_MESSAGE = 10_000;
/** What is written after closing. */
export const lateForm = sendForm.extend({
  message: z.string().default("").transform(writtenText),
});
