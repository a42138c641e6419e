import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { isAgbCode, isKvkNumber } from "#app/domain/organisation";
import { isMailAddress } from "#app/domain/outbox";
import { isName } from "#app/domain/person";
import { providerKinds } from "#app/domain/provider-people";
import { languages } from "#app/i18n/text";

/** The first administrator of a provider; the messages of these forms are keys of the texts of `providers`. */
const administrator = {
  email: z.string("refused.email").trim().toLowerCase().refine(isMailAddress, "refused.email"),
  language: z.enum(languages, "refused.language"),
};

/** Several codes in one box, apart by spaces, commas or line ends; each counts once. */
const codes = z
  .string()
  .optional()
  .transform((text = "") => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ""))])
  .refine((all) => all.every(isAgbCode), "refused.agb");

const days = z.string("refused.from").transform((text, context) => {
  const day = parseDay(text.trim());
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: "refused.from" });
  return z.NEVER;
});

/** A new provider with its first administrator. */
export const providerForm = z.object({
  name: z
    .string("refused.name")
    .trim()
    .min(1, "refused.name")
    .refine((name) => name === "" || isName(name), "refused.nameWrong"),
  kind: z.enum(providerKinds, "refused.kind"),
  kvk: z.string("refused.kvk").trim().refine(isKvkNumber, "refused.kvk"),
  agb: codes,
  from: days,
  ...administrator,
});

export const firstAdministratorForm = z.object({ provider: z.string(), ...administrator });
