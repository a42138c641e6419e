import { isInTime } from "#app/domain/deadline";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import { openQuestions, type ThreadBlock, threadPath, waitsFor } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { nameOrganisations } from "#db/queries/organisation.server";
import { regionNames } from "#db/queries/region.server";
import { blocksOf, threadsOf } from "#db/queries/thread.server";

/** What waits for the viewer or anyone of the viewer's organisation, and what that waits for in vain. */
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
    const regions = await regionNames(viewer, db);
    const providers = await nameOrganisations(
      viewer,
      db,
      threads.flatMap(({ provider, holder }) => [provider, holder]),
    );
    const names = new Map(providers.map(({ id, name }) => [id, name]));
    return threads.flatMap((thread) => {
      const own = blocks.filter((block) => block.thread === thread.id);
      const region = thread.region ? (regions.get(thread.region) ?? thread.region) : "";
      const provider = names.get(thread.provider) ?? thread.provider;
      const about = region
        ? reason("about.party", { region, provider })
        : reason("about.country.party", { provider });
      const itemOf = ({ id, number, asked }: ThreadBlock) => ({
        ...{ thing: "thread-block", thingId: id, about, deadline: asked?.deadline },
        to: threadPath(thread, thread.audience, number),
      });
      const open = openQuestions(own, viewer.now);
      const ours = open.filter((question) => waitsFor(viewer, question));
      const theirs = open.filter(
        (block) => isOverdue(block, viewer) && block.organisation === viewer.organisation,
      );
      return [
        ...ours.map((block): WorkItem => {
          const kind = block.kind === "proposal" ? "proposal-to-answer" : "question-to-answer";
          const why = reason(`why.${kind}`, { number: block.number, at: { instant: block.at } });
          return { ...itemOf(block), kind, why, importance: "usual" };
        }),
        ...theirs
          .filter((block) => !ours.includes(block))
          .map((block): WorkItem => {
            const name = names.get(block.asked?.organisation ?? "") ?? "";
            const why = reason("why.answer-overdue", { number: block.number, name });
            return { ...itemOf(block), kind: "answer-overdue", why, importance: "watch" };
          }),
      ];
    });
  },
};

const isOverdue = ({ asked }: ThreadBlock, { now }: Viewer): boolean =>
  asked?.deadline !== undefined && !isInTime(asked.deadline, now);
