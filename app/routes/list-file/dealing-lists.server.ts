import { requireAct, requireSignIn } from "#app/auth/viewer.server";
import {
  aboveCeiling,
  pageOfRequests,
  regionsOf,
  requestsShape,
} from "#app/domain/increase-request/request-list";
import { may } from "#app/domain/permission";
import { pageOfProposals, proposalsShape } from "#app/domain/proposal-list";
import { seesThreads } from "#app/domain/thread";
import { dueOf, pageOfThreads, threadsShape, turnOf } from "#app/domain/thread-list";
import { requestsSeen } from "#app/features/increase-requests/requests-seen.server";
import { acts } from "#app/features/proposable-acts.server";
import { listProposals } from "#app/features/signature/read-proposals.server";
import { listThreads, namedThreads } from "#app/features/threads/list-threads.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { cellsOf, type Open } from "#app/routes/list-file/opened-list";

/** The requests for a higher ceiling. */
export const requests: Open = async (visit, { store }) => {
  const { viewer, language } = requireAct(visit, "see-ceilings");
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  const all = await requestsSeen(viewer, store.db, language);
  const column = (key: string) => [key, say(`column.${key}`)] as const;
  const amount = (cents: number | undefined) => (cents === undefined ? undefined : { cents });
  return {
    title: say("list.title"),
    shape: requestsShape(regionsOf(all), { decides: may(viewer.roles, "decide-increases") }),
    heads: {
      ...Object.fromEntries(["reference", "provider", "received", "forecast", "overrun"].map(column)),
      ...Object.fromEntries(["increase", "stage", "daysLeft", "granted", "draft"].map(column)),
      ...{ region: say("list.region"), lot: say("picture.lot"), complete: say("clock.complete") },
    },
    read: (ask) =>
      cellsOf(Promise.resolve(pageOfRequests(all, ask)), (row) => ({
        ...{ reference: row.reference, provider: row.provider, region: row.region, lot: row.lotName },
        ...{ received: row.receivedAt, complete: row.completeAt, stage: say(`stage.${row.stage}`) },
        ...{ forecast: amount(row.forecast), overrun: amount(aboveCeiling(row)) },
        ...{ increase: amount(row.increase), granted: amount(row.granted) },
        daysLeft: row.running ? row.daysLeft : undefined,
        draft: row.draft === "absent" ? undefined : say(`draft.${row.draft}`),
      })),
  };
};

/** The conversations of one's own organisation. */
export const threads: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  if (!seesThreads(viewer.roles)) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "thread").thread ?? {}, language);
  const all = namedThreads(await listThreads(viewer, store.db), language);
  return {
    title: say("title"),
    shape: threadsShape,
    heads: Object.fromEntries(threadsShape.columns.map(({ key }) => [key, say(`column.${key}`)])),
    read: (ask) =>
      cellsOf(Promise.resolve(pageOfThreads(all, ask)), (row) => ({
        ...{ thread: row.name, region: row.region?.name, blocks: row.blocks, unread: row.unread },
        ...{ turn: say(`turn.${turnOf(row)}`), due: dueOf(row), last: row.lastAt },
      })),
  };
};

/** The acts that wait, or waited, for a second signature. */
export const proposals: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  const say = translator(textsFor(language, "signature").signature ?? {}, language);
  const all = await listProposals(viewer, store.db, acts);
  return {
    title: say("title"),
    shape: proposalsShape,
    heads: {
      ...{ act: say("column.act"), reason: say("reason"), by: say("by") },
      ...{ state: say("column.state"), at: say("at"), until: say("until") },
    },
    read: (ask) =>
      cellsOf(Promise.resolve(pageOfProposals(all, ask)), (row) => ({
        ...{ act: say(`kind.${row.act}`), reason: row.reason, by: row.proposedBy || say("noName") },
        ...{ state: say(`state.${row.state}`), at: row.proposedAt, until: row.expiresAt },
      })),
  };
};
