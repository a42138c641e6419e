import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkSource } from "#app/features/work/source";
import { readUnanswered } from "#db/queries/unanswered.server";

/** Statements of providers that wait for their answer, where policy or agreement name a term. */
export const productionWork: WorkSource = {
  key: "production",
  isFor: ({ roles }) => may(roles, "deliver-production") && may(roles, "see-season"),
  async read(viewer, db) {
    return (await readUnanswered(viewer, db)).map(
      ({ number, reference, provider, receivedAt, due }) =>
        ({
          ...{ kind: "statement-to-answer", thing: "production-batch", thingId: String(number) },
          about: reason("about.statement", { provider: { organisation: provider }, reference }),
          why: reason("why.statement-to-answer", { moment: { instant: receivedAt } }),
          ...{ to: `/production/${number}`, importance: "usual" },
          deadline: { day: due, limit: "through" },
        }) as const,
    );
  },
};
