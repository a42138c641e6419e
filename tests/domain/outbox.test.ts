import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMailAddress, oneLine, pauseAfterFailure, sendingState } from "#app/domain/outbox";
import { composeMail } from "#app/exchange/mail-message";

describe("a mail address", () => {
  it.each(["a@b.nl", "j.jansen+pk@mail.example.org", "é@exämple.nl"])("can be %s", (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    "a@b",
    "a@b.c",
    "a@b..nl",
    "a@.nl",
    "a@b.",
    ".a@b.nl",
    "a..b@c.nl",
    "a.@b.nl",
    "a@b@c.nl",
    "@b.nl",
  ])("is not %s", (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  it("never ends a line, a field or the list of receivers", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("\r", "\n", "\0", "\u2028", "\u202e", ",", ";", "<", ">", " ", '"'),
        fc.string(),
        (before, bad, after) => {
          expect(isMailAddress(`${before}${bad}${after}@example.org`)).toBe(false);
          expect(isMailAddress(`a@${before}${bad}${after}`)).toBe(false);
        },
      ),
    );
  });
});

describe("one line", () => {
  it("holds nothing that ends it or cannot be seen, and is no longer than asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        const line = oneLine(text, most);
        expect(line).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect([...line].length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("keeps what it can", () => {
    expect(oneLine("Uw\r\nBcc: x", 200)).toBe("Uw Bcc: x");
    expect(oneLine("abcdef", 4)).toBe("abc…");
  });
});

it("pauses twice as long after each failure, four hours at most, for two days", () => {
  const pauses = Array.from({ length: 20 }, (_, n) => pauseAfterFailure(n + 1));
  const minutes = pauses.map((ms) => ms && ms / 60_000);
  expect(minutes.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
  expect(minutes[19]).toBeUndefined();
  const hours = minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0) / 60;
  expect(hours).toBeGreaterThan(46);
});

it.each([
  [{ attempts: 0 }, "waiting"],
  [{ attempts: 1, failure: "451" }, "failed"],
  [{ attempts: 2, failure: "451", handedOverAt: "2023-07-12T08:00:00.000Z" }, "handed-over"],
  [{ attempts: 1, failure: "550", givenUpAt: "2023-07-12T08:00:00.000Z" }, "given-up"],
] as const)("%j is %s", (sending, state) => {
  expect(sendingState(sending)).toBe(state);
});

it("writes values as text into HTML, and line breaks into no subject", () => {
  const { subject, html, text } = composeMail(
    {
      ...{ kind: "new-device", language: "nl", path: "/notices/1", listed: [] },
      values: { at: "nu", browser: '<img src=x onerror="a()">', system: "" },
    },
    "https://plafondkaart.example",
  );
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  expect(text).toContain("systeem: onbekend");
  expect(text).toContain("https://plafondkaart.example/notices/1");
  expect(subject).not.toMatch(/[\r\n]/);
});
