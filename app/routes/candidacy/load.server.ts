import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { candidacyStage } from "#app/domain/candidacy";
import { annullable } from "#app/domain/contracting/annulment";
import { cameLate, stepsOpen } from "#app/domain/contracting/candidacy-step";
import { outcomeOf } from "#app/domain/contracting/step-check";
import { factsAt, latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { dueOf } from "#app/domain/work/due";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { norms } from "#app/routes/candidacy/norms.server";
import { historyOf, partiesOf } from "#app/routes/candidacy/told.server";
import { candidaciesFor, type HeldCandidacy } from "#db/queries/candidacy.server";
import { readContracts } from "#db/queries/contract.server";
import { documentsOf } from "#db/queries/document.server";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { areaNamer } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** By where a candidacy stands: the step of the policy that comes next. */
const nextPhase: Readonly<Record<string, string>> = {
  "interest-shown": "documents",
  "documents-sent": "offer",
  "offer-received": "assessment",
  meets: "talks",
  "talks-opened": "agreement",
};

/** Everything the page of a candidacy shows; undefined for one that is not the reader's to see. */
export async function candidacyPage(visitor: SignedIn, db: Db, id: string) {
  const { viewer, language } = visitor;
  const [candidacy] = await candidaciesFor(viewer, db, id);
  const version = candidacy && (await publishedPolicy(viewer, db, candidacy.policy));
  const at = candidacy && candidacyStage(candidacy, dayOf(viewer.now), viewer.now);
  if (!candidacy || !version || !at) return undefined;
  const today = dayOf(viewer.now);
  const region = (await areaNamer(viewer, db))(candidacy.area);
  const [party] = await nameOrganisations(viewer, db, [candidacy.provider]);
  const texts = textsFor(language, "contracting", "deadline", "document", "stale");
  const provider = party?.name ?? "";
  const buys = may(viewer.roles, "contract");
  return {
    ...{ id: candidacy.id, year: candidacy.contractYear, stage: at.stage, provider, buys, today, texts },
    insider: may(viewer.roles, "see-season"),
    now: viewer.now,
    region: { code: candidacy.area.region, name: region },
    ...receipts(candidacy, version, visitor),
    lead: await leadOf(candidacy, visitor, db),
    parties: await partiesOf(candidacy, visitor, db),
    due: dueOf(version.policy, nextPhase[at.stage] ?? ""),
    norms: await norms(candidacy, version, visitor, db),
    outcome: outcomeOf(candidacy, version.policy, today, viewer.now),
    history: await historyOf(candidacy, version, visitor, db),
    files: await documentsOf(viewer, db, "candidacy", [candidacy.id]),
    steps: buys ? stepsOpen(candidacy, today, viewer.now) : [],
    annullable: buys
      ? annullable(candidacy, today, viewer.now).map(({ id: key, kind, day }) => ({ id: key, kind, day }))
      : [],
    choices: buys ? await choicesOf(candidacy, version, visitor, db) : undefined,
    title: translator(texts.contracting ?? {}, language)("candidacy.title", {
      provider,
      region,
    }),
  };
}

export type CandidacyPage = NonNullable<Awaited<ReturnType<typeof candidacyPage>>>;

/** When interest and offer came in, and whether in time. */
function receipts(candidacy: HeldCandidacy, { policy }: PolicyVersion, { viewer }: SignedIn) {
  const known = factsAt(candidacy.facts, dayOf(viewer.now), viewer.now);
  const interest = latest(known, "interest-shown")?.receivedAt;
  const offer = latest(known, "offer-received");
  return {
    interest: interest && { at: interest, late: cameLate(policy, "interest", interest) },
    offer: offer && { at: offer.receivedAt, late: offer.late },
    agreement: latest(known, "agreed")?.contract,
  };
}

/** The lead party that the candidate wants to join. */
async function leadOf({ joins, insurer }: HeldCandidacy, { viewer }: SignedIn, db: Db) {
  if (joins === undefined) return undefined;
  const contract = (await readContracts(viewer, db, insurer)).find(({ id }) => id === joins);
  const [lead] = contract ? await nameOrganisations(viewer, db, [contract.provider]) : [];
  return lead?.name;
}

/** What the acts choose from: parties, lots and the usual term. */
async function choicesOf(
  { contractYear }: HeldCandidacy,
  { policy }: PolicyVersion,
  { viewer, language }: SignedIn,
  db: Db,
) {
  return {
    providers: (await allProviders(viewer, db)).map(({ id, name }) => ({ value: id, label: name })),
    lots: policy.lots.map(({ key, title }) => ({ value: key, label: title[language] })),
    inIdd: policy.lots.filter(({ inIdd }) => inIdd).map(({ key }) => key),
    startsOn: firstOfYear(contractYear),
    endsOn: lastOfYear(contractYear),
  };
}
