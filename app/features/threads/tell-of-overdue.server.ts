import { type Deadline, isInTime } from "#app/domain/deadline";
import { groupedBy } from "#app/domain/grouping";
import { rolesThatMay } from "#app/domain/permission";
import { openQuestions } from "#app/domain/thread";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { isTold } from "#db/queries/notice.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { peopleAt } from "#db/queries/person.server";
import { sharedBlocks, type ThreadRow, type WrittenBlock } from "#db/queries/thread.server";
import type { Tx } from "#db/store.server";

const KIND = "thread-overdue";

/**
 * Tells those who had to move, and those who wait for it, of every shared question or proposal whose term has passed,
 * each once.
 * @param dated by when it is told, where that is not the moment of the deed
 * @returns how many were told of
 */
export async function tellOfOverdue(
  tx: Tx,
  deed: Deed,
  dated: (passed: Deadline) => Deed = () => deed,
): Promise<number> {
  const now = deed.clockAt;
  let count = 0;
  for (const [, rows] of groupedBy(await sharedBlocks(tx, now), ({ thread }) => thread.id)) {
    const [first] = rows;
    const open = openQuestions(
      rows.map(({ block }) => block),
      now,
    );
    for (const block of open) {
      const deadline = block.asked?.deadline;
      const written = rows.find((each) => each.block.id === block.id)?.block;
      if (!first || !written || !deadline || isInTime(deadline, now)) continue;
      if (await isTold(tx, KIND, block.id)) continue;
      await tell(tx, dated(deadline), first.thread, { ...written, asked: block.asked });
      count++;
    }
  }
  return count;
}

async function tell(tx: Tx, deed: Deed, thread: ThreadRow, block: WrittenBlock): Promise<void> {
  const { holder, provider } = thread;
  const viewer = { roles: [], now: deed.clockAt };
  const named = await nameOrganisations(viewer, tx, [holder, provider]);
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? id;
  const roles = rolesThatMay("write-in-threads");
  const people = await Promise.all([peopleAt(tx, holder, roles), peopleAt(tx, provider, roles)]);
  const { asked } = block;
  await notify(tx, deed, {
    to: people.flat().map(({ id }) => id),
    kind: KIND,
    values: {
      ...{ number: block.number, provider: nameOf(provider), name: nameOf(asked?.organisation ?? "") },
      by: asked?.deadline ? { day: asked.deadline.day } : "",
    },
    ...{ thing: "thread-block", thingId: block.id, legalEffect: true },
  });
  await audit(tx, deed, {
    ...{ verb: "passed-term", thing: "thread-block", thingId: block.id, holder, provider },
    after: { number: block.number, answerBy: asked?.deadline?.day ?? null },
  });
}
