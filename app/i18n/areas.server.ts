import accountEn from "#app/i18n/account/en";
import accountNl from "#app/i18n/account/nl";
import agbChangeEn from "#app/i18n/agb-change/en";
import agbChangeNl from "#app/i18n/agb-change/nl";
import applicationEn from "#app/i18n/application/en";
import applicationNl from "#app/i18n/application/nl";
import auditEn from "#app/i18n/audit/en";
import auditNl from "#app/i18n/audit/nl";
import auditContractingEn from "#app/i18n/audit-contracting/en";
import auditContractingNl from "#app/i18n/audit-contracting/nl";
import auditForecastEn from "#app/i18n/audit-forecast/en";
import auditForecastNl from "#app/i18n/audit-forecast/nl";
import auditIncreaseEn from "#app/i18n/audit-increase/en";
import auditIncreaseNl from "#app/i18n/audit-increase/nl";
import auditJudgingEn from "#app/i18n/audit-judging/en";
import auditJudgingNl from "#app/i18n/audit-judging/nl";
import auditPolicyEn from "#app/i18n/audit-policy/en";
import auditPolicyNl from "#app/i18n/audit-policy/nl";
import bringOwnEn from "#app/i18n/bring-own/en";
import bringOwnNl from "#app/i18n/bring-own/nl";
import candidacyEn from "#app/i18n/candidacy/en";
import candidacyNl from "#app/i18n/candidacy/nl";
import catalogueEn from "#app/i18n/catalogue/en";
import catalogueNl from "#app/i18n/catalogue/nl";
import ceilingEn from "#app/i18n/ceiling/en";
import ceilingNl from "#app/i18n/ceiling/nl";
import certificateEn from "#app/i18n/certificate/en";
import certificateNl from "#app/i18n/certificate/nl";
import clockEn from "#app/i18n/clock/en";
import clockNl from "#app/i18n/clock/nl";
import codeRequestEn from "#app/i18n/code-request/en";
import codeRequestNl from "#app/i18n/code-request/nl";
import contractingEn from "#app/i18n/contracting/en";
import contractingNl from "#app/i18n/contracting/nl";
import coverageEn from "#app/i18n/coverage/en";
import coverageNl from "#app/i18n/coverage/nl";
import datesEn from "#app/i18n/dates/en";
import datesNl from "#app/i18n/dates/nl";
import deadlineEn from "#app/i18n/deadline/en";
import deadlineNl from "#app/i18n/deadline/nl";
import documentEn from "#app/i18n/document/en";
import documentNl from "#app/i18n/document/nl";
import downloadEn from "#app/i18n/download/en";
import downloadNl from "#app/i18n/download/nl";
import dutyEn from "#app/i18n/duty/en";
import dutyNl from "#app/i18n/duty/nl";
import eligibilityEn from "#app/i18n/eligibility/en";
import eligibilityNl from "#app/i18n/eligibility/nl";
import increaseEn from "#app/i18n/increase/en";
import increaseNl from "#app/i18n/increase/nl";
import increaseContinuingEn from "#app/i18n/increase-continuing/en";
import increaseContinuingNl from "#app/i18n/increase-continuing/nl";
import increaseEnterEn from "#app/i18n/increase-enter/en";
import increaseEnterNl from "#app/i18n/increase-enter/nl";
import increaseListEn from "#app/i18n/increase-list/en";
import increaseListNl from "#app/i18n/increase-list/nl";
import increaseRoundsEn from "#app/i18n/increase-rounds/en";
import increaseRoundsNl from "#app/i18n/increase-rounds/nl";
import increaseWeighingEn from "#app/i18n/increase-weighing/en";
import increaseWeighingNl from "#app/i18n/increase-weighing/nl";
import insurersEn from "#app/i18n/insurers/en";
import insurersNl from "#app/i18n/insurers/nl";
import jobEn from "#app/i18n/job/en";
import jobNl from "#app/i18n/job/nl";
import judgingEn from "#app/i18n/judging/en";
import judgingNl from "#app/i18n/judging/nl";
import letterEn from "#app/i18n/letter/en";
import letterNl from "#app/i18n/letter/nl";
import letterStyleEn from "#app/i18n/letter-style/en";
import letterStyleNl from "#app/i18n/letter-style/nl";
import listEn from "#app/i18n/list/en";
import listNl from "#app/i18n/list/nl";
import mailEn from "#app/i18n/mail/en";
import mailNl from "#app/i18n/mail/nl";
import mapEn from "#app/i18n/map/en";
import mapNl from "#app/i18n/map/nl";
import noticeEn from "#app/i18n/notice/en";
import noticeNl from "#app/i18n/notice/nl";
import offerEn from "#app/i18n/offer/en";
import offerNl from "#app/i18n/offer/nl";
import openingEn from "#app/i18n/opening/en";
import openingNl from "#app/i18n/opening/nl";
import outlookEn from "#app/i18n/outlook/en";
import outlookNl from "#app/i18n/outlook/nl";
import outlookPartsEn from "#app/i18n/outlook-parts/en";
import outlookPartsNl from "#app/i18n/outlook-parts/nl";
import peopleEn from "#app/i18n/people/en";
import peopleNl from "#app/i18n/people/nl";
import policyEn from "#app/i18n/policy/en";
import policyNl from "#app/i18n/policy/nl";
import policyCheckEn from "#app/i18n/policy-check/en";
import policyCheckNl from "#app/i18n/policy-check/nl";
import policyDraftEn from "#app/i18n/policy-draft/en";
import policyDraftNl from "#app/i18n/policy-draft/nl";
import policyMovedEn from "#app/i18n/policy-moved/en";
import policyMovedNl from "#app/i18n/policy-moved/nl";
import policySimulationEn from "#app/i18n/policy-simulation/en";
import policySimulationNl from "#app/i18n/policy-simulation/nl";
import policyWordsEn from "#app/i18n/policy-words/en";
import policyWordsNl from "#app/i18n/policy-words/nl";
import productionEn from "#app/i18n/production/en";
import productionNl from "#app/i18n/production/nl";
import productionTokenEn from "#app/i18n/production-token/en";
import productionTokenNl from "#app/i18n/production-token/nl";
import providersEn from "#app/i18n/providers/en";
import providersNl from "#app/i18n/providers/nl";
import publicationEn from "#app/i18n/publication/en";
import publicationNl from "#app/i18n/publication/nl";
import regionEn from "#app/i18n/region/en";
import regionNl from "#app/i18n/region/nl";
import regionPartEn from "#app/i18n/region-part/en";
import regionPartNl from "#app/i18n/region-part/nl";
import settlementEn from "#app/i18n/settlement/en";
import settlementNl from "#app/i18n/settlement/nl";
import sharingEn from "#app/i18n/sharing/en";
import sharingNl from "#app/i18n/sharing/nl";
import shellEn from "#app/i18n/shell/en";
import shellNl from "#app/i18n/shell/nl";
import signatureEn from "#app/i18n/signature/en";
import signatureNl from "#app/i18n/signature/nl";
import staleEn from "#app/i18n/stale/en";
import staleNl from "#app/i18n/stale/nl";
import statedForecastEn from "#app/i18n/stated-forecast/en";
import statedForecastNl from "#app/i18n/stated-forecast/nl";
import statusEn from "#app/i18n/status/en";
import statusNl from "#app/i18n/status/nl";
import tenderEn from "#app/i18n/tender/en";
import tenderNl from "#app/i18n/tender/nl";
import tenderInterestEn from "#app/i18n/tender-interest/en";
import tenderInterestNl from "#app/i18n/tender-interest/nl";
import tenderQuestionEn from "#app/i18n/tender-question/en";
import tenderQuestionNl from "#app/i18n/tender-question/nl";
import type { Language, Texts, Translation } from "#app/i18n/text";
import threadEn from "#app/i18n/thread/en";
import threadNl from "#app/i18n/thread/nl";
import timelineEn from "#app/i18n/timeline/en";
import timelineNl from "#app/i18n/timeline/nl";
import unansweredEn from "#app/i18n/unanswered/en";
import unansweredNl from "#app/i18n/unanswered/nl";
import unknownProviderEn from "#app/i18n/unknown-provider/en";
import unknownProviderNl from "#app/i18n/unknown-provider/nl";
import viewEn from "#app/i18n/view/en";
import viewNl from "#app/i18n/view/nl";
import whatIfEn from "#app/i18n/what-if/en";
import whatIfNl from "#app/i18n/what-if/nl";
import workEn from "#app/i18n/work/en";
import workNl from "#app/i18n/work/nl";

/** Every area of texts, in both languages. Pages receive only the areas they show, in the reader's language. */
const areas = {
  "agb-change": { nl: agbChangeNl, en: agbChangeEn },
  account: { nl: accountNl, en: accountEn },
  application: { nl: applicationNl, en: applicationEn },
  audit: {
    nl: {
      ...auditNl,
      ...auditForecastNl,
      ...auditContractingNl,
      ...auditIncreaseNl,
      ...auditJudgingNl,
      ...auditPolicyNl,
    },
    en: {
      ...auditEn,
      ...auditForecastEn,
      ...auditContractingEn,
      ...auditIncreaseEn,
      ...auditJudgingEn,
      ...auditPolicyEn,
    },
  },
  certificate: { nl: certificateNl, en: certificateEn },
  tender: { nl: tenderNl, en: tenderEn },
  "tender-interest": { nl: tenderInterestNl, en: tenderInterestEn },
  "tender-question": { nl: tenderQuestionNl, en: tenderQuestionEn },
  eligibility: { nl: eligibilityNl, en: eligibilityEn },
  "unknown-provider": { nl: unknownProviderNl, en: unknownProviderEn },
  unanswered: { nl: unansweredNl, en: unansweredEn },
  "production-token": { nl: productionTokenNl, en: productionTokenEn },
  "bring-own": { nl: bringOwnNl, en: bringOwnEn },
  catalogue: { nl: catalogueNl, en: catalogueEn },
  ceiling: { nl: ceilingNl, en: ceilingEn },
  duty: { nl: dutyNl, en: dutyEn },
  contracting: {
    nl: { ...contractingNl, ...offerNl, ...candidacyNl },
    en: { ...contractingEn, ...offerEn, ...candidacyEn },
  },
  "code-request": { nl: codeRequestNl, en: codeRequestEn },
  coverage: { nl: coverageNl, en: coverageEn },
  clock: { nl: clockNl, en: clockEn },
  document: { nl: documentNl, en: documentEn },
  download: { nl: downloadNl, en: downloadEn },
  dates: { nl: datesNl, en: datesEn },
  deadline: { nl: deadlineNl, en: deadlineEn },
  policy: { nl: policyNl, en: policyEn },
  "policy-check": { nl: policyCheckNl, en: policyCheckEn },
  "policy-draft": { nl: policyDraftNl, en: policyDraftEn },
  "policy-moved": { nl: policyMovedNl, en: policyMovedEn },
  "policy-simulation": { nl: policySimulationNl, en: policySimulationEn },
  "policy-words": { nl: policyWordsNl, en: policyWordsEn },
  publication: { nl: publicationNl, en: publicationEn },
  region: { nl: regionNl, en: regionEn },
  "region-part": { nl: regionPartNl, en: regionPartEn },
  production: { nl: productionNl, en: productionEn },
  increase: {
    nl: {
      ...increaseNl,
      ...increaseContinuingNl,
      ...increaseEnterNl,
      ...increaseListNl,
      ...increaseRoundsNl,
      ...increaseWeighingNl,
    },
    en: {
      ...increaseEn,
      ...increaseContinuingEn,
      ...increaseEnterEn,
      ...increaseListEn,
      ...increaseRoundsEn,
      ...increaseWeighingEn,
    },
  },
  insurers: { nl: insurersNl, en: insurersEn },
  job: { nl: jobNl, en: jobEn },
  judging: { nl: judgingNl, en: judgingEn },
  mail: { nl: mailNl, en: mailEn },
  notice: { nl: noticeNl, en: noticeEn },
  opening: { nl: openingNl, en: openingEn },
  outlook: { nl: outlookNl, en: outlookEn },
  people: { nl: peopleNl, en: peopleEn },
  providers: { nl: providersNl, en: providersEn },
  settlement: { nl: settlementNl, en: settlementEn },
  sharing: { nl: sharingNl, en: sharingEn },
  shell: { nl: shellNl, en: shellEn },
  letter: { nl: letterNl, en: letterEn },
  "letter-style": { nl: letterStyleNl, en: letterStyleEn },
  list: { nl: listNl, en: listEn },
  map: { nl: mapNl, en: mapEn },
  stale: { nl: staleNl, en: staleEn },
  "stated-forecast": { nl: statedForecastNl, en: statedForecastEn },
  status: { nl: statusNl, en: statusEn },
  signature: { nl: signatureNl, en: signatureEn },
  thread: { nl: threadNl, en: threadEn },
  timeline: { nl: timelineNl, en: timelineEn },
  view: { nl: viewNl, en: viewEn },
  "outlook-parts": { nl: outlookPartsNl, en: outlookPartsEn },
  "what-if": { nl: whatIfNl, en: whatIfEn },
  work: { nl: workNl, en: workEn },
};

export type AreaName = keyof typeof areas;
/** The texts of an area as a page holds them. */
export type AreaTexts<A extends AreaName> = Translation<(typeof areas)[A]["nl"]>;

/** The texts of the named areas in one language, for a loader to hand to its page under `texts`. */
export const textsFor = (
  language: Language,
  ...names: readonly AreaName[]
): Readonly<Record<string, Texts>> => Object.fromEntries(names.map((name) => [name, areas[name][language]]));
