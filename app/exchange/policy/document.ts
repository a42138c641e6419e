import { z } from "zod";
import { POLICY_SCHEMA_VERSION, type Policy } from "#app/domain/policy";
import { day, key, line, some, text } from "#app/exchange/policy/fields";
import { normSet } from "#app/exchange/policy/norms";
import { part } from "#app/exchange/policy/process";
import { ceiling, change, contact, discipline, lot, openForIdd, topic } from "#app/exchange/policy/terms";

/** The whole of a policy document, as this version of the product writes it. */
export const document = z.strictObject({
  schemaVersion: z.literal(POLICY_SCHEMA_VERSION),
  key,
  title: text,
  publisher: line,
  careType: text,
  contractYear: z.int().min(2006).max(2100),
  publishedOn: day,
  parts: some(part),
  disciplines: z.array(discipline),
  lots: some(lot),
  openForIdd: openForIdd.optional(),
  normSets: some(normSet),
  ceiling: ceiling.optional(),
  topics: z.array(topic),
  changes: z.array(change),
  contacts: z.array(contact),
}) satisfies z.ZodType<Policy>;
