import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import { acts } from "#app/features/proposable-acts.server";
import type { WorkSource } from "#app/features/work/source";
import { proposalsToSign } from "#db/proposals.server";
import { nameColleagues } from "#db/queries/account-name.server";

/** Decisions on requests stand on the list with the day that they are due. */
const { "decide-increase": _, ...others } = acts;

/** What waits for the viewer's second signature: of whoever can give it now, told of it or not. */
export const proposalWork: WorkSource = {
  key: "proposals",
  isFor: ({ account, organisation }) => account !== undefined && organisation !== undefined,
  async read(viewer, db) {
    const waiting = await proposalsToSign(viewer, db, others);
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
