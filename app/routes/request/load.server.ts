import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { termsOn } from "#app/domain/ceiling/contract-terms";
import { responseDue } from "#app/domain/dates/term";
import { remarksOn } from "#app/domain/increase-request/content";
import { ceilingBefore } from "#app/domain/increase-request/state";
import { increaseOf } from "#app/domain/increase-request/summary";
import { saidOfAsking } from "#app/domain/increase-request/terms";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { type RequestAtHand, requestAtHand } from "#app/features/increase-requests/take-step.server";
import { placeAt } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { textsFor } from "#app/i18n/areas.server";
import { writeNotice } from "#app/i18n/notice/write-notice";
import { type Language, translator } from "#app/i18n/text";
import { signatureSteps } from "#app/routes/request/signatures.server";
import { weighRequest } from "#app/routes/request/weigh.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { decisionDraft } from "#db/queries/decision-draft.server";
import { documentsOf } from "#db/queries/document.server";
import type { PlacedRequest } from "#db/queries/increase-request.server";
import { noticesAbout } from "#db/queries/notices-about.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import { movesWaiting } from "#db/queries/running-process.server";
import { unclosedOn } from "#db/queries/signature.server";
import type { Db } from "#db/store.server";

/** Who was told of a request, how that went out by mail, and when it was opened: the proof of telling. */
async function noticesOf(viewer: Viewer, db: Db, language: Language, { id, insurer }: PlacedRequest) {
  const notices = await noticesAbout(viewer, db, { thing: "increase-request", thingId: id, insurer });
  return notices.map(({ kind, values, ...notice }) => ({
    ...notice,
    subject: writeNotice(kind, values, language).subject,
  }));
}

/** By when a response to the decision is answered, where the policy names a term for it. */
function answerDueOf({ state, ground }: RequestAtHand) {
  const window = ground.version.policy.windows.find(({ actor }) => actor === "insurer");
  if (!window || !state.response) return undefined;
  const { at, movedTo } = state.response;
  return { ...responseDue(window, dayOf(at), movedTo), movable: window.movable && movedTo === undefined };
}

/** What the insurer asked the provider about a request, and what it answered. */
async function threadOf(viewer: Viewer, db: Db, id: string) {
  const place = await placeAt(viewer, db, "increase-request", id);
  return place && readThread(viewer, db, place, "shared");
}

/** What came with a request, and with the one that it names; and the reasons that were given for that one (rule 3.6). */
async function papersOf(viewer: Viewer, db: Db, { id, names, facts }: PlacedRequest) {
  const named = names ? await requestAtHand(viewer, db, names) : undefined;
  const papers = await documentsOf(viewer, db, "increase-request", [id, ...(names ? [names] : [])]);
  const told = [...facts, ...(named?.request.facts ?? [])].filter(({ kind }) => kind === "told");
  const letters = new Set(told.flatMap((fact) => ("document" in fact ? [fact.document] : [])));
  const filesOf = (request: string | undefined) =>
    papers
      .filter(({ id: key, thingId }) => thingId === request && !letters.has(key))
      .map(({ id: key, name, size, addedAt }) => ({ id: key, name, size, addedAt }));
  return {
    names: named && {
      id: named.request.id,
      reference: named.request.reference,
      reason: named.state.decision?.reason,
      files: filesOf(names),
    },
    files: filesOf(id),
  };
}

/** What the viewer's insurer is making up about a request, and whether that waits for a second signature. */
async function draftOf(viewer: Viewer, db: Db, request: string) {
  const draft = await decisionDraft(viewer, db, { request });
  if (!draft || draft.savedAt > viewer.now) return undefined;
  const [waiting] = await unclosedOn(viewer, db, "decide-increase", draft.id);
  const colleagues = await nameColleagues(viewer, db, [draft.savedBy]);
  return {
    fields: draft.fields,
    savedAt: draft.savedAt,
    savedBy: colleagues.get(draft.savedBy) ?? "",
    proposal: waiting && viewer.now < waiting.expiresAt ? waiting.id : undefined,
  };
}

/** Everything the page of a request shows to whoever visits; undefined for a request that is not theirs to see. */
export async function requestPage({ viewer, language }: SignedIn, db: Db, id: string) {
  const found = await requestAtHand(viewer, db, id);
  if (!found) return undefined;
  const { request: asked, state, ground } = found;
  const { placed, ceiling, accepted, terms, version } = ground;
  const parties = await nameOrganisations(viewer, db, [asked.insurer, asked.provider]);
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? "";
  const before = ceilingBefore(ceiling, state);
  const region = (await allRegions(viewer, db)).find(({ code }) => code === placed.area?.region);
  const contractTerms = (await readContractTerms(viewer, db, asked.insurer)).get(placed.contract) ?? [];
  const texts = textsFor(language, "increase", "duty", "deadline", "stale", "document", "thread");
  const decides = viewer.organisation === asked.insurer && may(viewer.roles, "decide-increases");
  const lots = version.policy.lots.filter(({ key }) => state.content.lots?.includes(key));
  const draft = decides ? await draftOf(viewer, db, asked.id) : undefined;
  const known = asked.facts.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return {
    id: asked.id,
    reference: asked.reference,
    ...(await papersOf(viewer, db, asked)),
    notices: await noticesOf(viewer, db, language, asked),
    answerDue: answerDueOf(found),
    move: (await movesWaiting(viewer, db)).find(({ thingId }) => thingId === id)?.id,
    thread: await threadOf(viewer, db, asked.id),
    lots: lots.map(({ title }) => title),
    ...{ state, terms, accepted, ceiling, before, texts },
    facts: known,
    duty: termsOn(contractTerms, dayOf(viewer.now), viewer.now).duty,
    now: viewer.now,
    today: dayOf(viewer.now),
    year: placed.contractYear,
    ceilingId: placed.id,
    region: region && { code: region.code, name: region.name },
    provider: nameOf(asked.provider),
    insurer: nameOf(asked.insurer),
    increase: increaseOf(state, ground),
    remarks: remarksOn(state.content, { ceiling: before, accepted }),
    statements: saidOfAsking(version),
    isProvider: viewer.organisation === asked.provider && may(viewer.roles, "ask-increase"),
    decides,
    draft,
    signatures: decides ? await signatureSteps(viewer, db, asked.id) : [],
    weighed: decides ? await weighRequest(viewer, db, language, found, draft?.fields.part) : undefined,
    lotReasons: version.policy.lots.flatMap(({ key, title }) => {
      const own = state.decision?.lots?.find(({ lot }) => lot === key);
      return own ? [{ title, reason: own.reason }] : [];
    }),
    title: translator(texts.increase ?? {}, language)("request.title", { reference: asked.reference }),
  };
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof requestPage>>>;
