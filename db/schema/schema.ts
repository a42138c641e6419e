import type { Kit } from "#db/kit";
import { accountTokenTables } from "#db/schema/account-tokens";
import { accountTables } from "#db/schema/accounts";
import { agbChangeTables } from "#db/schema/agb-changes";
import { applicationTables } from "#db/schema/applications";
import { auditTables } from "#db/schema/audit";
import { calendarFeedTables } from "#db/schema/calendar-feeds";
import { catalogueTables } from "#db/schema/catalogue";
import { ceilingTables } from "#db/schema/ceilings";
import { codeConversionTables } from "#db/schema/code-conversions";
import { codeRequestTables } from "#db/schema/code-requests";
import { documentTables } from "#db/schema/documents";
import { eligibilityTables } from "#db/schema/eligibility";
import { forecastTables } from "#db/schema/forecasts";
import { increaseRequestTables } from "#db/schema/increase-requests";
import { installationTables } from "#db/schema/installation";
import { jobTables } from "#db/schema/jobs";
import { noticeTables } from "#db/schema/notices";
import { organisationTables } from "#db/schema/organisations";
import { ownChoiceTables } from "#db/schema/own-choices";
import { policyTables } from "#db/schema/policies";
import { policyMoveTables } from "#db/schema/policy-moves";
import { productionTables } from "#db/schema/production";
import { productionTokenTables } from "#db/schema/production-tokens";
import { regionTables } from "#db/schema/regions";
import { registeringTables } from "#db/schema/registering";
import { reminderTables } from "#db/schema/reminders";
import { sealingTables } from "#db/schema/sealing";
import { seasonTables } from "#db/schema/season";
import { settlementTables } from "#db/schema/settlements";
import { signatureTables } from "#db/schema/signature";
import { tenderQuestionTables } from "#db/schema/tender-questions";
import { threadTables } from "#db/schema/threads";
import { viewTables } from "#db/schema/views";

/** All tables of the product, for either engine. */
export function defineSchema(k: Kit) {
  const regions = regionTables(k);
  const organisations = organisationTables(k);
  const accounts = accountTables(k, organisations);
  const policies = policyTables(k, organisations);
  const season = seasonTables(k, { ...organisations, ...policies, ...regions });
  const documents = documentTables(k, { ...organisations, ...accounts });
  const ceilings = ceilingTables(k, { ...season, ...policies });
  return {
    ...installationTables(k),
    ...regions,
    ...organisations,
    ...accounts,
    ...accountTokenTables(k, { ...organisations, ...accounts }),
    ...calendarFeedTables(k, accounts),
    ...policies,
    ...season,
    ...catalogueTables(k),
    ...codeConversionTables(k, organisations),
    ...codeRequestTables(k, organisations),
    ...ceilings,
    ...settlementTables(k, season),
    ...agbChangeTables(k, { ...season, ...organisations }),
    ...forecastTables(k, { ...ceilings, ...organisations, ...accounts }),
    ...increaseRequestTables(k, { ...ceilings, ...organisations, ...accounts, ...policies }),
    ...auditTables(k),
    ...jobTables(k, { ...organisations, ...accounts }),
    ...noticeTables(k, { ...organisations, ...accounts }),
    ...reminderTables(k, accounts),
    ...documents,
    ...registeringTables(k, { ...organisations, ...accounts, ...documents, ...policies }),
    ...tenderQuestionTables(k, { ...organisations, ...accounts, ...policies, ...season }),
    ...viewTables(k, { ...organisations, ...accounts }),
    ...productionTokenTables(k, { ...organisations, ...accounts }),
    ...productionTables(k, { ...organisations, ...accounts, ...regions, ...season }),
    ...eligibilityTables(k, { ...organisations, ...accounts, ...policies, ...season }),
    ...sealingTables(k, { ...organisations, ...accounts, ...policies }),
    ...signatureTables(k, { ...organisations, ...accounts }),
    ...applicationTables(k, { ...organisations, ...policies }),
    ...policyMoveTables(k, { ...organisations, ...policies }),
    ...ownChoiceTables(k, organisations),
    ...threadTables(k, { ...organisations, ...accounts, ...policies }),
  };
}
export type Schema = ReturnType<typeof defineSchema>;
