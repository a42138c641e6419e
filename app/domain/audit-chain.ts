import type { Instant } from "#app/domain/calendar";

/** One event of the audit chain as it is exported: everything that is hashed, and the hash. */
export type ChainedEvent = {
  readonly number: number;
  readonly at: Instant;
  readonly previousHash: string;
  readonly hash: string;
  readonly [field: string]: unknown;
};

/** A head of the chain that was noted outside: the number and hash of the newest event of that moment. */
export type Anchor = { readonly number: number; readonly hash: string };

/** What a check of a chain finds; `event` is the number where it goes wrong. */
export type ChainFinding =
  | { readonly kind: "whole"; readonly events: number; readonly head?: Anchor | undefined }
  | { readonly kind: "altered"; readonly event: number }
  | { readonly kind: "broken"; readonly event: number }
  | { readonly kind: "missing"; readonly event: number }
  | { readonly kind: "backwards"; readonly event: number }
  | { readonly kind: "cut-off"; readonly event: number };

/** The hash that the first event of a chain follows on. */
export const GENESIS = "0".repeat(64);

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

/**
 * Checks a whole chain, from its first event on, and against a head noted earlier where one is given.
 * @param hashText SHA-256 of a text, in hexadecimal.
 */
export function checkChain(
  events: readonly ChainedEvent[],
  hashText: (text: string) => string,
  anchor?: Anchor,
): ChainFinding {
  let previous: ChainedEvent | undefined;
  for (const event of events) {
    const expected = (previous?.number ?? 0) + 1;
    if (event.number !== expected) return { kind: "missing", event: expected };
    if (event.previousHash !== (previous?.hash ?? GENESIS)) return { kind: "broken", event: event.number };
    const { hash, ...hashed } = event;
    if (hashText(canonical(hashed)) !== hash) return { kind: "altered", event: event.number };
    if (previous && event.at < previous.at) return { kind: "backwards", event: event.number };
    if (anchor?.number === event.number && anchor.hash !== hash)
      return { kind: "altered", event: event.number };
    previous = event;
  }
  if (anchor && anchor.number > events.length) return { kind: "cut-off", event: events.length + 1 };
  return {
    kind: "whole",
    events: events.length,
    head: previous && { number: previous.number, hash: previous.hash },
  };
}
