import type { SignedIn } from "#app/auth/viewer.server";
import { type Day, dayOf, lastOfYear } from "#app/domain/calendar";
import { type ContractState, contractState } from "#app/domain/contract";
import { type AgreementStepKind, agreementSteps, oneYearOn } from "#app/domain/contracting/agreement-step";
import { annullableOf } from "#app/domain/contracting/annulment";
import { actionsOf } from "#app/domain/contracting/consultation";
import { isAnswer, offerOf } from "#app/domain/contracting/offer";
import { takesPart } from "#app/domain/contracting/party";
import { factsAt, latest } from "#app/domain/fact";
import { agreementsOf } from "#app/domain/lot-status";
import { may } from "#app/domain/permission";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import { dueOf } from "#app/domain/work/due";
import { conditionsOf } from "#app/features/certificates/standing-over.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { areaName } from "#app/i18n/region/area-name";
import { translator } from "#app/i18n/text";
import { combinedShown } from "#app/routes/agreement/combined.server";
import { groundsShown } from "#app/routes/agreement/grounds.server";
import { agreementHistory } from "#app/routes/agreement/history.server";
import { contractFor, type HeldContract, readContracts } from "#db/queries/contract.server";
import { documentsOf } from "#db/queries/document.server";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { policiesInForce } from "#db/queries/policy.server";
import { allRegionParts, regionNames } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Everything the page of an agreement shows for a contract year; undefined for one that is not the reader's to see. */
export async function agreementPage(visitor: SignedIn, db: Db, id: string, params: URLSearchParams) {
  const { viewer, language } = visitor;
  const contract = await contractFor(viewer, db, id);
  if (!contract) return undefined;
  const today = dayOf(viewer.now);
  const versions = (await policiesInForce(viewer, db)).filter(
    ({ insurer, policy }) =>
      insurer === contract.insurer && isRegional(policy) === (contract.area !== undefined),
  );
  const policies = versions.map(({ policy }) => policy);
  const asked = Number(params.get("year"));
  const policy = policies.find(({ contractYear }) => contractYear === asked) ?? policies[0];
  const version = versions.find((each) => each.policy === policy);
  const state = policy && contractState(contract, policy.contractYear, today, viewer.now);
  const texts = textsFor(language, "contracting", "deadline", "document", "eligibility", "application");
  const named = await nameOrganisations(viewer, db, [
    contract.provider,
    contract.insurer,
    ...contract.parties.map(({ organisation }) => organisation),
  ]);
  const nameOf = (key: string) => named.find((each) => each.id === key)?.name ?? "";
  const area = await areaOf(contract, visitor, db);
  const buys = may(viewer.roles, "contract");
  return {
    ...{ id, today, texts, buys, now: viewer.now, form: contract.form, ...area },
    ...{ provider: nameOf(contract.provider), insurer: nameOf(contract.insurer) },
    year: policy?.contractYear,
    grouped: policy?.division === "care-groups",
    years: policies.map(({ contractYear }) => contractYear),
    state: state && policy && shownState(state, policy, visitor),
    accepted: latest(factsAt(contract.facts, today, viewer.now), "accepted"),
    due: state && policy && dueOf(policy, duePhase(state)),
    parties: await partiesOf(contract, visitor, db, policy?.contractYear, nameOf),
    offer: offerShown(contract, policy, visitor),
    steps: policy ? stepsFor(contract, policy, visitor) : [],
    newParty: buys && state && contract.form !== "msz" ? await partyChoices(visitor, db) : undefined,
    choices: policy && state && choicesOf(contract, policy, state, visitor),
    annullable: buys
      ? annullableOf(contract, today, viewer.now).map(({ id: key, kind, day }) => ({ id: key, kind, day }))
      : [],
    runs: runsOf(contract, policy?.contractYear, visitor),
    history: agreementHistory(contract, policy, visitor, named),
    combined: state && policy ? combinedShown(policy, state.lots, language) : [],
    ...(await keptBy(version, contract, visitor, db)),
    files: await documentsOf(viewer, db, "contract", [id]),
    title: translator(texts.contracting ?? {}, language)("agreement.title", {
      ...{ provider: nameOf(contract.provider), region: area.region.name },
    }),
  };
}

/** What the reader can do: a buyer every step, the provider itself only the answer to an offer that waits for it. */
function stepsFor(contract: HeldContract, policy: Policy, { viewer }: SignedIn): AgreementStepKind[] {
  const today = dayOf(viewer.now);
  const steps = agreementSteps(contract, policy.contractYear, today, viewer.now);
  if (may(viewer.roles, "contract")) return steps;
  if (!may(viewer.roles, "answer-offers")) return [];
  const lapsed = offerOf(contract, today, viewer.now)?.stage === "lapsed";
  return lapsed ? [] : steps.filter((kind) => isAnswer({ kind }));
}

/** The offer with its lots by name, and who answered it. */
function offerShown(contract: HeldContract, policy: Policy | undefined, { viewer, language }: SignedIn) {
  const today = dayOf(viewer.now);
  const state = offerOf(contract, today, viewer.now);
  const declined = latest(factsAt(contract.facts, today, viewer.now), "declined");
  return (
    state && {
      ...state,
      declined: declined && { by: declined.by, reason: declined.reason },
      lots: policy ? lotTitles(policy, state.offer.lots, language) : [],
    }
  );
}

const partyChoices = async ({ viewer }: SignedIn, db: Db) => ({
  providers: (await allProviders(viewer, db)).map(({ id, name }) => ({ value: id, label: name })),
});

const lotTitles = ({ lots }: Policy, keys: readonly string[], language: SignedIn["language"]) =>
  lots.filter(({ key }) => keys.includes(key)).map(({ title }) => title[language]);

export type AgreementPage = NonNullable<Awaited<ReturnType<typeof agreementPage>>>;

async function areaOf({ area }: HeldContract, { viewer, language }: SignedIn, db: Db) {
  const regions = await regionNames(viewer, db);
  const parts = area?.part === undefined ? [] : await allRegionParts(viewer, db);
  return {
    region: { code: area?.region, name: areaName(area, regions, language) },
    part: parts.find(({ id }) => id === area?.part)?.name,
  };
}

const shownState = (
  { agreedOn, startsOn, endsOn, lots, selective, publishedOn, renewal }: ContractState,
  policy: Policy,
  { language }: SignedIn,
) => {
  return {
    ...{ agreedOn, startsOn, endsOn, publishedOn, renewal },
    lots: lotTitles(policy, lots, language),
    selective: lotTitles(policy, selective, language),
  };
};

/** The step of the policy by which the next act is due. */
function duePhase({ contract, renewal, publishedOn }: ContractState): string {
  if (contract.form === "tender") return renewal === "due" ? "option-told" : "";
  if (contract.form !== "idd") return "";
  if (renewal === "due" || renewal === "in-talks") return "renewal";
  return publishedOn === undefined ? "publication" : "";
}

/** Who takes part today or will, and whether the insurer contracts that organisation itself for the year. */
async function partiesOf(
  { parties, insurer }: HeldContract,
  { viewer }: SignedIn,
  db: Db,
  contractYear: number | undefined,
  nameOf: (id: string) => string,
) {
  const today: Day = dayOf(viewer.now);
  const now = parties.filter((party) => takesPart(party, today));
  if (now.length === 0 || contractYear === undefined) return [];
  const contracts = await readContracts(viewer, db, insurer);
  const nothing = { candidacies: [], tenderLots: [], registrations: [] };
  const states = agreementsOf({ contractYear, contracts, ...nothing }, today, viewer.now);
  const contracted = new Set(states.map(({ contract }) => contract.provider));
  return now.map(({ organisation, role, from, until }) => ({
    ...{ organisation, role, from, until, name: nameOf(organisation) },
    contracted: contracted.has(organisation),
  }));
}

/** What was agreed on results for the year, and the actions that came of consultations. */
function runsOf(contract: HeldContract, year: number | undefined, { viewer }: SignedIn) {
  const today = dayOf(viewer.now);
  const known = factsAt(contract.facts, today, viewer.now);
  return {
    results: known.flatMap((fact) => (fact.kind === "result-agreed" && fact.forYear === year ? [fact] : [])),
    actions: year === undefined ? [] : actionsOf(contract, year, today, viewer.now),
  };
}

/** What the forms of the steps choose from and begin with. */
function choicesOf(
  contract: HeldContract,
  policy: Policy,
  { endsOn }: ContractState,
  { viewer, language }: SignedIn,
) {
  const offered = latest(factsAt(contract.facts, dayOf(viewer.now), viewer.now), "integral-offer")?.lots;
  const selective = policy.lots.filter((lot) => lot.selective && (offered?.includes(lot.key) ?? true));
  return {
    lots: selective.map(({ key, title }) => ({ value: key, label: title[language] })),
    renewedTo: lastOfYear(policy.contractYear),
    optionTo: oneYearOn(endsOn),
  };
}

/** What the agreement is kept by: the conditions of each lot, and the grounds on which it is not. */
const keptBy = async (
  version: PolicyVersion | undefined,
  contract: HeldContract,
  visitor: SignedIn,
  db: Db,
) => ({
  conditions: version ? await conditionsShown(version, contract, visitor, db) : [],
  ...(await groundsShown(visitor, db, contract, version?.policy)),
});

/** Each lot by the conditions to keep the agreement, now and later in the year. */
async function conditionsShown(
  version: PolicyVersion,
  contract: HeldContract,
  { viewer, language }: SignedIn,
  db: Db,
) {
  const write = eligibilityWriter(
    version.policy,
    textsFor(language, "eligibility").eligibility ?? {},
    language,
  );
  return (await conditionsOf(db, version, contract, viewer.now)).flatMap(({ periods: [now, ...later] }) =>
    now
      ? [{ ...write(now), from: now.from, later: later.map(({ from, outcome }) => ({ from, outcome })) }]
      : [],
  );
}
