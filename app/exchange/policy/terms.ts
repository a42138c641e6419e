import { z } from "zod";
import { organisationKinds } from "#app/domain/organisation";
import type { CeilingTerms, Change, Contact, OpenForIdd } from "#app/domain/policy";
import { type CombinedAgreement, type CombinedPart, partRules } from "#app/domain/policy/combined";
import { type Discipline, lotAreas, lotRoutes, lotStandings, type PolicyLot } from "#app/domain/policy/lot";
import type { Topic } from "#app/domain/statement";
import {
  fault,
  key,
  line,
  readings,
  region,
  some,
  source,
  statement,
  text,
} from "#app/exchange/policy/fields";
import { phase } from "#app/exchange/policy/process";

export const discipline = z.strictObject({ key, title: text }) satisfies z.ZodType<Discipline>;

export const lot = z.strictObject({
  key,
  title: text,
  short: text,
  inIdd: z.boolean(),
  selective: z.boolean(),
  notFor: z.array(z.enum(organisationKinds)),
  boughtPer: z.enum(lotAreas),
  disciplines: z.array(key),
  text,
  standing: z.enum(lotStandings).optional(),
  route: z.enum(lotRoutes).optional(),
  source,
  readings,
}) satisfies z.ZodType<PolicyLot>;

export const openForIdd = z.strictObject({
  regions: z.array(region),
  text,
  source,
  readings,
}) satisfies z.ZodType<OpenForIdd>;

const amount = z.strictObject({ cents: z.int().min(0), source });

export const ceiling = z.strictObject({
  text,
  request: phase,
  decision: phase,
  required: some(z.strictObject({ key, title: text })),
  statements: z.array(statement),
  mandate: amount.optional(),
  minimum: amount.optional(),
  freeCodes: z
    .strictObject({ codes: some(z.string().regex(/^\d{6}$/, fault("notACode"))), source })
    .optional(),
  source,
}) satisfies z.ZodType<CeilingTerms>;

export const topic = z.strictObject({
  key,
  title: text,
  statements: some(statement),
}) satisfies z.ZodType<Topic>;

export const change = z.strictObject({
  key,
  title: text,
  text,
  note: text.optional(),
  source,
}) satisfies z.ZodType<Change>;

export const contact = z.strictObject({
  key,
  topic: text,
  address: z.union([z.email(), z.url({ protocol: /^https$/ })], fault("notAnAddress")),
  subject: line.optional(),
  source,
}) satisfies z.ZodType<Contact>;

const combinedPart = z.strictObject({
  key,
  title: text,
  lots: z.array(key),
  applies: z.enum(partRules),
  source,
}) satisfies z.ZodType<CombinedPart>;

export const combined = z.strictObject({
  key,
  title: text,
  text,
  parts: some(combinedPart),
  source,
  readings,
}) satisfies z.ZodType<CombinedAgreement>;
