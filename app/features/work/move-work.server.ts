import { may } from "#app/domain/permission";
import { answersMove } from "#app/domain/policy/move";
import { reason } from "#app/domain/reason";
import type { WorkSource } from "#app/features/work/source";
import { publishedPolicies } from "#db/queries/policy.server";
import { movesWaiting } from "#db/queries/running-process.server";

/** What runs under an earlier version of a policy, and waits for its provider to say whether it moves (rule 4.87). */
export const moveWork: WorkSource = {
  key: "moves",
  isFor: ({ roles }) => may(roles, "register") || may(roles, "ask-increase"),
  async read(viewer, db) {
    const versions = new Map((await publishedPolicies(viewer, db)).map((each) => [each.id, each]));
    return (await movesWaiting(viewer, db)).flatMap((move) => {
      const version = versions.get(move.policy);
      if (!version || !answersMove(viewer, move)) return [];
      return [
        {
          ...{ kind: "policy-move-to-answer", thing: "policy-move", thingId: move.id, importance: "usual" },
          about: reason("about.move", {
            ...{ policy: { bilingual: version.policy.title }, insurer: { organisation: move.insurer } },
          }),
          why: reason(`why.policy-move-to-answer.${move.thing}`, { day: { day: version.effectiveFrom } }),
          to: `/policies/moves/${encodeURIComponent(move.id)}`,
        } as const,
      ];
    });
  },
};
