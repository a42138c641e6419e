import { z } from "zod";
import { divisions, POLICY_SCHEMA_VERSION, type Policy } from "#app/domain/policy";
import { day, key, line, reading, some, statement, text } from "#app/exchange/policy/fields";
import { normSet } from "#app/exchange/policy/norms";
import { part, phase } from "#app/exchange/policy/process";
import {
  access,
  claimRule,
  entity,
  exclusion,
  guidance,
  option,
  question,
  responseWindow,
} from "#app/exchange/policy/rules";
import { tender } from "#app/exchange/policy/tender";
import {
  ceiling,
  change,
  combined,
  contact,
  discipline,
  lot,
  openForIdd,
  topic,
} from "#app/exchange/policy/terms";

/** The whole of a policy document, as this version of the product writes it. */
export const document = z.strictObject({
  schemaVersion: z.literal(POLICY_SCHEMA_VERSION),
  key,
  title: text,
  publisher: line,
  careType: text,
  contractYear: z.int().min(2006).max(2100),
  publishedOn: day,
  entities: z.array(entity),
  readings: z.array(reading),
  parts: some(part),
  announcements: z.array(phase),
  windows: z.array(responseWindow),
  access: access.optional(),
  division: z.enum(divisions),
  disciplines: z.array(discipline),
  lots: some(lot),
  openForIdd: openForIdd.optional(),
  normSets: some(normSet),
  exclusions: z.array(exclusion),
  guidance: guidance.optional(),
  questionnaire: z.array(question),
  options: z.array(option),
  claimRules: z.array(claimRule),
  combined: some(combined).optional(),
  tender: tender.optional(),
  ceiling: ceiling.optional(),
  topics: z.array(topic),
  changes: z.array(change),
  contacts: z.array(contact),
  open: z.array(statement),
}) satisfies z.ZodType<Policy>;
