import { z } from "zod";
import { passwordLength } from "#app/domain/password";

/** What the first administrator is made from; the messages are sentences for whoever runs the command. */
export const administratorForm = z.object({
  email: z.preprocess(
    (text) => (typeof text === "string" ? text.trim().toLowerCase() : text),
    z.email("Give a mail address, for example --email a.jansen@example.org."),
  ),
  name: z
    .string()
    .trim()
    .min(1, 'Give the name, for example --name "A. Jansen".')
    .max(200, "The name is longer than 200 characters: shorten it."),
  password: z
    .string()
    .min(passwordLength.least, `Choose a password of at least ${passwordLength.least} characters.`)
    .max(passwordLength.most, `Choose a password of at most ${passwordLength.most} characters.`),
});
