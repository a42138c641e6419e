import { z } from "zod";
import { passwordLength } from "#app/domain/password";
import texts from "#app/i18n/account/nl";

/** The fields of the sign-in form; their messages are keys of the texts of `account`. */
export const signInForm = z.object({
  email: z
    .string("signIn.emailMissing")
    .trim()
    .toLowerCase()
    .min(1, "signIn.emailMissing")
    .max(320, "signIn.emailTooLong"),
  password: z.string("signIn.passwordMissing").min(1, "signIn.passwordMissing"),
});

export const changePasswordForm = z
  .object({
    current: z.string("password.currentMissing").min(1, "password.currentMissing"),
    next: z
      .string("password.tooShort")
      .min(passwordLength.least, "password.tooShort")
      .max(passwordLength.most, "password.tooLong"),
    again: z.string().optional(),
  })
  .refine(({ next, again }) => again === next, { path: ["again"], message: "password.notTheSame" })
  .refine(({ next, current }) => current !== next, { path: ["next"], message: "password.unchanged" });

/** A key of the texts of `account`. */
export type AccountText = keyof typeof texts;
const isAccountText = (key: string): key is AccountText => key in texts;

/** The first message of each field that is not right, as keys of texts. */
export function problemsOf(error: z.ZodError): Readonly<Record<string, AccountText>> {
  return Object.fromEntries(
    error.issues
      .toReversed()
      .flatMap(({ path, message }) => (isAccountText(message) ? [[String(path[0]), message]] : [])),
  );
}
