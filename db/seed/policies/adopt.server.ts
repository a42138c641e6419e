import type { Instant } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import document from "#db/seed/policies/diagnostics-2023.json";
import type { Tx } from "#db/store.server";

/** The purchasing policy that comes with the product. @throws Error when its document is not valid, naming where. */
export function suppliedPolicy(): Policy {
  const read = parsePolicyDocument(document);
  if (read.ok) return read.policy;
  const problems = read.problems.map(({ path, key }) => `${path}: ${key}`);
  throw new Error(`The supplied policy cannot be read.\n${problems.join("\n")}`);
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
