import type { Kit } from "#db/kit";
import { accountTokenTables } from "#db/schema/account-tokens";
import { accountTables } from "#db/schema/accounts";
import { auditTables } from "#db/schema/audit";
import { documentTables } from "#db/schema/documents";
import { installationTables } from "#db/schema/installation";
import { jobTables } from "#db/schema/jobs";
import { noticeTables } from "#db/schema/notices";
import { organisationTables } from "#db/schema/organisations";
import { policyTables } from "#db/schema/policies";
import { regionTables } from "#db/schema/regions";
import { seasonTables } from "#db/schema/season";

/** All tables of the product, for either engine. */
export function defineSchema(k: Kit) {
  const regions = regionTables(k);
  const organisations = organisationTables(k);
  const accounts = accountTables(k, organisations);
  const policies = policyTables(k, organisations);
  return {
    ...installationTables(k),
    ...regions,
    ...organisations,
    ...accounts,
    ...accountTokenTables(k, { ...organisations, ...accounts }),
    ...policies,
    ...seasonTables(k, { ...organisations, ...policies, ...regions }),
    ...auditTables(k),
    ...jobTables(k, { ...organisations, ...accounts }),
    ...noticeTables(k, { ...organisations, ...accounts }),
    ...documentTables(k, { ...organisations, ...accounts }),
  };
}
export type Schema = ReturnType<typeof defineSchema>;
