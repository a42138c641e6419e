import { z } from "zod";

/** The form that sends a letter with an agreement: its own key, chosen when the form was made, and the agreement. */
export const letterForm = z.object({
  letter: z.uuid(),
  contract: z.string().min(1).max(64),
});

/** How letters look; the messages are keys under `refused` of the texts of `letter-style`. */
export const styleForm = z.object({
  language: z.enum(["nl", "en"], "language"),
  colour: z.string("colour-wrong").trim().max(20, "colour-wrong"),
  head: z.enum(["left", "right"], "head"),
  foot: z.string("foot-long").trim().max(1_000, "foot-long"),
});
