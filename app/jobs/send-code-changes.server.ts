import { addMonths, dayOf, firstOfMonth, instantAt, monthOf } from "#app/domain/calendar";
import { mutationsOf } from "#app/domain/catalogue/code-mutation";
import type { Job } from "#app/jobs/job";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { catalogueReaders, keepCodeChangeMail } from "#db/queries/code-request.server";
import { codeVersions } from "#db/queries/performance-code.server";

/** Tells each organisation's contacts of the month's mutations, on the first of the next (rule 0.6), each once. */
export const sendCodeChanges: Job = {
  key: "send-code-changes",
  schedule: "30 7 1 * *",
  async run({ store, deed, signal, tell, now }) {
    const at = now();
    const thisMonth = monthOf(dayOf(at));
    const month = addMonths(thisMonth, -1);
    const known = { now: instantAt(firstOfMonth(thisMonth)) };
    const mutations = mutationsOf(await codeVersions(known, store.db), month).length;
    const readers = mutations === 0 ? [] : await catalogueReaders(store.db);
    let count = 0;
    for (const [done, organisation] of readers.entries()) {
      signal.throwIfAborted();
      tell({ done, total: readers.length, words: "messages" });
      const sent = await store.write(async (tx) => {
        const to = await accountsAt(tx, organisation, [
          "administrator",
          "provider-administrator",
          "catalogue-expert",
        ]);
        const others = to.length > 0 ? to : await accountsAt(tx, organisation, ["provider", "buyer"]);
        if (others.length === 0 || !(await keepCodeChangeMail(tx, { organisation, month, sentAt: at })))
          return false;
        await notify(tx, deed, {
          ...{ to: others, kind: "code-changes", thing: "code-changes", thingId: month, legalEffect: false },
          values: { count: mutations, month: { day: firstOfMonth(month) } },
        });
        return true;
      });
      if (sent) count++;
    }
    return { key: "codes.told", values: { count } };
  },
};
