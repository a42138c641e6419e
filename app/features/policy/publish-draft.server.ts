import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { differencesOf } from "#app/domain/policy/difference";
import { nextVersion, type PublishProblem, publishProblems } from "#app/domain/policy/publishing";
import { versionBefore } from "#app/domain/policy/version-order";
import type { Viewer } from "#app/domain/viewer";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { act } from "#app/features/act.server";
import { filesOfDraft, publishFiles } from "#app/features/policy/attach-files.server";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { askToMove } from "#app/features/policy/move-running.server";
import { readMoved } from "#app/features/policy/moved-since.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { type ProposableAct, type Proposed, propose } from "#db/proposals.server";
import { activePeople } from "#db/queries/person.server";
import { insertPolicy, policyVersions } from "#db/queries/policy.server";
import { type PolicyDraft, updateDraft } from "#db/queries/policy-draft.server";
import { seasonFacts } from "#db/queries/season.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What a draft would become once it is published. */
export type Publication = {
  readonly draft: PolicyDraft;
  readonly policy: Policy;
  readonly version: number;
  /** The version before it, of the same or an earlier year. */
  readonly before?: PolicyVersion | undefined;
  /** Providers whose contract year it changes; none for the first version of a year. */
  readonly touched: readonly string[];
  /** With no day chosen yet, those of today. */
  readonly problems: readonly PublishProblem[];
};

export type PublicationRead =
  | Publication
  | { readonly draft: PolicyDraft; readonly problems: readonly PublishProblem[] };

/** What publishing a draft of the viewer's would do, and why it cannot be done yet; undefined for another's. */
export async function readPublication(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<PublicationRead | undefined> {
  const draft = await draftAtHand(viewer, db, id);
  if (!draft) return undefined;
  const read = parsePolicyDocument(draft.document);
  if (!read.ok) return { draft, problems: [{ key: "faults", values: { count: read.problems.length } }] };
  const { policy } = read;
  const { insurer } = draft;
  // Every version there is, whatever the clock of a demonstration shows: numbers are given out once.
  const versions = await policyVersions({ ...viewer, now: "9999-12-31T00:00:00.000Z" }, db, insurer);
  const { days, texts } = await readMoved(viewer, db, { draft, policy });
  const today = dayOf(viewer.now);
  const version = nextVersion({ insurer, policy, versions });
  const before = versionBefore({ insurer, version, policy }, versions);
  return {
    ...{ draft, policy, version, before },
    touched: version > 1 && before ? await touchedBy(viewer, db, before) : [],
    problems: publishProblems(
      {
        ...{ insurer, policy, versions, effectiveFrom: draft.effectiveFrom ?? today },
        unconfirmed: [...days, ...texts].filter(({ confirmed }) => !confirmed).length,
      },
      today,
    ),
  };
}

/** The providers that have something running in the contract year of a version. */
async function touchedBy(viewer: Viewer, db: Db, version: PolicyVersion): Promise<readonly string[]> {
  const season = await seasonFacts(viewer, db, version);
  const running = season ? [...season.contracts, ...season.candidacies, ...season.registrations] : [];
  return [...new Set(running.map(({ provider }) => provider))];
}

const isWhole = (read: PublicationRead | undefined): read is Publication =>
  read !== undefined && "policy" in read && read.problems.length === 0 && read.draft.effectiveFrom !== null;

/** Publishing a policy, as an act that always takes two people. */
export const publication: ProposableAct = {
  key: "publish-policy",
  needs: "write-policy",
  thing: "policy-draft",
  async look(viewer, tx, id) {
    const read = await readPublication(viewer, tx, id);
    if (!isWhole(read) || read.draft.effectiveFrom === null) return undefined;
    const { draft, policy, version, before, touched } = read;
    const files = await filesOfDraft(viewer, tx, id);
    const named = (of: Policy, number: number) => `${of.title.nl} (${number})`;
    return {
      changes: [
        {
          field: "policy",
          before: before ? named(before.policy, before.version) : null,
          after: named(policy, version),
        },
        { field: "effectiveFrom", before: null, after: { day: read.draft.effectiveFrom } },
        {
          field: "differences",
          before: null,
          after: before ? differencesOf(before.policy, policy).length : 0,
        },
        { field: "touched", before: null, after: touched.length },
        ...files.map(({ name }) => ({ field: "file", before: null, after: name })),
      ],
      state: {
        ...{ files: files.map((file) => file.sha256), document: draft.document },
        ...{ from: draft.effectiveFrom, reason: draft.reason, version },
      },
    };
  },
  async carryOut(tx, deed, viewer, id) {
    const read = await readPublication(viewer, tx, id);
    if (!isWhole(read)) return false;
    await publish(tx, deed, viewer, read);
    return true;
  },
};

/** Adopts the version, closes the draft and tells whom it touches, in the transaction of the second signature. */
async function publish(tx: Tx, deed: Deed, viewer: Viewer, read: Publication): Promise<void> {
  const { draft, policy, version, touched } = read;
  const { insurer, effectiveFrom, reason } = draft;
  if (effectiveFrom === null) throw new Error(`draft ${draft.id} has no day to count from`);
  const id = uuidv7();
  const recordedAt = deed.clockAt;
  await insertPolicy(tx, {
    ...{ id, insurer, version, effectiveFrom, recordedAt, reason: reason ?? "", document: policy },
    ...{ key: policy.key, contractYear: policy.contractYear },
  });
  await updateDraft(tx, draft.id, { closedAt: recordedAt, published: id });
  await publishFiles(tx, deed, viewer, draft, { version: id, publishedOn: policy.publishedOn });
  await audit(tx, deed, {
    ...{ verb: "published-policy", thing: "policy", thingId: id, policy: id },
    after: { effectiveFrom, reason, told: touched.length },
  });
  const told = { thing: "policy", thingId: id, values: valuesOf(policy, effectiveFrom, reason ?? "") };
  const people = await activePeople(viewer, tx);
  const own = people.filter(({ roles }) => may(roles, "see-season")).map((person) => person.id);
  await notify(tx, deed, { ...told, to: own, kind: "policy-published", legalEffect: false });
  await askToMove(tx, deed, viewer, { id, insurer, version, effectiveFrom, reason: reason ?? "", policy });
  for (const provider of touched) {
    const theirs = await activePeople({ ...viewer, organisation: provider }, tx);
    const to = theirs.map((person) => person.id);
    await notify(tx, deed, { ...told, to, kind: "policy-changed", legalEffect: true });
  }
}

const valuesOf = (policy: Policy, from: Day, reason: string) => ({
  policy: { bilingual: policy.title },
  from: { day: from },
  reason,
});

type PublishAsked = { readonly proposal: string; readonly effectiveFrom: Day; readonly reason: string };

export type PublishAnswer = Proposed | { readonly problems: readonly PublishProblem[] };

/**
 * Proposes to publish a draft from a day on and for a reason, for another administrator to sign. Day and reason stay
 * with the draft, whether or not it can be published.
 * @returns undefined for a draft that is not the viewer's to write
 */
export async function proposePublication(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { proposal, effectiveFrom, reason }: PublishAsked,
): Promise<PublishAnswer | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await draftAtHand(viewer, tx, id))) return undefined;
    await updateDraft(tx, id, { effectiveFrom, reason });
    await audit(tx, deed, {
      ...{ verb: "wrote-draft", thing: "policy-draft", thingId: id },
      after: { effectiveFrom, reason },
    });
    const read = await readPublication(viewer, tx, id);
    if (!read || read.problems.length > 0) return { problems: read?.problems ?? [] };
    return propose(tx, deed, viewer, publication, { id: proposal, thingId: id, reason });
  });
}
