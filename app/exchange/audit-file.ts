import type { Anchor, ChainedEvent } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";

/** The chain as JSON with one event a line, so that a file of any length can be written and checked piece by piece. */
export async function* auditFile(chain: {
  readonly exportedAt: Instant;
  readonly head: Anchor;
  readonly events: AsyncIterable<ChainedEvent>;
}): AsyncGenerator<string> {
  const { exportedAt } = chain;
  const head = { number: chain.head.number, hash: chain.head.hash };
  const opening = JSON.stringify({ format: "plafondkaart-audit-1", exportedAt, head, events: [] });
  yield `${opening.slice(0, -2)}\n`;
  let before = "";
  for await (const event of chain.events) {
    yield `${before}${JSON.stringify(event)}`;
    before = ",\n";
  }
  yield "\n]}\n";
}
