import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import type { entryRefusals } from "#app/domain/ceiling/proposed-entry";
import { readEuros } from "#app/domain/production/notation";
import type { Language } from "#app/i18n/text";

const day = z
  .string()
  .trim()
  .transform((text) => parseDay(text));

/** What is entered in a ledger by a form; amounts as the language writes them. */
export const entryForm = (language: Language) =>
  z.object({
    kind: z.enum(["agreed", "raised", "corrected"]),
    cents: z.string().transform((text) => {
      const read = readEuros(text.trim(), language === "nl" ? "comma" : "point");
      return typeof read === "number" ? read : undefined;
    }),
    day,
    ground: z.string().max(2_000),
    consentBy: z.string().max(200),
    consentOn: day,
    seen: z.coerce.number().int().nonnegative().optional(),
  });

/** What can be wrong with an entry: what the rules refuse, or a day that is none. */
export type EntryProblem = (typeof entryRefusals)[number] | "day";
