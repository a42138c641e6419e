import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import { openQuestions, threadPath, waitsFor } from "#app/domain/thread";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import { blocksOf, threadsOf } from "#db/queries/thread.server";

/** The open questions that wait for the viewer, or for anyone of the viewer's organisation. */
export const threadWork: WorkSource = {
  key: "questions",
  isFor: ({ roles }) => may(roles, "write-in-threads"),
  async read(viewer, db) {
    const threads = await threadsOf(viewer, db);
    const blocks = await blocksOf(
      viewer,
      db,
      threads.map(({ id }) => id),
    );
    const regions = new Map((await allRegions(viewer, db)).map(({ code, name }) => [code, name]));
    const providers = await nameOrganisations(
      viewer,
      db,
      threads.map(({ provider }) => provider),
    );
    const names = new Map(providers.map(({ id, name }) => [id, name]));
    return threads.flatMap((thread) => {
      const own = blocks.filter((block) => block.thread === thread.id);
      const region = thread.region ? (regions.get(thread.region) ?? thread.region) : "";
      const provider = names.get(thread.provider) ?? thread.provider;
      return openQuestions(own, viewer.now)
        .filter((question) => waitsFor(viewer, question))
        .map(
          ({ id, number, at, asked }): WorkItem => ({
            ...{ kind: "question-to-answer", thing: "thread-block", thingId: id, importance: "usual" },
            about: reason("about.party", { region, provider }),
            why: reason("why.question-to-answer", { number, at: { instant: at } }),
            deadline: asked?.deadline,
            to: threadPath(thread, thread.audience, number),
          }),
        );
    });
  },
};
