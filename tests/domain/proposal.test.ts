import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import {
  expiryOf,
  needsSecond,
  type Proposal,
  proposalOutcomes,
  proposalState,
  signRefusal,
} from "#app/domain/proposal";
import { countsAt, principalsOf, type Substitution, substitutionRefusal } from "#app/domain/substitution";

const at = (day: Day, time = "09:00") => instantAt(day, time);
const proposal = (given: Partial<Proposal> = {}): Proposal => ({
  ...{ id: "p", act: "erase-person", thing: "account", thingId: "a", proposedBy: "bram", proposedFor: null },
  ...{ proposedAt: at("2023-07-03"), expiresAt: expiryOf(at("2023-07-03")), outcome: null, closedAt: null },
  ...given,
});

describe("a proposal", () => {
  it("waits fourteen days and then expires", () => {
    expect(proposalState(proposal(), at("2023-07-17", "08:59"))).toBe("open");
    expect(proposalState(proposal(), at("2023-07-17", "09:00"))).toBe("expired");
  });

  it("stands as it was closed, and open at a moment before", () => {
    const closed = proposal({ outcome: "sent-back", closedAt: at("2023-07-05") });
    expect(proposalState(closed, at("2023-07-30"))).toBe("sent-back");
    expect(proposalState(closed, at("2023-07-04"))).toBe("open");
  });

  it.each([
    ["another who saw it", {}, { account: "ilse" }, undefined],
    ["another who did not see it", {}, { account: "wilma" }, "unseen"],
    ["whoever proposed it", {}, { account: "bram" }, "same-person"],
    ["a substitute of whoever proposed it", {}, { account: "ilse", onBehalfOf: "bram" }, "same-person"],
    ["whoever proposed it, in another's place", {}, { account: "bram", onBehalfOf: "ilse" }, "same-person"],
    ["whom it was proposed for", { proposedFor: "ilse" }, { account: "ilse" }, "same-person"],
    [
      "a substitute of whom it was proposed for",
      { proposedFor: "wilma" },
      { account: "ilse", onBehalfOf: "wilma" },
      "same-person",
    ],
    ["a substitute of another", {}, { account: "ilse", onBehalfOf: "wilma" }, undefined],
    [
      "anyone once it was closed",
      { outcome: "withdrawn", closedAt: at("2023-07-04") },
      { account: "ilse" },
      "closed",
    ],
    ["anyone once it expired", { expiresAt: at("2023-07-04") }, { account: "ilse" }, "expired"],
  ] as const)("is signed or not by %s", (_, given, signer, expected) => {
    expect(signRefusal(proposal(given), signer, ["ilse", "bram"], at("2023-07-05"))).toBe(expected);
  });
});

test("nobody signs what lies above what they may do", () => {
  const sign = (covered: boolean) =>
    signRefusal(proposal({}), { account: "ilse" }, ["ilse"], at("2023-07-05"), covered);
  expect([sign(true), sign(false)]).toEqual([undefined, "below-mandate"]);
});

test("no person is ever both signatures, in whosever place they act", () => {
  const someone = fc.constantFrom("a", "b", "c", "d");
  const maybe = fc.option(someone, { nil: undefined });
  fc.assert(
    fc.property(
      someone,
      maybe,
      someone,
      maybe,
      fc.option(fc.constantFrom(...proposalOutcomes)),
      (by, by4, signs, signs4, outcome) => {
        const given = proposal({
          ...{ proposedBy: by, proposedFor: by4 ?? null, outcome },
          closedAt: outcome && at("2023-07-04"),
        });
        const refused = signRefusal(
          given,
          { account: signs, onBehalfOf: signs4 },
          ["a", "b", "c", "d"],
          at("2023-07-05"),
        );
        if (refused) return;
        const [first, second] = [new Set([by, by4 ?? by]), new Set([signs, signs4 ?? signs])];
        expect([...second].filter((each) => first.has(each))).toEqual([]);
        expect(outcome).toBeNull();
      },
    ),
  );
});

it("asks for a second person always, or above an amount", () => {
  expect(needsSecond("always")).toBe(true);
  expect([99, 100, 101].map((cents) => needsSecond({ above: 100 }, cents))).toEqual([false, false, true]);
});

describe("a substitution", () => {
  const granted: Substitution = {
    ...{ id: "s", principal: "ilse", substitute: "tijmen", from: "2023-07-10", through: "2023-07-28" },
    ...{ grantedAt: at("2023-07-05"), endedAt: null },
  };
  it.each([
    ["2023-07-09", "23:59", {}, false],
    ["2023-07-10", "00:00", {}, true],
    ["2023-07-28", "23:59", {}, true],
    ["2023-07-29", "00:00", {}, false],
    ["2023-07-12", "09:00", { endedAt: at("2023-07-12", "08:00") }, false],
    ["2023-07-12", "07:00", { endedAt: at("2023-07-12", "08:00") }, true],
    ["2023-07-12", "09:00", { grantedAt: at("2023-07-13") }, false],
  ] as const)("on %s %s", (day, time, given, expected) => {
    expect(countsAt({ ...granted, ...given }, at(day, time))).toBe(expected);
    expect(principalsOf([{ ...granted, ...given }], "tijmen", at(day, time))).toEqual(
      expected ? ["ilse"] : [],
    );
  });

  it.each([
    [{}, undefined],
    [{ substitute: "ilse" }, "oneself"],
    [{ through: "2023-07-09" }, "backwards"],
    [{ from: "2023-07-01", through: "2023-07-11" }, "past"],
    [{ through: "2024-07-28" }, "tooLong"],
  ] as const)("that is %o is refused for what it is", (given, expected) => {
    expect(substitutionRefusal({ ...granted, ...given }, "2023-07-12")).toBe(expected);
  });
});
