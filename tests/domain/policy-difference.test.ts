import { describe, expect, it } from "vitest";
import type { Policy } from "#app/domain/policy";
import { differencesOf } from "#app/domain/policy/difference";
import { itemAreas } from "#app/domain/policy/item";
import { itemsOf } from "#app/domain/policy/items";
import { restWarnings } from "#app/domain/policy/weekend";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();

const closing = (day: "2022-10-15" | "2022-10-14"): Policy => ({
  ...policy,
  parts: policy.parts.map((part) => ({
    ...part,
    phases: part.phases.map((phase) =>
      phase.key === "tender-closes" ? { ...phase, deadline: { day, limit: "through" } } : phase,
    ),
  })),
});

describe("the difference of two policies", () => {
  it("is nothing between a policy and itself, and every item has a key of its own", () => {
    expect(differencesOf(policy, policy)).toEqual([]);
    const names = itemsOf(policy).map(({ area, key }) => `${area}/${key}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(100);
  });

  it("names a day that moved, with what it was and is", () => {
    expect(differencesOf(policy, closing("2022-10-15"))).toEqual([
      {
        area: "phase",
        key: "tender-closes",
        title: { nl: "Sluiting open inschrijving", en: "Closing of the open tender" },
        change: "changed",
        fields: [
          {
            field: "deadline",
            before: { deadline: { day: "2022-10-14", limit: "through" } },
            after: { deadline: { day: "2022-10-15", limit: "through" } },
          },
        ],
      },
    ]);
  });

  it("names what a norm now asks", () => {
    const asks2022: Policy = {
      ...policy,
      normSets: policy.normSets.map((set) => ({
        ...set,
        norms: set.norms.map((norm) =>
          norm.demand.kind === "certificate" && norm.key === "iso-15189"
            ? { ...norm, demand: { ...norm.demand, scope: "required" } }
            : norm,
        ),
      })),
    };
    const [only, ...others] = differencesOf(policy, asks2022);
    expect(others).toEqual([]);
    expect([only?.area, only?.key, only?.fields.map(({ field }) => field)]).toEqual([
      "norm",
      "iso-15189",
      ["demand"],
    ]);
  });

  it("tells what came and what went, and the other way round", () => {
    const { ceiling: _ceiling, ...without } = policy;
    const gone = differencesOf(policy, without);
    expect(new Set(gone.map(({ area, change }) => `${area} ${change}`))).toEqual(
      new Set(["ceiling removed"]),
    );
    expect(differencesOf(without, policy).map(({ key, change }) => [key, change])).toEqual(
      gone.map(({ key }) => [key, "added"]),
    );
  });

  it("stands in the order of the page", () => {
    const bare: Policy = { ...policy, contacts: [], options: [], parts: policy.parts.slice(0, 1) };
    const areas = differencesOf(policy, bare).map(({ area }) => itemAreas.indexOf(area));
    expect(areas).toEqual([...areas].sort((a, b) => a - b));
  });
});

it("warns of last days that are no working day", () => {
  const warned = (of: Policy) =>
    restWarnings(of).map(({ phase, day, rest, lastWorkingDay }) => [phase.key, day, rest, lastWorkingDay]);
  const goodFriday = ["interest", "2022-04-15", "good-friday", "2022-04-14"];
  expect(warned(policy)).toEqual([goodFriday]);
  expect(warned(closing("2022-10-15"))).toEqual([
    goodFriday,
    ["tender-closes", "2022-10-15", "saturday", "2022-10-14"],
  ]);
});
