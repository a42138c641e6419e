import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf, type Instant } from "#app/domain/calendar";
import { offerTo } from "#app/domain/contracting/offer";
import { factsAt, latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { SeasonFacts } from "#app/domain/season-facts";

import type { TenderLot, TenderStage } from "#app/domain/tender";
import { canBeWithdrawn } from "#app/domain/tender/approached";
import { lotStandings } from "#app/domain/tender/lot-standing";
import { areaName } from "#app/domain/work/season-at";
import { type OutcomeAtHand, outcomeOf } from "#app/features/tender/outcome-at-hand.server";
import { type RegistrationRead, readRegistrationsOf } from "#app/features/tender/read-registrations.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import { type Language, translator } from "#app/i18n/text";
import { nameColleagues } from "#db/queries/account-name.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import { unclosedOn } from "#db/queries/signature.server";
import { policyOfTenderLot } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The lot of a tender that the viewer's insurer holds; undefined for any other. */
async function lotOf({ viewer }: SignedIn, db: Db, id: string) {
  const policy = await policyOfTenderLot(viewer, db, id);
  const version = policy === undefined ? undefined : await publishedPolicy(viewer, db, policy);
  const season = version && (await seasonFacts(viewer, db, version));
  const lot = season?.tenderLots.find((each) => each.id === id);
  const [standing] = lot && season ? lotStandings([lot], season.registrations, viewer.now) : [];
  return version && season && standing ? { version, season, standing } : undefined;
}

/** Everything that the page of a lot shows; undefined for a lot that is not the viewer's insurer's. */
export async function lotPage(visitor: SignedIn, db: Db, id: string) {
  const { viewer, language } = visitor;
  const found = await lotOf(visitor, db, id);
  if (!found) return undefined;
  const { version, season, standing } = found;
  const { lot, ...counts } = standing;
  const all = (await readRegistrationsOf(viewer, db, { tenderLot: id }))?.all ?? [];
  const texts = textsFor(language, "judging", "eligibility", "deadline", "contracting");
  const names = await nameOrganisations(
    viewer,
    db,
    all.map((each) => each.found.provider),
  );
  const judges = await nameColleagues(
    viewer,
    db,
    all.flatMap(({ dossier }) => dossier?.judgements.map(({ judge }) => judge) ?? []),
  );
  const write = eligibilityWriter(version.policy, texts.eligibility ?? {}, language, judges);
  const today = dayOf(viewer.now);
  const outcome = await outcomeOf(viewer, db, all, today);
  const open = await unclosedOn(viewer, db, "tell-outcome", id);
  const title = version.policy.lots.find(({ key }) => key === lot.lot)?.title[language] ?? lot.lot;
  const say = translator(texts.judging ?? {}, language);
  const name = `${title}, ${areaName({ season }, lot.area)}`;
  return {
    title: name,
    above: say("lots.title", { year: version.policy.contractYear }),
    standing: { started: counts.started, sent: counts.sent, judged: counts.judged, told: counts.told },
    days: lot.days,
    reason: say("tell.reason", { lot: name }),
    ground: groundOf(found, visitor),
    sealed: standing.sealed,
    unsealed: unsealedAt(lot, viewer.now),
    now: viewer.now,
    ...outcomeShown(outcome, language),
    proposal: open.find(({ expiresAt }) => viewer.now < expiresAt)?.id,
    rows: all
      .map((each) => ({
        ...rowOf(each, names, write, language),
        ...{ placed: outcome?.places.get(each.found.id), offer: offerStage(season, each, viewer.now) },
      }))
      .toSorted((a, b) => a.provider.localeCompare(b.provider)),
    steps: all.reduce((sum, each) => sum + each.found.kept, 0),
    ...mayDo(viewer, standing.stage),
    texts,
  };
}

/** Why the lot is out to tender, as it was announced. */
function groundOf(
  { season, standing: { lot } }: NonNullable<Awaited<ReturnType<typeof lotOf>>>,
  { viewer: { now }, language }: SignedIn,
): string | undefined {
  const announced = latest(factsAt(lot.facts, dayOf(now), now), "announced");
  const { status, opening } = textsFor(language, "status", "opening");
  const names = named(season.organisations, season.lots);
  const write = reasonWriter({ ...status, ...opening }, names, language);
  return announced && [write(announced.because ?? []), announced.ground].filter(Boolean).join(" ");
}

/** When two people opened the registrations of a sealed tender. */
const unsealedAt = ({ facts }: TenderLot, now: Instant): Instant | undefined =>
  latest(factsAt(facts, dayOf(now), now), "unsealed")?.recordedAt;

/** How the agreement stands that follows on a registration; absent where none was offered. */
function offerStage({ contracts }: SeasonFacts, { found }: RegistrationRead, now: Instant) {
  const { area, lot, contractYear: year, provider } = found;
  return offerTo(contracts, { area, lot, year, provider }, dayOf(now), now)?.state.stage;
}

const mayDo = ({ roles }: SignedIn["viewer"], stage: TenderStage) => ({
  judges: may(roles, "judge-registrations"),
  withdrawable: may(roles, "open-lots") && canBeWithdrawn(stage),
});

/** What the page shows of how the outcome comes about: the maximum of the policy, and whether two have to sign. */
const outcomeShown = (outcome: OutcomeAtHand | undefined, language: Language) => ({
  maximum: outcome?.rule && {
    most: outcome.rule.most,
    criterion: outcome.rule.selection.text[language],
    beyond: outcome.beyond,
  },
  refusal: outcome ? outcome.refused : ("nothing" as const),
  needsSecond: outcome?.needsSecond ?? false,
});

function rowOf(
  { found, judging, grounds, periods: [first, ...later] }: RegistrationRead,
  names: Awaited<ReturnType<typeof nameOrganisations>>,
  write: ReturnType<typeof eligibilityWriter>,
  language: Language,
) {
  const { stage, sentAt, judged, repair, repairRuns } = judging;
  return {
    id: found.id,
    provider: names.find(({ id }) => id === found.provider)?.name ?? "",
    stage,
    sentAt,
    judged: judged && { qualifies: judged.qualifies, reason: judged.reason },
    repairBy: repairRuns ? repair?.by : undefined,
    // Who is excluded is not contracted, whatever else it meets.
    outcome: judging.excluded ? ("fails" as const) : first?.outcome,
    excluded: grounds.flatMap(({ title, judged: said }) =>
      said?.holds ? [{ title: title[language], reason: said.reason }] : [],
    ),
    findings: first ? write(first).findings : [],
    later: later.map(({ from, outcome }) => ({ from, outcome })),
  };
}

export type LotPage = NonNullable<Awaited<ReturnType<typeof lotPage>>>;
