import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf } from "#app/domain/audit-story";

describe("what differs between before and after", () => {
  it("is told name by name, only where it differs", () => {
    const before = { name: "a", terms: { from: "2023-01-01", lots: ["x", "y"] }, gone: true };
    const after = { name: "b", terms: { from: "2023-01-01", lots: ["x"] }, came: [{ to: 1 }, { to: null }] };
    expect(changesOf(before, after)).toEqual([
      { path: ["came", "1", "to"], after: 1 },
      { path: ["came", "2", "to"], after: null },
      { path: ["gone"], before: true },
      { path: ["name"], before: "a", after: "b" },
      { path: ["terms", "lots"], before: ["x", "y"], after: ["x"] },
    ]);
  });

  it("is all of it where there was nothing before or is nothing after", () => {
    expect(changesOf(null, { a: 1 })).toEqual([{ path: ["a"], after: 1 }]);
    expect(changesOf({ a: 1 }, undefined)).toEqual([{ path: ["a"], before: 1 }]);
    expect(changesOf("x", "y")).toEqual([{ path: [], before: "x", after: "y" }]);
  });

  it("is nothing between a value and itself, whatever the order of its names", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(changesOf(value, structuredClone(value))).toEqual([]);
      }),
    );
    expect(changesOf({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });
});
