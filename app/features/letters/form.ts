import { z } from "zod";

/** The form that sends a letter with an agreement: its own key, chosen when the form was made, and the agreement. */
export const letterForm = z.object({
  letter: z.uuid(),
  contract: z.string().min(1).max(64),
});
