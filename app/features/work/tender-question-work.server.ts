import { may } from "#app/domain/permission";
import { answeringWork, askingWork } from "#app/domain/work/tender-questions";
import type { WorkSource } from "#app/features/work/source";
import { publishedPolicy } from "#db/queries/policy.server";
import { placedQuestions } from "#db/queries/tender-question.server";

/** The questions about open tenders that wait for the viewer: to be answered and published, or withdrawn in time. */
export const tenderQuestionWork: WorkSource = {
  key: "tender-questions",
  way: "tender",
  isFor: ({ roles }) => may(roles, "judge-registrations") || may(roles, "register"),
  async read(viewer, db) {
    const questions = await placedQuestions(viewer, db, {});
    const workOf = may(viewer.roles, "judge-registrations") ? answeringWork : askingWork;
    const policies = [...new Set(questions.map(({ policy }) => policy))];
    const items = await Promise.all(
      policies.map(async (id) => {
        const version = await publishedPolicy(viewer, db, id);
        const own = questions.filter(({ policy }) => policy === id);
        return version ? workOf(version.policy, own, viewer.now) : [];
      }),
    );
    return items.flat();
  },
};
