import { z } from "zod";
import type { AnswerTest, Demand, Edition, Norm, NormSet } from "#app/domain/norm";
import { day, fault, key, line, readings, some, source, text } from "#app/exchange/policy/fields";

export const edition = z.strictObject({
  edition: line,
  from: day.optional(),
  through: day.optional(),
}) satisfies z.ZodType<Edition>;

export const answerTest = z.union(
  [
    z.strictObject({ equals: z.union([line, z.number(), z.boolean()]) }),
    z.strictObject({ among: some(line) }),
    z.strictObject({ atLeast: z.number() }),
    z.strictObject({ atMost: z.number() }),
  ],
  fault("notATest"),
) satisfies z.ZodType<AnswerTest>;

const demand: z.ZodType<Demand> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("certificate"),
      standard: line,
      scheme: line.optional(),
      issuer: line.optional(),
      editions: some(edition).optional(),
      scope: z.enum(["required", "judged"]).optional(),
      equivalent: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("membership"), of: line }),
    z.strictObject({ kind: z.literal("register"), register: line }),
    z.strictObject({ kind: z.literal("declaration"), declaration: key, text }),
    z.strictObject({ kind: z.literal("answer"), question: key, is: answerTest }),
    z.strictObject({ kind: z.literal("capacity"), reach: z.enum(["nationwide", "whole-area"]) }),
    z.strictObject({ kind: z.literal("opinion") }),
    z.strictObject({ kind: z.literal("all"), of: some(demand) }),
    z.strictObject({ kind: z.literal("any"), of: some(demand) }),
    z.strictObject({ kind: z.literal("where"), question: key, is: answerTest, demand }),
  ]),
);

export const norm = z.strictObject({
  key,
  title: text,
  text,
  demand,
  source,
  readings,
}) satisfies z.ZodType<Norm>;

export const normSet = z.strictObject({
  key,
  title: text,
  parts: some(key),
  lots: some(key),
  lasting: z.boolean().optional(),
  norms: some(norm),
}) satisfies z.ZodType<NormSet>;
