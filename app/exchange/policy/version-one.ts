import { z } from "zod";
import type { FirstPolicy } from "#app/domain/policy/version-one";
import { document } from "#app/exchange/policy/document";
import { key, line, readings, some, source, text } from "#app/exchange/policy/fields";
import { normSet } from "#app/exchange/policy/norms";
import { ceiling, lot, openForIdd } from "#app/exchange/policy/terms";

const norm = z.strictObject({
  key,
  title: text,
  text,
  judged: z.boolean(),
  standard: z
    .strictObject({
      name: line,
      equivalent: z.boolean(),
      scope: z.enum(["required", "judged"]).optional(),
    })
    .optional(),
  source,
  readings,
});

/** A document of the first shape: diagnostics only, every norm a standard or an opinion. */
export const firstDocument = document
  .omit({
    entities: true,
    readings: true,
    announcements: true,
    windows: true,
    access: true,
    division: true,
    disciplines: true,
    exclusions: true,
    guidance: true,
    questionnaire: true,
    options: true,
    claimRules: true,
    combined: true,
    open: true,
  })
  .extend({
    schemaVersion: z.literal(1),
    lots: some(lot.omit({ boughtPer: true, disciplines: true, standing: true, route: true, readings: true })),
    openForIdd,
    normSets: some(normSet.omit({ lasting: true }).extend({ norms: some(norm) })),
    ceiling: ceiling.omit({ mandate: true, minimum: true, freeCodes: true }),
  }) satisfies z.ZodType<FirstPolicy>;
