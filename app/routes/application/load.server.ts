import type { SignedIn } from "#app/auth/viewer.server";
import { type Day, dayOf, earlierOf, firstOfYear, lastOfYear, laterOf } from "#app/domain/calendar";
import { applicationStage, declarationsAsked, withDeclared } from "#app/domain/contracting/application";
import { groundsStanding } from "#app/domain/contracting/exclusion";
import { countsSince } from "#app/domain/contracting/ground-found";
import { responseDue } from "#app/domain/dates/term";
import { eligibilityOver } from "#app/domain/eligibility/eligibility";
import { normSetsToGet } from "#app/domain/eligibility/norms-of-agreement";
import { latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { chooses } from "#app/domain/policy/rules";
import type { Viewer } from "#app/domain/viewer";
import { applicationStandings } from "#app/features/contracting/application-standing.server";
import { placeAt } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { writeValue } from "#app/i18n/policy-words/write-difference";
import { translator } from "#app/i18n/text";
import { type Application, groundJudges, readApplications } from "#db/queries/application.server";
import { dossiersFor } from "#db/queries/lapse.server";
import { letterStyle } from "#db/queries/letter-style.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { movesWaiting } from "#db/queries/running-process.server";
import { unclosedOn } from "#db/queries/signature.server";
import type { Db } from "#db/store.server";

/** Everything the page of an application shows; undefined for one that is not the reader's. */
export async function applicationPage(visitor: SignedIn, db: Db, id: string) {
  const { viewer, language } = visitor;
  const [found] = await readApplications(viewer, db, id);
  const version = found && (await publishedPolicy(viewer, db, found.policy));
  const place = found && (await placeAt(viewer, db, "application", id));
  if (!found || !version || !place) return undefined;
  const { content, contractYear, reference } = found;
  const { policy } = version;
  const stage = applicationStage(found.facts, dayOf(viewer.now), viewer.now);
  const ended = latest(found.facts, "offered", "refused", "withdrawn");
  const texts = textsFor(language, "application", "eligibility", "thread", "document", "deadline");
  const names = await nameOrganisations(viewer, db, [found.provider, found.insurer]);
  const nameOf = (key: string) => names.find((each) => each.id === key)?.name ?? "";
  return {
    ...{ id, texts, reference, year: contractYear, content, ended },
    stage: (await applicationStandings(viewer, db, [found])).get(id) ?? stage,
    grouped: policy.division === "care-groups",
    provider: nameOf(found.provider),
    move: (await movesWaiting(viewer, db)).find(({ thingId }) => thingId === id)?.id,
    sentOn: dayOf(found.sentAt),
    lots: await lotsShown(visitor, db, version, found),
    declared: declarationsAsked(policy, content.lots)
      .filter(({ key }) => content.declarations.includes(key))
      .map(({ text, reach }) => ({ label: text?.[language] ?? "", reach })),
    answers: policy.questionnaire
      .filter(({ key }) => content.answers[key] !== undefined)
      .map(({ key, title }) => ({ key, title: title[language], answer: content.answers[key] })),
    thread: await readThread(viewer, db, place, "shared"),
    grounds: await groundsShown(visitor, db, policy, found),
    term: {
      ...{ startsOn: firstOfYear(contractYear), endsOn: lastOfYear(contractYear) },
      language: (await letterStyle(viewer, db, found.insurer)).language,
      answerBy: answerDay(policy, dayOf(viewer.now)),
    },
    ...(await secondSignature(viewer, db, version, id)),
    decides: stage === "sent" && may(viewer.roles, "contract"),
    withdraws: stage === "sent" && may(viewer.roles, "register"),
    title: translator(texts.application ?? {}, language)("one.title", { reference }),
  };
}

/** Whether an offer takes two people, and the proposal of one that waits, for the insurer's own people. */
async function secondSignature(viewer: Viewer, db: Db, { insurer, policy }: PolicyVersion, id: string) {
  const needsSecond = viewer.organisation === insurer && chooses(policy, "second-signature");
  const open = needsSecond ? await unclosedOn(viewer, db, "offer-agreement", id) : [];
  return { needsSecond, proposal: open.find(({ expiresAt }) => viewer.now < expiresAt)?.id };
}

/** Each ground for exclusion; what was judged is for colleagues, and for the provider once its application ended. */
async function groundsShown({ viewer, language }: SignedIn, db: Db, policy: Policy, found: Application) {
  const ours = viewer.organisation === found.insurer;
  const known = ours || applicationStage(found.facts, dayOf(viewer.now), viewer.now) !== "sent";
  const facts = known ? found.facts : [];
  const all = groundsStanding(policy.exclusions, found.content, facts, viewer.now);
  const takers = ours ? await groundJudges(viewer, db, found.id) : new Map<string, string>();
  const say = translator(textsFor(language, "policy-words")["policy-words"] ?? {}, language);
  const writer = { say, language, questions: policy.questionnaire };
  return all.map(({ exclusion: { key, title, text, lookBack }, declared, judged, outcome }) => ({
    ...{ key, title: title[language], words: text[language], declared, outcome },
    back: lookBack && writeValue({ term: lookBack }, writer),
    since: lookBack && countsSince(lookBack, dayOf(viewer.now)),
    judged: judged && {
      ...{ holds: judged.holds, reason: judged.reason, happenedOn: judged.happenedOn, at: judged.recordedAt },
      judge: takers.get(judged.id),
    },
  }));
}

/** The last day that the policy gives a provider to answer, or none where it names no window. */
function answerDay({ windows }: Policy, today: Day): Day | undefined {
  const window = windows.find(({ actor }) => actor === "provider");
  return window && responseDue(window, today).deadline.day;
}

/** How each group asked for stands by the conditions, with what was declared, now and later in the year. */
async function lotsShown(
  { viewer, language }: SignedIn,
  db: Db,
  version: PolicyVersion,
  { provider, content, contractYear }: Application,
) {
  const { policy } = version;
  const dossier = (await dossiersFor(db, version, viewer.now, [provider])).get(provider);
  if (!dossier) return [];
  const texts = textsFor(language, "eligibility").eligibility ?? {};
  const write = eligibilityWriter(policy, texts, language);
  const through = lastOfYear(contractYear);
  const from = earlierOf(laterOf(dayOf(viewer.now), firstOfYear(contractYear)), through);
  const span = { from, through, knownAt: viewer.now };
  return policy.lots
    .filter(({ key }) => content.lots.includes(key))
    .flatMap((lot) => {
      const [now, ...later] = eligibilityOver(
        lot,
        normSetsToGet(policy),
        withDeclared(dossier, content),
        span,
      );
      return now
        ? [{ ...write(now), later: later.map(({ from: day, outcome }) => ({ from: day, outcome })) }]
        : [];
    });
}

export type ApplicationPage = NonNullable<Awaited<ReturnType<typeof applicationPage>>>;
