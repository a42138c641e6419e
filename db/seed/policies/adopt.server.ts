import type { Instant } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import diagnostics from "#db/seed/policies/diagnostics-2023.json";
import medicalAids from "#db/seed/policies/medical-aids-2027.json";
import type { Tx } from "#db/store.server";

/** A policy that comes with the product, and whose document is not valid. */
export class SuppliedPolicyRefused extends Error {
  override name = "SuppliedPolicyRefused";
  constructor(
    readonly file: string,
    readonly problems: readonly PolicyProblem[],
  ) {
    super(`${file}: ${problems.map(({ path, key }) => `${path} ${key}`).join(", ")}`);
  }
}

/** The purchasing policy that comes with the product. @throws SuppliedPolicyRefused when its document is not valid. */
export const suppliedPolicy = (): Policy => policyIn("db/seed/policies/diagnostics-2023.json", diagnostics);

/**
 * The policy of the demonstration's second insurer, of another kind of care and by wholly other rules.
 * @throws SuppliedPolicyRefused when its document is not valid.
 */
export const medicalAidsPolicy = (): Policy =>
  policyIn("db/seed/policies/medical-aids-2027.json", medicalAids);

/** @param file where the document is, in the folder of the project. */
function policyIn(file: string, document: unknown): Policy {
  const read = parsePolicyDocument(document);
  if (read.ok) return read.policy;
  throw new SuppliedPolicyRefused(file, read.problems);
}

export type Adoption = {
  readonly id: string;
  readonly insurer: string;
  readonly policy: Policy;
  readonly reason: string;
  readonly recordedAt: Instant;
};

/** Adopts a policy as version 1 of an insurer, effective from the day it was published. */
export async function adoptPolicy(
  tx: Tx,
  { id, insurer, policy, reason, recordedAt }: Adoption,
): Promise<void> {
  await tx.insert(tx.t.policies).values({
    id,
    insurer,
    key: policy.key,
    contractYear: policy.contractYear,
    version: 1,
    effectiveFrom: policy.publishedOn,
    reason,
    document: policy,
    recordedAt,
  });
}
