import { z } from "zod";
import { isMailAddress } from "#app/domain/outbox";
import { passwordLength } from "#app/domain/password";
import { roles } from "#app/domain/permission";
import { isName } from "#app/domain/person";
import { languages } from "#app/i18n/text";

/** A mail address that can be written to, in lower case. */
const mailAddress = z
  .string("address.missing")
  .trim()
  .toLowerCase()
  .min(1, "address.missing")
  .refine(isMailAddress, "address.wrong");

const newPassword = z
  .string("password.tooShort")
  .min(passwordLength.least, "password.tooShort")
  .max(passwordLength.most, "password.tooLong");

/** The fields of an invitation; messages of all these forms are keys of the texts of `account`. */
export const invitationForm = z.object({
  email: mailAddress,
  roles: z.array(z.enum(roles, "invite.roleWrong"), "invite.rolesMissing").min(1, "invite.rolesMissing"),
  language: z.enum(languages, "invite.languageMissing"),
});

/** A new insurer with its first administrator; the messages are keys of the texts of `insurers`. */
export const insurerForm = z.object({
  name: z
    .string("refused.name")
    .trim()
    .min(1, "refused.name")
    .refine((name) => name === "" || isName(name), "refused.nameWrong"),
  email: z.string("refused.email").trim().toLowerCase().refine(isMailAddress, "refused.email"),
  language: z.enum(languages, "refused.language"),
});

export const acceptForm = z
  .object({
    name: z
      .string("accept.nameMissing")
      .trim()
      .min(1, "accept.nameMissing")
      .refine(isName, "accept.nameWrong"),
    language: z.enum(languages, "invite.languageMissing"),
    password: newPassword,
    again: z.string().optional(),
  })
  .refine(({ password, again }) => again === password, { path: ["again"], message: "password.notTheSame" });

export const forgottenForm = z.object({ email: mailAddress });

export const resetForm = z
  .object({ password: newPassword, again: z.string().optional() })
  .refine(({ password, again }) => again === password, { path: ["again"], message: "password.notTheSame" });

export const newAddressForm = z.object({
  email: mailAddress,
  password: z.string("password.currentMissing").min(1, "password.currentMissing"),
});

export const roleForm = z.object({ role: z.enum(roles) });
