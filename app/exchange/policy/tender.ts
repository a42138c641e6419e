import { z } from "zod";
import type { TenderCriteria, Tick } from "#app/domain/tender/criteria";
import { key, some, text } from "#app/exchange/policy/fields";
import { edition } from "#app/exchange/policy/norms";

const tick = z.strictObject({ key, title: text, text }) satisfies z.ZodType<Tick>;

/** What an open tender asks besides the norms of the policy. */
export const tender = z.strictObject({
  certificates: z.array(
    z.strictObject({
      norm: key,
      scope: z.enum(["required", "judged"]).optional(),
      editions: some(edition).optional(),
    }),
  ),
  conditions: z.array(tick),
  declarations: z.array(tick),
  intentions: z.array(tick),
  selection: z.strictObject({ question: key, order: z.enum(["highest", "lowest"]), text }).optional(),
}) satisfies z.ZodType<TenderCriteria>;
