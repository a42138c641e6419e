import { z } from "zod";
import { type Instant, instantAt, parseDay } from "#app/domain/calendar";
import { draftNames, lotsIn, monthFields, type RequestContent } from "#app/domain/increase-request/content";
import { type DraftedDecision, lotField, lotOfField } from "#app/domain/increase-request/decision";
import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import { outcomes, type RequestWay } from "#app/domain/increase-request/request";
import { type Cents, euroProblem, parseEuros } from "#app/domain/money";
import type { FormFields } from "#app/domain/stale-form";

/** The fields of a request that hold text; messages of all these forms are keys of the texts of `increase`. */
const SHORTEST_EXPLANATION = 10;
const LONGEST_TEXT = 10_000;

const optionalEuros = (wrong: (text: string) => string) =>
  z
    .string()
    .optional()
    .transform((text = "", context): Cents | undefined => {
      if (text.trim() === "") return undefined;
      const cents = parseEuros(text);
      if (cents === undefined) context.addIssue({ code: "custom", message: wrong(text) });
      return cents;
    });
const amountProblem = (text: string) => `amount.${euroProblem(text)}`;

/** What is asked: the forecast and the explanation are required, nothing else is (reading 4). */
export const requestForm = z.object({
  forecast: z
    .string("forecast.missing")
    .trim()
    .min(1, "forecast.missing")
    .transform((text, context): Cents => {
      const cents = parseEuros(text);
      if (cents === undefined) context.addIssue({ code: "custom", message: amountProblem(text) });
      return cents ?? 0;
    }),
  explanation: z
    .string("explanation.missing")
    .trim()
    .min(SHORTEST_EXPLANATION, "explanation.missing")
    .max(LONGEST_TEXT, "text.tooLong"),
  asked: optionalEuros(amountProblem).refine((cents) => cents !== 0, "asked.zero"),
  ...Object.fromEntries(monthFields.map((name) => [name, optionalEuros(amountProblem)])),
});

/** The first message of each field that is wrong. */
export const problemsOf = (error: z.ZodError): Readonly<Record<string, string>> =>
  Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]));

/** The typed fields as a request, or what is wrong with them. */
export function readRequestForm(
  typed: Readonly<Record<string, string>>,
): { readonly content: RequestContent } | { readonly problems: Readonly<Record<string, string>> } {
  const read = requestForm.safeParse(typed);
  if (!read.success) return { problems: problemsOf(read.error) };
  const { forecast, explanation, asked } = read.data;
  const lots = lotsIn(typed.lots);
  const months = monthFields.map((name) => {
    const text = typed[name]?.trim();
    return text ? parseEuros(text) : undefined;
  });
  const given = months.some((month) => month !== undefined);
  return {
    content: { forecast, explanation, asked, ...(given && { months }), ...(lots.length > 0 && { lots }) },
  };
}

/** Everything a form sent as text, for a draft: what was typed comes back as it was. */
export const typedFields = (form: FormData): Record<string, string> => {
  const lots = form.getAll("lots").flatMap((key) => (typeof key === "string" && isLotKey(key) ? [key] : []));
  return Object.fromEntries([
    ...draftNames.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" && value !== "" ? [[name, value.slice(0, LONGEST_TEXT + 1)]] : [];
    }),
    ...(lots.length > 0 ? [["lots", lots.join(",")]] : []),
  ]);
};
const isLotKey = (text: string): boolean => /^[\w-]{1,60}$/.test(text);

/** How and when what a buyer enters came in; its problems are keys of the texts of `increase`. */
export function readArrival(
  typed: Readonly<Record<string, string>>,
):
  | { readonly way: RequestWay; readonly at: Instant }
  | { readonly problems: Readonly<Record<string, string>> } {
  const way = (["e-mail", "letter"] as const).find((each) => each === typed.way);
  const day = parseDay(typed.day ?? "");
  const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.exec(typed.time ?? "")?.[0];
  if (way && day && time) return { way, at: instantAt(day, time) };
  return {
    problems: {
      ...(!way && { way: "way.missing" }),
      ...(!day && { day: "day.wrong" }),
      ...(!time && { time: "time.wrong" }),
    },
  };
}

const longText = z.string().trim().max(LONGEST_TEXT, "too-long");

/** A decision, with how many steps its maker had seen. */
const decisionForm = z.object({
  outcome: z.enum(outcomes, "outcome-missing"),
  part: optionalEuros(() => "amount-wrong"),
  reason: longText,
  why: longText.optional(),
  condition: longText.optional(),
  conditionBy: z
    .string()
    .optional()
    .transform((text = "", context) => {
      const day = text === "" ? undefined : parseDay(text);
      if (text !== "" && !day) context.addIssue({ code: "custom", message: "day-wrong" });
      return day;
    }),
  seen: z.coerce.number().int(),
});

/** The fields of the form of a decision, each with what is typed in it. */
export const decisionNames = ["outcome", "part", "reason", "why", "condition", "conditionBy"] as const;
export type DecisionFields = Readonly<Record<string, string>>;

const lotFields = (fields: DecisionFields) => Object.keys(fields).filter((name) => lotOfField(name));

/** Everything a form of a decision sent as text: what was typed comes back as it was. */
export const typedDecision = (typed: DecisionFields): DecisionFields =>
  Object.fromEntries(
    [...decisionNames, "seen", ...lotFields(typed)].flatMap((name) => {
      const value = typed[name];
      return value === undefined ? [] : [[name, value.slice(0, LONGEST_TEXT + 1)]];
    }),
  );

/** Fields of one value each, as forms are compared; how far its maker had read is none of them. */
export const asFormFields = ({ seen: _, ...fields }: DecisionFields): FormFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));

/** The typed fields as a decision, or what is wrong with them. */
export function readDecision(
  fields: DecisionFields,
): { readonly decision: DraftedDecision } | { readonly problems: readonly ActProblem[] } {
  const read = decisionForm.safeParse(fields);
  if (!read.success) {
    const named = problemsNamed(read.error.issues.map(({ message }) => message));
    // A form that does not say what it was decided from was not one of ours, or is cut off.
    return { problems: named.length > 0 ? named : ["changed-meanwhile"] };
  }
  const { condition, conditionBy, ...decision } = read.data;
  if (condition && !conditionBy) return { problems: ["day-wrong"] };
  const lots = lotReasonsIn(fields);
  if (lots.some(({ reason }) => reason.length > LONGEST_TEXT)) return { problems: ["too-long"] };
  return {
    decision: {
      ...decision,
      lots: lots.length > 0 ? lots : undefined,
      condition: condition && conditionBy ? { text: condition, by: conditionBy } : undefined,
    },
  };
}

const lotReasonsIn = (fields: DecisionFields) =>
  lotFields(fields).flatMap((name) => {
    const [lot, reason] = [lotOfField(name), (fields[name] ?? "").trim()];
    return lot && reason ? [{ lot, reason }] : [];
  });

/** A decision as the fields that it is read from. */
export const decisionFields = (given: DraftedDecision): DecisionFields => ({
  ...{ outcome: given.outcome, reason: given.reason, seen: String(given.seen) },
  ...(given.why !== undefined && { why: given.why }),
  part: given.part === undefined ? "" : (given.part / 100).toFixed(2),
  ...{ condition: given.condition?.text ?? "", conditionBy: given.condition?.by ?? "" },
  ...Object.fromEntries((given.lots ?? []).map(({ lot, reason }) => [lotField(lot), reason])),
});

/** How much a buyer may grant alone; an empty amount leaves any. */
export const mandateForm = z.object({
  account: z.string("no-such-buyer").min(1, "no-such-buyer").max(64, "no-such-buyer"),
  amount: optionalEuros(() => "amount-wrong"),
  reason: longText,
});

/** A plain step with its words. */
export const stepForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("withdrawn"), reason: longText.optional() }),
  z.object({
    step: z.literal("considered"),
    considered: z.enum(["yes", "no"], "considered-missing"),
    reason: longText,
  }),
  z.object({ step: z.literal("complete") }),
  z.object({ step: z.literal("condition-met"), met: z.enum(["yes", "no"], "met-missing"), reason: longText }),
  z.object({ step: z.literal("response"), text: longText }),
  z.object({
    step: z.literal("answer-moved"),
    to: z.string().transform((text, context) => {
      const day = parseDay(text);
      if (!day) context.addIssue({ code: "custom", message: "day-missing" });
      return day ?? "0000-01-01";
    }),
    reason: longText,
  }),
  z.object({ step: z.literal("answered"), text: longText }),
]);

const reasoned = longText.min(SHORTEST_EXPLANATION, "too-short");

/** One act on many requests at once. */
export const manyForm = z.discriminatedUnion(
  "act",
  [
    z.object({ act: z.literal("complete") }).transform(() => ({ kind: "complete" }) as const),
    z
      .object({ act: z.literal("take-up"), reason: reasoned })
      .transform(({ reason }) => ({ kind: "considered", considered: true, reason }) as const),
    z
      .object({ act: z.literal("not-take-up"), reason: reasoned })
      .transform(({ reason }) => ({ kind: "considered", considered: false, reason }) as const),
    z
      .object({ act: z.literal("draft-none"), reason: reasoned })
      .transform(({ reason }) => ({ kind: "draft", outcome: "none", reason }) as const),
    z
      .object({ act: z.literal("draft-all"), reason: reasoned })
      .transform(({ reason }) => ({ kind: "draft", outcome: "all", reason }) as const),
    z.object({ act: z.literal("decide") }).transform(() => ({ kind: "decide" }) as const),
  ],
  "act-missing",
);
export type ManyAct = z.infer<typeof manyForm>;

/** The acts in the order in which a request goes through them. */
export const manyActs = ["take-up", "not-take-up", "complete", "draft-none", "draft-all", "decide"] as const;

/** So many requests are acted on at once: the longest page of the list. */
const MOST_CHOSEN = 200;

/** The requests that were chosen, each with how many steps it had: `KEY STEPS`. */
export const chosenRequests = (form: FormData) =>
  form
    .getAll("request")
    .flatMap((value) => {
      const [, id, seen] = (typeof value === "string" && /^([\w-]{1,64}) (\d{1,4})$/.exec(value)) || [];
      return id && seen ? [{ id, seen: Number(seen) }] : [];
    })
    .slice(0, MOST_CHOSEN);
