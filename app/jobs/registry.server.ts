import { clearProduction } from "#app/jobs/clear-production.server";
import { deliverMail } from "#app/jobs/deliver-mail.server";
import type { Job } from "#app/jobs/job";
import { makeForecasts } from "#app/jobs/make-forecasts.server";
import { purgeSessions } from "#app/jobs/purge-sessions.server";
import { remindOfCertificates } from "#app/jobs/remind-certificates.server";
import { remindOfWork } from "#app/jobs/remind-of-work.server";
import { sendCodeChanges } from "#app/jobs/send-code-changes.server";
import { sendDecisionLetters } from "#app/jobs/send-decision-letters.server";
import { sendDigests } from "#app/jobs/send-digests.server";
import { sendOutcomeLetters } from "#app/jobs/send-outcome-letters.server";
import { takeInProduction } from "#app/jobs/take-in-production.server";
import { thinForecastsJob } from "#app/jobs/thin-forecasts.server";
import { verifyAuditChain } from "#app/jobs/verify-audit-chain.server";
import { watchConditions } from "#app/jobs/watch-conditions.server";
import { watchTerms } from "#app/jobs/watch-terms.server";

/** Every job that a server runs. */
export const registry: readonly Job[] = [
  deliverMail,
  sendDigests,
  purgeSessions,
  verifyAuditChain,
  remindOfCertificates,
  watchConditions,
  watchTerms,
  remindOfWork,
  sendDecisionLetters,
  sendOutcomeLetters,
  takeInProduction,
  clearProduction,
  makeForecasts,
  sendCodeChanges,
  thinForecastsJob,
];
