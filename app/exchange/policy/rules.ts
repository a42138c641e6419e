import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { isKvkNumber } from "#app/domain/organisation";
import type { Question } from "#app/domain/policy/questionnaire";
import {
  type Access,
  type ClaimRule,
  type Exclusion,
  type Guidance,
  type LegalEntity,
  optionKeys,
  type PolicyOption,
  type ResponseWindow,
  type Term,
  termUnits,
} from "#app/domain/policy/rules";
import { fault, key, line, readings, some, source, text } from "#app/exchange/policy/fields";
import { answerTest } from "#app/exchange/policy/norms";

const year = z.int().min(2006).max(2100);
const titled = z.strictObject({ key, title: text });

const term = z.strictObject({
  count: z.int().min(1).max(999),
  unit: z.enum(termUnits),
}) satisfies z.ZodType<Term>;

export const exclusion = z.strictObject({
  key,
  title: text,
  text,
  lookBack: term.optional(),
  source,
  readings,
}) satisfies z.ZodType<Exclusion>;

export const responseWindow = z.strictObject({
  key,
  title: text,
  text,
  actor: z.enum(["provider", "insurer"]),
  term,
  aim: term.optional(),
  movable: z.boolean(),
  source,
}) satisfies z.ZodType<ResponseWindow>;

export const claimRule = z.strictObject({
  key,
  title: text,
  text,
  on: z.boolean(),
  dayOfYear: z
    .string()
    .refine((value) => parseDay(`2001-${value}`) !== undefined, fault("notADay"))
    .optional(),
  term: term.optional(),
  source,
}) satisfies z.ZodType<ClaimRule>;

export const option = z.strictObject({
  key: z.enum(optionKeys),
  on: z.boolean(),
  number: z.int().min(1).max(9999).optional(),
  text,
  source,
}) satisfies z.ZodType<PolicyOption>;

export const guidance = z.strictObject({
  text,
  themes: some(z.strictObject({ key, title: text, text })),
  source,
}) satisfies z.ZodType<Guidance>;

const said = z.strictObject({ text, source });

export const access = z.strictObject({
  register: said,
  approached: said.extend({ contractedIn: year, claimingIn: year.optional() }).optional(),
  newcomers: said.extend({ sends: some(titled) }).optional(),
}) satisfies z.ZodType<Access>;

export const entity = z.strictObject({
  key,
  name: line,
  kvk: z.string().refine(isKvkNumber, fault("notAKvkNumber")).optional(),
  source,
  readings,
}) satisfies z.ZodType<LegalEntity>;

const asked = z.strictObject({
  key,
  title: text,
  help: text.optional(),
  required: z.boolean(),
  lots: some(key).optional(),
  when: z.strictObject({ question: key, is: answerTest }).optional(),
  source,
});

export const question = z.discriminatedUnion("kind", [
  asked.extend({ kind: z.enum(["yes-no", "text", "date", "file"]) }),
  asked.extend({ kind: z.literal("choice"), options: some(titled) }),
  asked.extend({
    kind: z.literal("number"),
    least: z.number().optional(),
    most: z.number().optional(),
    unit: text.optional(),
  }),
  asked.extend({
    kind: z.literal("table"),
    columns: some(titled.extend({ kind: z.enum(["text", "number", "date"]) })),
  }),
]) satisfies z.ZodType<Question>;
