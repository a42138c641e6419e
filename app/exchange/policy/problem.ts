import type { z } from "zod";
import type { PolicyFault, PolicyProblem } from "#app/domain/policy/problem";

type Step = string | number | symbol;

/** The member of an object or list, or undefined. */
export const at = (value: unknown, step: Step): unknown =>
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

/** What an issue of the schema says about the document: the item by its keys, and the fault. */
export function problemOf(issue: z.core.$ZodIssue, json: unknown): PolicyProblem {
  const value = issue.path.reduce(at, json);
  const last = String(issue.path.at(-1) ?? "");
  const problem = (name: PolicyFault, values: PolicyProblem["values"] = {}): PolicyProblem => ({
    path: pathOf(json, issue.path),
    key: name,
    values: { value: shown(value), ...values },
  });
  const missing = value === undefined || issue.message === "emptyText";
  if (missing && (last === "nl" || last === "en")) return problem("oneLanguage", { language: last });
  if (last === "actor" && (value === undefined || value === "")) return problem("noActor");
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
  "notATest",
  "notAKvkNumber",
  "notACode",
] as const satisfies readonly PolicyFault[];
const isFault = (message: string): message is (typeof schemaFaults)[number] =>
  schemaFaults.some((each) => each === message);

/** A value as a message quotes it. */
const shown = (value: unknown): string => {
  const whole = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole;
};
