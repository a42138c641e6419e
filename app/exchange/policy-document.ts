import { z } from "zod";
import { type Day, parseDay } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { organisationKinds } from "#app/domain/organisation";
import { actors, type Part, type Phase } from "#app/domain/phase";
import {
  type CeilingTerms,
  type Change,
  type Contact,
  type NormSet,
  POLICY_SCHEMA_VERSION,
  type Policy,
  type PolicyLot,
} from "#app/domain/policy";
import { checkPolicy, type PolicyFault, type PolicyProblem } from "#app/domain/policy-check";
import type { RegionCode } from "#app/domain/region";
import type { Bilingual, Reading, Source, Statement, Topic } from "#app/domain/statement";

/** Longest text of one item, in characters. */
const LONGEST = 4_000;

/** Names the fault that a check of the schema stands for. */
const fault = (key: PolicyFault) => ({ error: key });

const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, fault("notAKey"));
const line = z.string().trim().min(1, fault("emptyText")).max(LONGEST, fault("longText"));
const text = z.strictObject({ nl: line, en: line }) satisfies z.ZodType<Bilingual>;
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1, fault("emptyList"));

const day = z.string().transform((value, context): Day => {
  const parsed = parseDay(value);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "notADay" satisfies PolicyFault });
  return z.NEVER;
});

const region = z
  .templateLiteral(["VR", z.number()], fault("notARegion"))
  .refine((code) => /^VR\d{2}$/.test(code), fault("notARegion")) satisfies z.ZodType<RegionCode>;

const source = z.strictObject({
  rule: line,
  also: some(line).optional(),
  section: line.optional(),
}) satisfies z.ZodType<Source>;

const readings = some(
  z.strictObject({ issue: text, chosen: text, why: text, source }) satisfies z.ZodType<Reading>,
).optional();

const statement = z.strictObject({
  key,
  title: text,
  text,
  source,
  readings,
}) satisfies z.ZodType<Statement>;

const deadline = z.strictObject({
  day,
  limit: z.enum(["through", "before"]),
  rolls: z.boolean().optional(),
}) satisfies z.ZodType<Deadline>;

const phase = z.strictObject({
  key,
  stage: z.int().min(1).max(99).optional(),
  title: text,
  text,
  actor: z.enum(actors),
  opens: day.optional(),
  deadline: deadline.optional(),
  after: key.optional(),
  source,
  readings,
}) satisfies z.ZodType<Phase>;

const part = z.strictObject({
  key,
  number: z.int().min(1).max(99),
  title: text,
  text,
  phases: some(phase),
  otherwise: key.optional(),
  source,
  readings,
}) satisfies z.ZodType<Part>;

const lot = z.strictObject({
  key,
  title: text,
  short: text,
  inIdd: z.boolean(),
  selective: z.boolean(),
  notFor: z.array(z.enum(organisationKinds)),
  text,
  source,
}) satisfies z.ZodType<PolicyLot>;

const normSet = z.strictObject({
  key,
  title: text,
  parts: some(key),
  lots: some(key),
  norms: some(
    z.strictObject({
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
    }),
  ),
}) satisfies z.ZodType<NormSet>;

const ceiling = z.strictObject({
  text,
  request: phase,
  decision: phase,
  required: some(z.strictObject({ key, title: text })),
  statements: z.array(statement),
  source,
}) satisfies z.ZodType<CeilingTerms>;

const topic = z.strictObject({ key, title: text, statements: some(statement) }) satisfies z.ZodType<Topic>;

const change = z.strictObject({
  key,
  title: text,
  text,
  note: text.optional(),
  source,
}) satisfies z.ZodType<Change>;

const contact = z.strictObject({
  key,
  topic: text,
  address: z.union([z.email(), z.url({ protocol: /^https$/ })], fault("notAnAddress")),
  subject: line.optional(),
  source,
}) satisfies z.ZodType<Contact>;

const document = z.strictObject({
  schemaVersion: z.literal(POLICY_SCHEMA_VERSION),
  key,
  title: text,
  publisher: line,
  careType: text,
  contractYear: z.int().min(2006).max(2100),
  publishedOn: day,
  parts: some(part),
  lots: some(lot),
  openForIdd: z.strictObject({ regions: z.array(region), text, source, readings }),
  normSets: some(normSet),
  ceiling,
  topics: z.array(topic),
  changes: z.array(change),
  contacts: z.array(contact),
}) satisfies z.ZodType<Policy>;

/** A policy, or all that is wrong with the document that was to hold one. */
export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/**
 * Reads a policy document: its shape first, strictly, then what it says.
 * Nothing is taken over by half: a document with one problem gives no policy.
 */
export function parsePolicyDocument(json: unknown): ParsedPolicy {
  const version = at(json, "schemaVersion");
  if (typeof version === "number" && version > POLICY_SCHEMA_VERSION) {
    const values = { version, known: POLICY_SCHEMA_VERSION };
    return { ok: false, problems: [{ path: "schemaVersion", key: "newerSchema", values }] };
  }
  const parsed = document.safeParse(json);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, json)) };
  }
  const problems = checkPolicy(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: parsed.data };
}

/** Reads the text of a policy document; text that is no JSON is a problem of its own. */
export function parsePolicyText(json: string): ParsedPolicy {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: "policy", key: "notJson", values: { why } }] };
  }
  return parsePolicyDocument(value);
}

type Step = string | number | symbol;

/** The member of an object or list, or undefined. */
const at = (value: unknown, step: Step): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;

/** The path of an item, with keys where the document has them: `parts/open-tender/phases/outcome/title`. */
function pathOf(json: unknown, steps: readonly Step[]): string {
  const names: string[] = [];
  let value = json;
  for (const step of steps) {
    value = at(value, step);
    const name = typeof step === "number" ? at(value, "key") : step;
    names.push(typeof name === "string" && name !== "" ? name : String(step));
  }
  return names.join("/") || "policy";
}

function problemOf(issue: z.core.$ZodIssue, json: unknown): PolicyProblem {
  const value = issue.path.reduce(at, json);
  const last = String(issue.path.at(-1) ?? "");
  const problem = (name: PolicyFault, values: PolicyProblem["values"] = {}): PolicyProblem => ({
    path: pathOf(json, issue.path),
    key: name,
    values: { value: shown(value), ...values },
  });
  const missing = value === undefined || issue.message === "emptyText";
  if (missing && (last === "nl" || last === "en")) return problem("oneLanguage", { language: last });
  if (value === undefined) return problem("missing");
  if (issue.code === "unrecognized_keys") return problem("unknownField", { names: issue.keys.join(", ") });
  if (issue.code === "invalid_value") return problem("notAllowed", { allowed: issue.values.join(", ") });
  if (issue.code === "invalid_type") return problem("wrongKind", { expected: issue.expected });
  return isFault(issue.message) ? problem(issue.message) : problem("wrongKind", { expected: issue.code });
}

const schemaFaults = [
  "notAKey",
  "notADay",
  "notARegion",
  "notAnAddress",
  "emptyText",
  "emptyList",
  "longText",
] as const satisfies readonly PolicyFault[];
const isFault = (message: string): message is (typeof schemaFaults)[number] =>
  schemaFaults.some((each) => each === message);

/** A value as a message quotes it. */
const shown = (value: unknown): string => {
  const whole = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole;
};
