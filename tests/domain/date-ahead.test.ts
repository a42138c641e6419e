import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { chosenDates, dateKinds, dayOfDate, isOver, policyDates, versionsOn } from "#app/domain/date-ahead";
import { datesAddress, parseDatesView } from "#app/domain/dates-view";
import { phasesOf } from "#app/domain/policy";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy2023 = suppliedPolicy();

const version = {
  id: "v1",
  insurer: "insurer",
  version: 1,
  effectiveFrom: policy2023.publishedOn,
  reason: "",
  policy: policy2023,
};

describe("the dates of a policy", () => {
  const dates = policyDates(version);
  const all = chosenDates(dates, { kinds: dateKinds });

  it("hold the end and the beginning of every step that has one, each under a key of its own", () => {
    const ends = phasesOf(policy2023).filter(({ deadline }) => deadline).length;
    const begins = phasesOf(policy2023).filter(({ opens }) => opens).length;
    expect(dates).toHaveLength(ends + begins);
    expect(new Set(dates.map(({ key }) => key)).size).toBe(dates.length);
  });

  it("name 31 July for what has to be in before 1 August, and 1 November for the decision", () => {
    const ceiling = chosenDates(dates, { kinds: ["ceiling"] });
    expect(ceiling.map(dayOfDate)).toEqual(["2023-07-31", "2023-11-01"]);
    expect(ceiling.map(({ actor }) => actor)).toEqual(["provider", "insurer"]);
  });

  it("stand in order of day", () => {
    const days = all.map(dayOfDate);
    expect(days).toEqual(days.toSorted());
  });

  it("of one party are those of that party and of both", () => {
    const provider = chosenDates(dates, { kinds: dateKinds, actor: "provider" });
    const insurer = chosenDates(dates, { kinds: dateKinds, actor: "insurer" });
    const both = all.filter(({ actor }) => actor === "both");
    expect(provider.length + insurer.length - both.length).toBe(all.length);
  });

  it("keep their keys when a day moves, and count the version up", () => {
    const [part, ...parts] = policy2023.parts;
    if (!part) throw new Error("The policy has parts.");
    const later = part.phases.map((phase) => ({
      ...phase,
      ...(phase.deadline && { deadline: { ...phase.deadline, day: "2022-12-31" as const } }),
    }));
    const moved = policyDates({
      ...version,
      ...{ id: "v2", version: 2 },
      policy: { ...policy2023, parts: [{ ...part, phases: later }, ...parts] },
    });
    expect(moved.map(({ key }) => key)).toEqual(dates.map(({ key }) => key));
    expect(new Set(moved.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(moved.map(dayOfDate)).not.toEqual(dates.map(dayOfDate));
  });

  it("are over when their last day has ended in Amsterdam, not before", () => {
    const [request] = chosenDates(dates, { kinds: ["ceiling"] });
    if (!request) throw new Error("The policy has a last day for requests.");
    expect(isOver(request, instantAt("2023-07-31", "23:59"))).toBe(false);
    expect(isOver(request, instantAt("2023-08-01"))).toBe(true);
  });
});

it("the version that counts is the last one in force, or while none is the first to come", () => {
  const second = { ...version, id: "v2", version: 2, effectiveFrom: "2022-09-01" as const };
  expect(versionsOn([second, version], "2022-08-31").map(({ id }) => id)).toEqual(["v1"]);
  expect(versionsOn([second, version], "2022-09-01").map(({ id }) => id)).toEqual(["v2"]);
  expect(versionsOn([second], "2022-01-01").map(({ id }) => id)).toEqual(["v2"]);
});

describe("the view of dates", () => {
  it.each([
    ["", "/deadlines"],
    ["show=month&month=2023-07", "/deadlines?show=month"],
    ["show=month&month=2023-11&kind=ceiling", "/deadlines?show=month&month=2023-11&kind=ceiling"],
    ["actor=provider&past=yes", "/deadlines?actor=provider&past=yes"],
  ])("of %j comes back as %j", (search, address) => {
    const { view, problems } = parseDatesView(new URLSearchParams(search), "2023-07-12");
    expect(problems).toEqual([]);
    expect(datesAddress("/deadlines", view, "2023-07-12")).toBe(address);
  });

  it.each([
    ["show=wall", "problem.show"],
    ["month=2023-13", "problem.month"],
    ["month=July", "problem.month"],
    ["kind=lunch", "problem.kind"],
    ["actor=both", "problem.actor"],
  ])("of %j tells what could not be followed", (search, key) => {
    const { view, problems } = parseDatesView(new URLSearchParams(search), "2023-07-12");
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(view).toMatchObject({ show: "list", month: "2023-07", kinds: dateKinds });
  });
});
