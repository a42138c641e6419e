import { createTransport, type NodemailerError } from "nodemailer";
import { isMailAddress, lengths, oneLine } from "#app/domain/outbox";

/** The mail server that messages are handed to: `smtp://` or `smtps://`, and the address they come from. */
export type MailServer = { readonly url: string; readonly from: string };

export type MailToHand = {
  /** Without brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** What became of a message. `unreachable` means that the server itself failed, not this message. */
export type HandedOrNot =
  | { readonly answer: string }
  | { readonly failure: string; readonly permanent: boolean; readonly unreachable: boolean };

const SENDER = "Plafondkaart";
const PATIENCE_MS = 20_000;

/** A connection to a mail server, for as many messages as there are. */
export function connectMailServer({ url, from }: MailServer): {
  hand: (message: MailToHand) => Promise<HandedOrNot>;
  close: () => void;
} {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async hand({ messageId, to, ...words }) {
      if (!isMailAddress(to)) return { failure: "no mail address", permanent: true, unreachable: false };
      try {
        const { response } = await transport.sendMail({
          ...words,
          messageId: `<${messageId}>`,
          from: { name: SENDER, address: from },
          to: { name: "", address: to },
          envelope: { from, to: [to] },
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        });
        return { answer: oneLine(response, lengths.answer) };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const isFromTransport = (error: unknown): error is NodemailerError => error instanceof Error;

/** Only what the server said of the message or its receiver is final; a wrong password or no answer is not. */
function refusalOf(error: unknown): HandedOrNot {
  if (!isFromTransport(error)) throw error;
  const aboutMessage = error.code === "EENVELOPE" || error.code === "EMESSAGE";
  return {
    failure: oneLine(error.response ?? error.message, lengths.answer),
    permanent: aboutMessage && error.permanent === true,
    unreachable: !aboutMessage,
  };
}
