import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import {
  type ApplicationContent,
  type ApplicationRefusal,
  applicationRefusals,
  applicationStage,
  takesApplications,
} from "#app/domain/contracting/application";
import { nextReference, referenceStart } from "#app/domain/letter";
import { may, rolesThatMay } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { insertApplication, lastApplication, readApplications } from "#db/queries/application.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policiesInForce } from "#db/queries/policy.server";
import { insertBlock, openThread } from "#db/queries/thread.server";
import { termOfSide } from "#db/queries/thread-term.server";
import type { Store, Tx } from "#db/store.server";

const SERIES = "A";

export type ApplicationAsked = {
  /** Chosen when the form was made: sent twice it is still one application. */
  readonly id: string;
  readonly policy: string;
  readonly content: ApplicationContent;
};

/**
 * Asks an agreement under a policy that has no tender: it gets its reference, is the first proposal of its own thread
 * with the policy's term for an answer, and both sides are told (rules 1.14, 1.28 and 1.32).
 * @returns undefined for whoever does not ask agreements, and for a policy that takes none
 */
export async function sendApplication(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, policy, content }: ApplicationAsked,
): Promise<{ readonly sent: string } | { readonly refused: readonly ApplicationRefusal[] } | undefined> {
  const { organisation: provider } = viewer;
  if (provider === undefined || !may(viewer.roles, "register")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const own = await readApplications(viewer, tx);
    if (own.some((each) => each.id === id)) return { sent: id };
    const version = (await policiesInForce(viewer, tx)).find((each) => each.id === policy);
    if (!version || !takesApplications(version.policy)) return undefined;
    const { insurer } = version;
    const { contractYear, key } = version.policy;
    const refused = applicationRefusals(version.policy, content);
    const today = dayOf(deed.clockAt);
    const runs = own.some(
      (each) =>
        each.insurer === insurer &&
        each.contractYear === contractYear &&
        applicationStage(each.facts, today, deed.clockAt) === "sent",
    );
    if (runs) refused.push("running");
    if (refused.length > 0) return { refused };
    const last = await lastApplication(tx, insurer, referenceStart(SERIES, today));
    const reference = nextReference(SERIES, today, last);
    await insertApplication(tx, {
      ...{ id, insurer, provider, policy, contractYear, reference, content },
      ...{ sentAt: deed.clockAt, sentBy: deed.account ?? null },
    });
    await propose(tx, deed, viewer, { id, insurer, provider, policy, text: content.explanation });
    await audit(tx, deed, {
      ...{ verb: "asked-agreement", thing: "application", thingId: id, holder: insurer, provider, policy },
      after: { reference, lots: content.lots, policy: key },
    });
    await tell(tx, deed, viewer, { id, insurer, provider, reference, year: contractYear });
    return { sent: id };
  });
}

type Placed = {
  readonly id: string;
  readonly insurer: string;
  readonly provider: string;
};

/** The explanation opens the thread, as a proposal that waits for the insurer. */
async function propose(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id, insurer, provider, policy, text }: Placed & { readonly policy: string; readonly text: string },
): Promise<void> {
  const { account, clockAt } = deed;
  if (account === undefined) return;
  const place = {
    ...({ thing: "application", thingId: id, policy } as const),
    ...{ holder: { id: insurer, name: "" }, provider: { id: provider, name: "" } },
  };
  const term = await termOfSide({ ...viewer, now: clockAt }, tx, place, insurer);
  const thread = await openThread(tx, {
    ...{ id: uuidv7(), thing: "application", thingId: id, audience: "shared", region: null },
    ...{ holder: insurer, provider },
  });
  await insertBlock(tx, {
    ...{ id: uuidv7(), thread, kind: "proposal", text, recordedAt: clockAt, account, organisation: provider },
    ...{
      question: null,
      onBehalfOf: deed.onBehalfOf ?? null,
      askedOrganisation: insurer,
      askedAccount: null,
    },
    ...{ answerBy: term?.deadline.day ?? null, aimBy: term?.aim ?? null, movable: term?.movable ?? null },
    ...{ policy: term?.policy ?? null, policyItem: term?.window ?? null },
  });
}

async function tell(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id, insurer, provider, reference, year }: Placed & { readonly reference: string; readonly year: number },
): Promise<void> {
  const names = await nameOrganisations(viewer, tx, [insurer, provider]);
  const nameOf = (key: string) => names.find((each) => each.id === key)?.name ?? "";
  const values = { reference, year, insurer: nameOf(insurer), provider: nameOf(provider) };
  const about = { values, thing: "application", thingId: id, legalEffect: true };
  await notify(tx, deed, {
    ...{
      ...about,
      to: await accountsAt(tx, provider, rolesThatMay("register")),
      kind: "application-received",
    },
  });
  await notify(tx, deed, {
    ...{
      ...about,
      to: await accountsAt(tx, insurer, rolesThatMay("contract")),
      kind: "application-to-judge",
    },
  });
}
