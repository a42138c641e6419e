import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { unreachedProviders } from "#db/queries/provider.server";

/** The first administrators of providers whom an invitation did not reach: nobody there can see that. */
export const invitationWork: WorkSource = {
  key: "first-invitations",
  isFor: ({ roles }) => may(roles, "add-provider"),
  read: async (viewer, db, at) =>
    (await unreachedProviders(viewer, db, at)).map(
      ({ id, name }): WorkItem => ({
        ...{ kind: "invitation-unreached", thing: "organisation", thingId: id, importance: "usual" },
        about: reason("about.provider", { name }),
        why: reason("why.invitation-unreached"),
        to: `/providers?invite=${id}`,
      }),
    ),
};
