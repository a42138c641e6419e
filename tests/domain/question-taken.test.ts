import { expect, it } from "vitest";
import { askedNow } from "#app/domain/question-taken";

it.each([
  ["noor", [], [], { account: "noor" }],
  ["noor", [], ["noor"], {}],
  ["noor", ["tijmen"], ["noor"], { account: "tijmen", first: "noor" }],
  ["noor", ["tijmen", "wilma"], ["noor", "tijmen"], { account: "wilma", first: "noor" }],
  ["noor", ["tijmen"], ["noor", "tijmen"], {}],
  ["noor", ["tijmen", "noor"], ["tijmen"], { account: "noor" }],
  [undefined, [], [], {}],
] as const)(
  "says whom a question to %s waits for, taken over by %j, with %j closed",
  (first, takers, closed, now) => {
    const handed = takers.map((to, at) => ({ question: "1", from: takers[at - 1] ?? "noor", to }));
    expect(askedNow(first, handed, new Set(closed))).toEqual(now);
  },
);
