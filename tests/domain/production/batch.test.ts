import { describe, expect, it } from "vitest";
import type { Instant } from "#app/domain/calendar";
import { batchOfLine, batchState, lineKey, lineOfKey, MOST_LINES } from "#app/domain/production/batch";

describe("the key of a line", () => {
  it.each([
    [1, 2],
    [42, MOST_LINES],
    [2 ** 26, 10_000_000],
  ])("holds batch %i and line %i", (batch, line) => {
    const key = lineKey(batch, line);
    expect(Number.isSafeInteger(key)).toBe(true);
    expect([batchOfLine(key), lineOfKey(key)]).toEqual([batch, line]);
  });
});

describe("a batch", () => {
  const receivedAt: Instant = "2023-03-01T09:00:00.000Z";
  const later: Instant = "2023-03-01T10:00:00.000Z";

  it.each([
    ["reading", {}],
    ["checked", { checkedAt: later }],
    ["accepted", { checkedAt: later, acceptedAt: later }],
    ["discarded", { discardedAt: later }],
    ["discarded", { checkedAt: later, discardedAt: later }],
  ])("is %s", (state, moments) => {
    expect(batchState({ receivedAt, ...moments })).toBe(state);
  });
});
