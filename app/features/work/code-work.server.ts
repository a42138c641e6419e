import { codeDecision } from "#app/domain/catalogue/code-request";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkSource } from "#app/features/work/source";
import { readCodeRequests } from "#db/queries/code-request.server";

/** Requests to the catalogue that wait for the expert group. */
export const codeWork: WorkSource = {
  key: "codes",
  way: "disciplines",
  isFor: ({ roles }) => may(roles, "decide-code"),
  async read(viewer, db) {
    const requests = await readCodeRequests(viewer, db);
    return requests
      .filter((request) => codeDecision(request, viewer.now) === undefined)
      .map(
        ({ id, organisation, what, recordedAt }) =>
          ({
            ...{ kind: "code-to-decide", thing: "code-request", thingId: id, importance: "usual" },
            about: reason("about.code", {
              organisation: { organisation },
              code: "code" in what ? what.code : what.label.nl,
            }),
            why: reason("why.code-to-decide", { moment: { instant: recordedAt } }),
            to: "/codes/requests",
          }) as const,
      );
  },
};
