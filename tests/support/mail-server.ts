import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** What a mail server does with a message: takes it, or answers with a code of SMTP. */
type Answer = { readonly code: number; readonly words: string } | undefined;

const refusal = ({ code, words }: NonNullable<Answer>) =>
  Object.assign(new Error(words), { responseCode: code });

/** A real mail server on a port of its own, with what it received. */
export async function mailServer(): Promise<{
  url: () => string;
  received: { to: string[]; raw: string }[];
  /** Decides by receiver. */
  onReceiver: (decide: (address: string) => Answer) => void;
  onMessage: (decide: (raw: string) => Answer) => void;
  /** How long it thinks about a message before it answers, in milliseconds. */
  onPause: (decide: () => number) => void;
  close: () => Promise<void>;
}> {
  const received: { to: string[]; raw: string }[] = [];
  let ofReceiver: (address: string) => Answer = () => undefined;
  let pause: () => number = () => 0;
  let ofMessage: (raw: string) => Answer = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const answer = ofReceiver(address);
      done(answer && refusal(answer));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const answer = ofMessage(raw);
        if (!answer) received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        const wait = pause();
        const reply = () => done(answer && refusal(answer));
        if (wait > 0) setTimeout(reply, wait);
        else reply();
      });
    },
  });
  // A client that is gone in the middle of a message is what a mail server has to live with.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: () => `smtp://127.0.0.1:${address.port}`,
    received,
    onReceiver: (decide) => {
      ofReceiver = decide;
    },
    onMessage: (decide) => {
      ofMessage = decide;
    },
    onPause: (decide) => {
      pause = decide;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
