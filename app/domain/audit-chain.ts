/** What an event tells, with its moment under `at`; what it does not tell is left out. */
export type EventContent = Readonly<Record<string, unknown>>;

/** One event of the audit chain as it is exported. Of an event that the reader may not see only the seal is given. */
export type ChainedEvent = {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly previousHash: string;
  /** Over the number, the hash before and the hash of the content. */
  readonly hash: string;
} & ({ readonly content: EventContent } | { readonly contentHash: string });

/** A head of the chain that was noted outside: the number and hash of the newest event of that moment. */
export type Anchor = { readonly number: number; readonly hash: string };

/** What a check of a chain finds; `event` is the number where it goes wrong. */
export type ChainFinding =
  | { readonly kind: "whole"; readonly events: number; readonly head?: Anchor | undefined }
  | {
      readonly kind: "altered" | "broken" | "missing" | "reordered" | "backwards" | "cut-off";
      readonly event: number;
    };

/** The hash that the first event of a chain follows on. */
export const GENESIS = "0".repeat(64);

/** SHA-256 of a text, in hexadecimal. */
export type HashText = (text: string) => string;

/** JSON with the keys of every object in order, so that any engine and any reader hash the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The content of an event out of all its fields: those without a value are left out, so that new ones can come. */
export const contentOf = (fields: EventContent): EventContent =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/**
 * The hash that ties an event to the one before. The content counts by its own hash, so that a chain can be
 * checked by someone who may not read all of it.
 */
export const linkHash = (
  hashText: HashText,
  event: { readonly number: number; readonly previousHash: string; readonly contentHash: string },
): string => hashText(`${event.number}:${event.previousHash}:${event.contentHash}`);

/**
 * Checks a chain, from its first event on, and against a head noted earlier where one is given.
 * @param after the event before the first one, with its moment, where a long chain is checked piece by piece
 */
export function checkChain(
  events: readonly ChainedEvent[],
  hashText: HashText,
  anchor?: Anchor,
  after: Anchor & { readonly at: string } = { number: 0, hash: GENESIS, at: "" },
): ChainFinding {
  let previous: Anchor = after;
  let { at } = after;
  for (const event of events) {
    const expected = previous.number + 1;
    if (event.number !== expected) {
      const later = events.some(({ number }) => number === expected);
      return { kind: later ? "reordered" : "missing", event: expected };
    }
    const fault = faultOf(event, previous, hashText);
    if (fault) return { kind: fault, event: event.number };
    if (anchor?.number === event.number && anchor.hash !== event.hash)
      return { kind: "altered", event: event.number };
    const moment = "content" in event ? String(event.content.at) : at;
    if (moment < at) return { kind: "backwards", event: event.number };
    previous = event;
    at = moment;
  }
  if (anchor && anchor.number > previous.number) return { kind: "cut-off", event: previous.number + 1 };
  const head = previous.number > 0 ? { number: previous.number, hash: previous.hash } : undefined;
  return { kind: "whole", events: events.length, head };
}

function faultOf(
  event: ChainedEvent,
  previous: Anchor,
  hashText: HashText,
): "broken" | "altered" | undefined {
  if (event.previousHash !== previous.hash) return "broken";
  const contentHash = "content" in event ? hashText(canonical(event.content)) : event.contentHash;
  const { number, previousHash } = event;
  return linkHash(hashText, { number, previousHash, contentHash }) === event.hash ? undefined : "altered";
}
