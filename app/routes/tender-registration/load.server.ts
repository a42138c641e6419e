import type { SignedIn } from "#app/auth/viewer.server";
import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { countsSince } from "#app/domain/contracting/ground-found";
import { offerTo, stands } from "#app/domain/contracting/offer";
import { certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import { factsAt } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Policy } from "#app/domain/policy";
import type { RegistrationFact } from "#app/domain/registration";
import { tenderNorms } from "#app/domain/tender/criteria";
import type { GroundFound } from "#app/domain/tender/grounds";
import { type Judgeable, judgeableIn } from "#app/domain/tender/judgeable";
import { qualified } from "#app/domain/tender/offerable";
import type { Viewer } from "#app/domain/viewer";
import { type RegistrationRead, readRegistrationsOf } from "#app/features/tender/read-registrations.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { type Language, type Translate, translator } from "#app/i18n/text";
import { sentContent } from "#app/routes/tender-registration/sent-content.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { keptJudgements } from "#db/queries/certificate.server";
import { readContracts } from "#db/queries/contract.server";
import { documentsOf } from "#db/queries/document.server";
import { stepTakers } from "#db/queries/judging.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Everything the page of a registration shows to whoever visits; undefined where it is not theirs to see. */
export async function registrationPage({ viewer, language }: SignedIn, db: Db, id: string) {
  const read = await readRegistrationsOf(viewer, db, { id });
  const [one] = read?.all ?? [];
  if (!read || !one) return undefined;
  const { found, judging, submission, dossier } = one;
  const { policy } = read.version;
  const insider = viewer.organisation === found.insurer;
  const texts = textsFor(language, "judging", "eligibility", "tender", "contracting");
  const say = translator(texts.judging ?? {}, language);
  const names = await nameOrganisations(viewer, db, [found.provider]);
  const takers = await stepTakers(viewer, db, id);
  const place = await placeOf({ viewer }, db, one);
  const lot = policy.lots.find(({ key }) => key === found.lot)?.title[language] ?? found.lot;
  const judges = await nameColleagues(viewer, db, dossier?.judgements.map(({ judge }) => judge) ?? []);
  const write = eligibilityWriter(policy, texts.eligibility ?? {}, language, judges);
  const [first, ...later] = one.periods;
  const today = dayOf(viewer.now);
  const things = [found.id, ...(submission ? [submission.id, submission.form] : [])];
  return {
    id,
    tenderLot: found.tenderLot,
    tender: { year: policy.contractYear, insurer: found.insurer },
    title: insider ? `${names[0]?.name ?? ""}: ${lot}` : lot,
    above: say("page.above", { place, year: policy.contractYear, version: read.version.version }),
    ...{ insider, judging, today, texts },
    seen: found.kept,
    opinions: insider ? await keptJudgements(viewer, db, found.provider) : 0,
    facts: factsAt(found.facts, today, viewer.now).map((fact) => ({
      ...{ ...fact, taker: takers.get(fact.id) },
      groundTitle: groundTitle(one.grounds, fact, language),
    })),
    eligibility: first && {
      ...write(first),
      later: later.map(({ from, outcome }) => ({ from, outcome })),
    },
    sent: submission && sentContent(submission, policy, language),
    documents: (await documentsOf(viewer, db, "registration", things)).map(({ id: key, name }) => ({
      id: key,
      name,
    })),
    grounds:
      insider || judging.told ? one.grounds.map((each) => groundShown(each, takers, language, today)) : [],
    ...evidenceOf(policy, one, { today, say, language, now: viewer.now }),
    agreement: await agreementOf(viewer, db, one),
    judges: insider && may(viewer.roles, "judge-registrations"),
    registers: viewer.organisation === found.provider && may(viewer.roles, "register"),
  };
}

/** The agreement that was offered for the registration, and whether one can be offered now. */
async function agreementOf(viewer: Viewer, db: Db, { found }: RegistrationRead) {
  const { insurer, provider, area, lot, contractYear: year, facts } = found;
  if (!qualified(facts, viewer.now)) return undefined;
  const contracts = await readContracts(viewer, db, insurer, ["tender"]);
  const offered = offerTo(contracts, { area, lot, year, provider }, dayOf(viewer.now), viewer.now);
  const offers = may(viewer.roles, "contract") && viewer.organisation === insurer;
  return {
    offered: offered && { id: offered.contract.id, year, stage: offered.state.stage },
    canOffer: offers && !(offered && stands(offered.state)),
  };
}

const groundTitle = (grounds: readonly GroundFound[], fact: RegistrationFact, language: Language): string => {
  const key = fact.kind === "ground-judged" ? fact.ground : "";
  return grounds.find((each) => each.key === key)?.title[language] ?? key;
};

/** A ground as the page shows it; who judged it is named to colleagues alone. */
const groundShown = (
  { key, title, text, declared, judged, lookBack }: GroundFound,
  takers: ReadonlyMap<string, string>,
  language: Language,
  today: Day,
) => ({
  ...{ key, declared, title: title[language], words: text[language] },
  since: lookBack && countsSince(lookBack, today),
  judged: judged && { holds: judged.holds, reason: judged.reason, recordedAt: judged.recordedAt },
  judge: judged && takers.get(judged.id),
});

/** The certificates that are shown as evidence, and what of the norms is for the insurer to judge. */
function evidenceOf(
  policy: Policy,
  { found, dossier }: RegistrationRead,
  { today, now, say, language }: { today: Day; now: Instant; say: Translate; language: Language },
) {
  const certificates = (dossier?.certificates ?? []).flatMap((each) => certificateOn(each, today, now) ?? []);
  const norms = tenderNorms(policy, found.lot);
  const subjectName = ({ norm, certificate }: Judgeable) => {
    const asked = norms.find(({ key }) => key === norm)?.title[language] ?? norm;
    const held = certificates.find((each) => each.id === certificate);
    return held ? say("norm.equivalent", { norm: asked, certificate: certificateName(held.terms) }) : asked;
  };
  return {
    certificates: certificates.map(({ id, terms }) => ({ id, name: certificateName(terms) })),
    subjects: judgeableIn(norms, certificates).map((each) => ({
      key: each.certificate === undefined ? each.norm : `${each.norm}/${each.certificate}`,
      title: subjectName(each),
    })),
  };
}

/** How the area is named: its region, with its part where it is one. */
async function placeOf({ viewer }: Pick<SignedIn, "viewer">, db: Db, { found: { area } }: RegistrationRead) {
  const region = (await allRegions(viewer, db)).find(({ code }) => code === area.region)?.name ?? area.region;
  const part = (await allRegionParts(viewer, db)).find(({ id }) => id === area.part)?.name;
  return part ? `${region} (${part})` : region;
}

export type RegistrationPage = NonNullable<Awaited<ReturnType<typeof registrationPage>>>;
