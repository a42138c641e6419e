import { proposalState } from "#app/domain/proposal";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { nameColleagues } from "#db/queries/account-name.server";
import { toldOf } from "#db/queries/notice.server";
import { proposalsOf } from "#db/queries/signature.server";

/** What waits for the viewer's second signature: whoever can give it was told of it when it was proposed. */
export const proposalWork: WorkSource = {
  key: "proposals",
  isFor: ({ account, organisation }) => account !== undefined && organisation !== undefined,
  async read(viewer, db) {
    const told = await toldOf(viewer, db, "proposal-made");
    const waiting = (await proposalsOf(viewer, db)).filter(
      (each) => told.has(each.id) && proposalState(each, viewer.now) === "open",
    );
    const names = await nameColleagues(
      viewer,
      db,
      waiting.map(({ proposedBy }) => proposedBy),
    );
    return waiting.map(
      ({ id, proposedBy, proposedAt, expiresAt }): WorkItem => ({
        ...{ kind: "proposal-to-sign", thing: "proposal", thingId: id, importance: "urgent" },
        about: reason("about.proposal", { by: names.get(proposedBy) ?? "" }),
        why: reason("why.proposal-to-sign", { at: { instant: proposedAt }, until: { instant: expiresAt } }),
        to: `/proposals/${id}`,
      }),
    );
  },
};
