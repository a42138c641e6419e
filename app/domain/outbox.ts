import type { Instant } from "#app/domain/calendar";

/** The dated facts of one message on its way out, on the real clock. */
export type Sending = {
  readonly attempts: number;
  readonly handedOverAt?: Instant | undefined;
  /** Why the last attempt failed. */
  readonly failure?: string | undefined;
  /** No attempt follows any more, or it came back after it had been handed over. */
  readonly givenUpAt?: Instant | undefined;
  readonly address?: string;
};

export const sendingStates = ["waiting", "failed", "handed-over", "given-up", "returned", "erased"] as const;
export type SendingState = (typeof sendingStates)[number];

/** The domain of the addresses of who was erased; no mail server knows it (RFC 6761). */
export const ERASED_DOMAIN = "@erased.invalid";

export const isErasedAddress = (address: string): boolean => address.endsWith(ERASED_DOMAIN);

/**
 * Where a message stands; `failed` means that it will be tried again, `returned` that it came back later, and `erased`
 * that it reached nobody and the receiver was erased since.
 */
export function sendingState({ handedOverAt, givenUpAt, failure, address }: Sending): SendingState {
  if (givenUpAt && address !== undefined && isErasedAddress(address)) return "erased";
  if (handedOverAt) return givenUpAt ? "returned" : "handed-over";
  if (givenUpAt) return "given-up";
  return failure === undefined ? "waiting" : "failed";
}

/** Where a message stands as people are told: in a demonstration what waits never leaves. */
export const shownState = (state: SendingState, demonstration: boolean): SendingState | "held" =>
  demonstration && state === "waiting" ? "held" : state;

const MINUTE = 60_000;
export const LONGEST_MAIL_PAUSE = 240 * MINUTE;
const MOST_ATTEMPTS = 20;

/**
 * How long a message is one server's own while it is being handed over, in milliseconds, and how far ahead the end of
 * that is believed: what ends later was given by a clock that has been set back since.
 */
export const SENDING_LEASE = 5 * MINUTE;
export const BELIEVED_LEASE = 2 * SENDING_LEASE;

/**
 * How long to wait after a failed attempt, in milliseconds: twice as long each time, four hours at most, so that a
 * mail server may be away for two days. Undefined when it was the last.
 */
export const pauseAfterFailure = (attempts: number): number | undefined =>
  attempts >= MOST_ATTEMPTS ? undefined : Math.min(MINUTE * 2 ** (attempts - 1), LONGEST_MAIL_PAUSE);

/** The most characters of a subject and of what a mail server answers. */
export const lengths = { subject: 200, answer: 500 } as const;

/**
 * Whether a text can stand as a mail address in a message: one address at a domain with a dot in it, and nothing that
 * ends a line or a field.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()[\]\\,;:"@]+$/u.test(text) &&
  text.split("@").every((half) => half.split(".").every((part) => part !== "")) &&
  /@[^@]+\.[^@.]{2,}$/.test(text);

/** A text as one line without invisible characters, shortened to `most` characters. */
export function oneLine(text: string, most: number): string {
  const line = text
    .replace(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, " ")
    .replace(/\p{C}/gu, "")
    .trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
}
