import { pgKit } from "#db/kit";
import { defineSchema } from "#db/schema/schema";

/** The tables by name, as the migration generator wants to find them. */
export const {
  installation,
  regions,
  municipalities,
  regionParts,
  borders,
  organisations,
  agbCodes,
  accounts,
  memberships,
  sessions,
  signInAttempts,
  policies,
  candidacies,
  candidacyFacts,
  contracts,
  contractParties,
  contractFacts,
  tenderLots,
  tenderLotFacts,
  registrations,
  registrationFacts,
  auditEvents,
  jobs,
  outbox,
  notices,
  noticeChoices,
} = defineSchema(pgKit);
