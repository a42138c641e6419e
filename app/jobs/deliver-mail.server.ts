import { later } from "#app/domain/job";
import { pauseAfterFailure, SENDING_LEASE } from "#app/domain/outbox";
import { composeMail } from "#app/exchange/mail-message";
import { connectMailServer, type HandedOrNot, type MailToHand } from "#app/exchange/mail-server.server";
import type { Job, JobContext } from "#app/jobs/job";
import { audit } from "#db/audit.server";
import {
  claimMail,
  type MailToRead,
  mailsOnTheirWay,
  noteFailure,
  noteHandedOver,
} from "#db/queries/outbox.server";
import { closedSealOrLost } from "#db/seal.server";

/** Hands the messages of the outbox to the mail server, one by one. In a demonstration none leaves. */
export const deliverMail: Job = {
  key: "deliver-mail",
  schedule: "* * * * *",
  // The next minute comes before a second attempt would.
  attempts: 1,
  async run(context) {
    const { store, mode, mailServer } = context;
    if (mode === "demonstration") return { key: "mail.demonstration" };
    if (!mailServer) {
      const count = await mailsOnTheirWay(store.db);
      return { key: "mail.noServer", values: { count }, alarm: count > 0 };
    }
    const connection = connectMailServer(mailServer);
    try {
      return await deliver(context, mailServer.from, connection.hand);
    } finally {
      connection.close();
    }
  },
};

async function deliver(
  context: JobContext,
  from: string,
  hand: (message: MailToHand) => Promise<HandedOrNot>,
): Promise<Awaited<ReturnType<Job["run"]>>> {
  const { store, signal, now, tell, address } = context;
  for (let count = 0; ; ) {
    signal.throwIfAborted();
    const at = now();
    const mail = await store.write((tx) => claimMail(tx, at, later(at, SENDING_LEASE)));
    if (!mail) return { key: "mail.delivered", values: { count } };
    const words = composeMail(mail, address);
    const messageId = `${mail.id}@${from.slice(from.indexOf("@") + 1)}`;
    const answer = await hand({ ...words, messageId, to: mail.address });
    await note(context, mail, words, answer);
    if ("answer" in answer) {
      // What a sealed tender sends is counted nowhere.
      if (mail.seal === null) tell({ done: ++count, words: "messages" });
    }
    // What stands behind it would fail as well; its turn comes when the server is back.
    else if (answer.unreachable) {
      return { key: "mail.unreachable", values: { count, failure: answer.failure }, alarm: true };
    }
  }
}

/** Notes what became of a message as soon as it is known: until then a lost server's message would be sent again. */
function note(
  { store, now, deed }: JobContext,
  mail: MailToRead,
  words: { readonly subject: string; readonly text: string },
  answer: HandedOrNot,
): Promise<void> {
  const at = now();
  const event = { thing: "mail", thingId: mail.id, holder: mail.organisation ?? undefined };
  return store.write(async (tx) => {
    const seal = mail.seal === null ? undefined : await closedSealOrLost(tx, mail.seal);
    const leave = async (verb: "handed-over" | "gave-up"): Promise<void> => {
      // Without its key nothing can be added to the chain of a sealed tender; the message itself tells what became of it.
      if (seal !== "lost") await audit(tx, { ...deed, at, seal }, { ...event, verb });
    };
    if ("answer" in answer) {
      await noteHandedOver(tx, mail, { at, answer: answer.answer, ...words });
      await leave("handed-over");
      return;
    }
    const pause = answer.permanent ? undefined : pauseAfterFailure(mail.attempts);
    const dueAt = pause === undefined ? undefined : later(at, pause);
    await noteFailure(tx, mail.id, { at, failure: answer.failure, dueAt });
    if (!dueAt) await leave("gave-up");
  });
}
