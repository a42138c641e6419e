import { expect, it } from "vitest";
import type { Demand } from "#app/domain/norm";
import type { Policy } from "#app/domain/policy";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

/** A policy as the first shape of the document wrote it. */
function firstShape(policy: Policy) {
  const { key, title, publisher, careType, contractYear, publishedOn } = policy;
  const { parts, openForIdd, ceiling, topics, changes, contacts } = policy;
  return {
    ...{ schemaVersion: 1, key, title, publisher, careType, contractYear, publishedOn },
    ...{ parts, openForIdd, ceiling, topics, changes, contacts },
    lots: policy.lots.map(({ boughtPer: _boughtPer, disciplines: _of, ...lot }) => lot),
    normSets: policy.normSets.map((set) => ({
      ...set,
      norms: set.norms.map(({ demand, ...norm }) => ({ ...norm, ...firstDemand(demand) })),
    })),
  };
}

function firstDemand(demand: Demand) {
  if (demand.kind !== "certificate") return { judged: true };
  const { standard: name, equivalent, scope } = demand;
  return { judged: false, standard: { name, equivalent, scope } };
}

it("reads a document of the first shape as one of today that says the same", () => {
  const policy = suppliedPolicy();
  const read = parsePolicyDocument(JSON.parse(JSON.stringify(firstShape(policy))));
  if (!read.ok) expect.fail(JSON.stringify(read.problems));
  expect(read.policy.schemaVersion).toBe(2);
  expect(read.policy.normSets).toEqual(policy.normSets);
  expect(read.policy.lots.map(({ boughtPer, disciplines }) => [boughtPer, ...disciplines])).toEqual(
    policy.lots.map(({ key }) => ["part", key]),
  );
});

it("names what is wrong in a document of the first shape", () => {
  const { publisher: _publisher, ...wrong } = firstShape(suppliedPolicy());
  const read = parsePolicyDocument({ ...wrong, disciplines: [] });
  expect(read.ok ? [] : read.problems.map(({ path, key }) => [path, key])).toEqual([
    ["publisher", "missing"],
    ["policy", "unknownField"],
  ]);
});
