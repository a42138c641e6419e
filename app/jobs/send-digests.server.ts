import type { Job, JobContext } from "#app/jobs/job";
import { receiversOf, sendMail } from "#db/notices.server";
import { accountsWithDigest, listInDigest, waitingForDigest } from "#db/queries/notice.server";

/** Sends everybody who chose so the notices of a day in one message, every morning at seven. */
export const sendDigests: Job = {
  key: "send-digests",
  schedule: "0 7 * * *",
  async run(context) {
    const { store, signal, tell } = context;
    const accounts = await accountsWithDigest(store.db);
    let count = 0;
    for (const [done, account] of accounts.entries()) {
      signal.throwIfAborted();
      tell({ done, total: accounts.length, words: "people" });
      if (await sendDigest(context, account)) count++;
    }
    return { key: "digests.sent", values: { count } };
  },
};

/** What a message lists waits no more, so nobody gets it twice. */
function sendDigest({ store, deed }: JobContext, account: string): Promise<boolean> {
  return store.write(async (tx) => {
    const notices = await waitingForDigest(tx, account);
    const [receiver] = await receiversOf(tx, [account]);
    if (!receiver || notices.length === 0) return false;
    const values = { count: notices.length };
    const mail = await sendMail(tx, deed, { ...receiver, kind: "daily-digest", values, path: "/notices" });
    await listInDigest(tx, notices, mail);
    return true;
  });
}
