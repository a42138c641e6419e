import { dayOf, firstOfYear } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { type DateAhead, versionsOn } from "#app/domain/date-ahead";
import { actionDates } from "#app/domain/dates/action";
import { certificateDates } from "#app/domain/dates/certificate";
import { claimDates, returnDates, rulesFor } from "#app/domain/dates/claims";
import { endingDates } from "#app/domain/dates/ending";
import { offerDates } from "#app/domain/dates/offer";
import { questionDates } from "#app/domain/dates/question";
import { registrationDates } from "#app/domain/dates/registration";
import { askDate, requestDates } from "#app/domain/dates/request";
import { tenderQuestionDates } from "#app/domain/dates/tender-question";
import { requestTerms } from "#app/domain/increase-request/terms";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Area } from "#app/domain/region";
import type { SeasonFacts } from "#app/domain/season-facts";
import { seesThreads } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { seasonAt } from "#app/domain/work/season-at";
import { readCeilings } from "#db/queries/ceiling.server";
import { readCertificates } from "#db/queries/certificate.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { readRequests } from "#db/queries/increase-request.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { ownSealedRegistrations } from "#db/queries/own-sealed.server";
import { policiesConcerning, policyVersions } from "#db/queries/policy.server";
import { seenBatches } from "#db/queries/production-batch.server";
import { regionNames } from "#db/queries/region.server";
import { ownSeason, seasonFacts } from "#db/queries/season.server";
import { placedQuestions } from "#db/queries/tender-question.server";
import { blocksOf, threadsOf } from "#db/queries/thread.server";
import type { Db } from "#db/store.server";

/** What gives dates: one of each area that has any. */
export type DateSource = (viewer: Viewer, db: Db) => Promise<readonly DateAhead[]>;

/** So many files of production are looked at for the day of their answer; the terms are weeks. */
const MOST_BATCHES = 200;

async function namesOf(viewer: Viewer, db: Db, ids: readonly (string | null)[]) {
  const named = await nameOrganisations(viewer, db, [...new Set(ids.flatMap((id) => id ?? []))]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
}

/** The last day to ask more of each ceiling of one's own, and what every request still waits for. */
export const fromRequests: DateSource = async (viewer, db) => {
  if (!may(viewer.roles, "see-ceilings")) return [];
  const [requests, ceilings] = await Promise.all([readRequests(viewer, db), readCeilings(viewer, db)]);
  const insurers = [...new Set(ceilings.map(({ insurer }) => insurer))];
  const versions = (await Promise.all(insurers.map((each) => policyVersions(viewer, db, each)))).flat();
  const nameOf = await namesOf(
    viewer,
    db,
    requests.map(({ provider }) => provider),
  );
  const asked = new Set(requests.map(({ ceiling }) => ceiling));
  const placeOf = await placesOf(viewer, db, insurers);
  const today = dayOf(viewer.now);
  const own = ceilings.filter(({ id, provider }) => provider === viewer.organisation && !asked.has(id));
  return [
    ...requests.flatMap((request) => {
      const version = versions.find(({ id }) => id === request.policy);
      const terms = version && requestTerms(version);
      if (!version || !terms) return [];
      return requestDates({ request, terms, version, about: nameOf(request.provider) }, viewer.now);
    }),
    ...own.flatMap(({ id, insurer, contractYear, area }) => {
      const version = versions.findLast(
        (each) =>
          each.insurer === insurer &&
          each.policy.contractYear === contractYear &&
          each.effectiveFrom <= today,
      );
      const terms = version && requestTerms(version);
      return version && terms ? [askDate({ id, about: placeOf(area, insurer), terms, version })] : [];
    }),
  ];
};

/** The open questions of threads that have a last day. */
export const fromQuestions: DateSource = async (viewer, db) => {
  if (!seesThreads(viewer.roles)) return [];
  const threads = await threadsOf(viewer, db);
  const ids = threads.map(({ id }) => id);
  const [blocks, nameOf] = await Promise.all([
    blocksOf(viewer, db, ids),
    namesOf(
      viewer,
      db,
      threads.map(({ provider }) => provider),
    ),
  ]);
  return threads.flatMap((thread) =>
    questionDates(
      { ...thread, about: nameOf(thread.provider) },
      blocks.filter((block) => block.thread === thread.id),
      viewer.now,
    ),
  );
};

/** By when answers about open tenders have to be out, and until when a question that does not stay private can be withdrawn. */
export const fromTenderQuestions: DateSource = async (viewer, db) => {
  const answers = may(viewer.roles, "judge-registrations");
  if (!answers && !may(viewer.roles, "register")) return [];
  const questions = await placedQuestions(viewer, db, {});
  const versions = await policiesConcerning(viewer, db);
  return versions.flatMap((version) =>
    tenderQuestionDates(
      version,
      questions.filter(({ policy }) => policy === version.id),
      { side: answers ? "insurer" : "provider", now: viewer.now },
    ),
  );
};

/** The ends of certificates that the viewer may see: of all, or of those under some keys. */
export const fromCertificates = async (
  viewer: Viewer,
  db: Db,
  ids?: readonly string[],
): Promise<readonly DateAhead[]> => {
  const certificates = await readCertificates(viewer, db, ids && { ids });
  const nameOf = await namesOf(
    viewer,
    db,
    certificates.map(({ provider }) => provider),
  );
  return certificates.flatMap((each) => certificateDates(each, nameOf(each.provider), viewer.now));
};

/** The versions of policies that count today, each with what the viewer may see of its season. */
async function seasonsOf(viewer: Viewer, db: Db) {
  const isOwn = may(viewer.roles, "see-own-contracts");
  if (!isOwn && !may(viewer.roles, "see-season")) return [];
  const versions = versionsOn(await policiesConcerning(viewer, db), dayOf(viewer.now));
  const seasons: { readonly version: PolicyVersion; readonly season: SeasonFacts }[] = [];
  for (const version of versions) {
    const season = isOwn ? await ownSeason(viewer, db, version) : await seasonFacts(viewer, db, version);
    if (season) seasons.push({ version, season });
  }
  return seasons;
}

/** What a provider's own registrations wait for. */
export const fromRegistrations: DateSource = async (viewer, db) => {
  if (!may(viewer.roles, "see-own-contracts")) return [];
  return (await seasonsOf(viewer, db)).flatMap(({ version, season }) => {
    const own = seasonAt(version.policy, season, viewer.now);
    return own ? registrationDates(own, `/policies/${version.id}`, version.version - 1) : [];
  });
};

/** The same in sealed tenders, of which the log tells nothing until they are opened. */
export const fromSealed: DateSource = async (viewer, db) => {
  if (!may(viewer.roles, "register")) return [];
  const dates: DateAhead[] = [];
  for (const version of versionsOn(await policiesConcerning(viewer, db), dayOf(viewer.now))) {
    const registrations = await ownSealedRegistrations(viewer, db, version.id);
    if (registrations.length === 0) continue;
    const season = await ownSeason(viewer, db, version, registrations);
    const own = seasonAt(version.policy, { ...season, registrations }, viewer.now);
    if (own) dates.push(...registrationDates(own, `/policies/${version.id}`, version.version - 1));
  }
  return dates;
};

/** What was promised in consultations about agreements, offers that can be accepted, and when one's own agreements end. */
export const fromActions: DateSource = async (viewer, db) => {
  const dates: DateAhead[] = [];
  for (const { season, version } of await seasonsOf(viewer, db)) {
    const placeOf = await placesOf(viewer, db, [version.insurer]);
    for (const contract of season.contracts) {
      const of = { about: placeOf(contract.area, version.insurer), year: season.contractYear };
      dates.push(...actionDates(contract, of, viewer.now), ...offerDates(contract, of, viewer.now));
      if (contract.provider === viewer.organisation) dates.push(...endingDates(contract, of, viewer.now));
    }
  }
  return dates;
};

/** The closing of the claims of a year, and the answers to files of production, where an agreement says so. */
export const fromClaims: DateSource = async (viewer, db) => {
  const dates: DateAhead[] = [];
  const today = dayOf(viewer.now);
  for (const { version, season } of await seasonsOf(viewer, db)) {
    const { contractYear } = season;
    const terms = await readContractTerms(viewer, db, version.insurer);
    const placeOf = await placesOf(viewer, db, [version.insurer]);
    const running = season.contracts.filter((each) => contractState(each, contractYear, today, viewer.now));
    for (const { id, area } of running) {
      const contract = { id, about: placeOf(area, version.insurer), facts: terms.get(id) ?? [] };
      const path = area ? `/regions/${area.region}?year=${contractYear}` : `/agreements/${id}`;
      dates.push(...claimDates({ ...contract, path }, version, viewer.now));
    }
    const adopting = new Map(
      running.map(({ id, provider }) => [
        provider,
        rulesFor(version, terms.get(id) ?? [], firstOfYear(contractYear), viewer.now),
      ]),
    );
    dates.push(...(await batchDates(viewer, db, version, adopting)));
  }
  return dates;
};

/** What an agreement is told from others by: its region or, where its policy knows none, its insurer. */
async function placesOf(viewer: Viewer, db: Db, insurers: readonly string[]) {
  const regions = await regionNames(viewer, db);
  const nameOf = await namesOf(viewer, db, insurers);
  return (area: Area | undefined, insurer: string): string =>
    area ? (regions.get(area.region) ?? area.region) : nameOf(insurer);
}

type Rules = ReturnType<typeof rulesFor>;

/** The answers to the files that providers with such a rule delivered in the contract year. */
async function batchDates(
  viewer: Viewer,
  db: Db,
  { insurer, policy }: PolicyVersion,
  rules: ReadonlyMap<string, Rules>,
): Promise<DateAhead[]> {
  if (![...rules.values()].some((each) => each.some(({ term }) => term))) return [];
  const batches = (await seenBatches(viewer, db, MOST_BATCHES)).filter(
    (each) =>
      each.insurer === insurer &&
      each.source === "statement" &&
      dayOf(each.receivedAt) >= firstOfYear(policy.contractYear),
  );
  const nameOf = await namesOf(
    viewer,
    db,
    batches.map(({ provider }) => provider),
  );
  return batches.flatMap((batch) =>
    returnDates({ ...batch, about: nameOf(batch.provider) }, rules.get(batch.provider ?? "") ?? []),
  );
}
