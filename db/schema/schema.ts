import type { Kit } from "#db/kit";
import { accountTables } from "#db/schema/accounts";
import { auditTables } from "#db/schema/audit";
import { installationTables } from "#db/schema/installation";
import { organisationTables } from "#db/schema/organisations";
import { policyTables } from "#db/schema/policies";
import { regionTables } from "#db/schema/regions";
import { seasonTables } from "#db/schema/season";

/** All tables of the product, for either engine. */
export function defineSchema(k: Kit) {
  const regions = regionTables(k);
  const organisations = organisationTables(k);
  const policies = policyTables(k, organisations);
  return {
    ...installationTables(k),
    ...regions,
    ...organisations,
    ...accountTables(k, organisations),
    ...policies,
    ...seasonTables(k, { ...organisations, ...policies, ...regions }),
    ...auditTables(k),
  };
}
export type Schema = ReturnType<typeof defineSchema>;
