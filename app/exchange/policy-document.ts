import { POLICY_SCHEMA_VERSION, type Policy } from "#app/domain/policy";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { policyOf } from "#app/domain/policy/version-one";
import { checkPolicy } from "#app/domain/policy-check";
import { document } from "#app/exchange/policy/document";
import { at, problemOf } from "#app/exchange/policy/problem";
import { firstDocument } from "#app/exchange/policy/version-one";

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
  const parsed = version === 1 ? firstDocument.safeParse(json) : document.safeParse(json);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, json)) };
  }
  const policy = policyOf(parsed.data);
  const problems = checkPolicy(policy);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy };
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
