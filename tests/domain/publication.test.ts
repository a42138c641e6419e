import { describe, expect, it } from "vitest";
import type { Day } from "#app/domain/calendar";
import { lotPublicationsOn, publicationOn, publicationsOf } from "#app/domain/publication";
import { agreed, contract, knownLater, region } from "#tests/support/season";

const renewalBy: Day = "2022-06-30";
const visibleOn = (given: ReturnType<typeof contract>, day: Day) =>
  publicationOn(publicationsOf(given, 2023, renewalBy, knownLater), region, day)?.publishedOn;

describe("what the public sees of an agreement", () => {
  const renewed = contract("idd", "lead", [
    ["2020-11-02", agreed("2021-01-01", "2022-12-31")],
    ["2020-12-01", { kind: "published" }],
    ["2022-05-09", { kind: "talks-opened", forYear: 2023 }],
    ["2022-06-28", { kind: "renewed", forYear: 2023, endsOn: "2024-12-31" }],
    ["2022-07-15", { kind: "published" }],
  ]);

  const days: Day[] = [
    "2020-11-30",
    "2020-12-01",
    "2022-06-30",
    "2022-07-01",
    "2022-07-14",
    "2022-07-15",
    "2023-07-12",
  ];

  it("is the publication, never the agreement or the talks before it", () => {
    expect(days.map((day) => visibleOn(renewed, day))).toEqual([
      undefined,
      "2020-12-01",
      "2020-12-01",
      undefined,
      undefined,
      "2022-07-15",
      "2022-07-15",
    ]);
  });

  it("says which publication extends the one before", () => {
    const told = publicationsOf(renewed, 2023, renewalBy, knownLater);
    expect(told.map(({ publishedOn, endsOn, extends: extended }) => [publishedOn, endsOn, extended])).toEqual(
      [
        ["2020-12-01", "2022-12-31", false],
        ["2022-07-15", "2024-12-31", true],
      ],
    );
  });

  it("is nothing of an agreement that was never published, or whose publication is not known yet", () => {
    const silent = contract("idd", "lead", [["2022-06-28", agreed("2023-01-01", "2025-12-31")]]);
    expect(visibleOn(silent, "2023-01-01")).toBeUndefined();
    expect(
      publicationsOf(renewed, 2023, renewalBy, "2022-07-15T08:00:00.000Z").map((each) => each.publishedOn),
    ).toEqual(["2020-12-01"]);
  });
});

it("tells of agreements for lots from their publication through their term, and the latest of each", () => {
  const tendered = contract("tender", "lab", [
    ["2022-11-20", agreed("2023-01-01", "2023-12-31")],
    ["2022-12-20", { kind: "published" }],
  ]);
  const told = publicationsOf(tendered, 2023, renewalBy, knownLater);
  expect(told).toMatchObject([{ form: "tender", lots: expect.arrayContaining([]), provider: "lab" }]);
  const on = (day: Day) => lotPublicationsOn([...told, ...told], region, day).length;
  expect((["2022-12-19", "2022-12-20", "2023-12-31", "2024-01-01"] satisfies Day[]).map(on)).toEqual([
    0, 1, 1, 0,
  ]);
});
