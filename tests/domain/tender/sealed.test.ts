import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { registrationStage } from "#app/domain/registration";
import { isSealed } from "#app/domain/tender";
import { lotStandings } from "#app/domain/tender/lot-standing";
import { openedOf, ownSealed, type SealedSending } from "#app/domain/tender/unsealing";
import { tenderLot } from "#tests/support/season";

const sending = (
  id: string,
  provider: string,
  given: { readonly late?: boolean; readonly withdrawn?: boolean } = {},
): SealedSending => ({
  ...{ id, provider, form: `form of ${provider}`, lots: [`lot of ${id}`] },
  receivedAt: instantAt("2022-10-01", "10:00"),
  late: given.late ?? false,
  withdrawnAt: given.withdrawn ? instantAt("2022-10-02", "10:00") : null,
});

describe("what is opened of a sealed tender", () => {
  it("is what each provider sent last in time and did not withdraw, and what came late", () => {
    const opened = openedOf([
      sending("first", "a"),
      sending("gone", "b", { withdrawn: true }),
      sending("again", "a"),
      sending("withdrawn", "c", { withdrawn: true }),
      sending("sent anew", "c"),
      sending("too late", "a", { late: true }),
      sending("late alone", "d", { late: true }),
    ]);
    expect(opened.counting.map(({ id }) => id)).toEqual(["again", "sent anew"]);
    expect(opened.late.map(({ id }) => id)).toEqual(["too late", "late alone"]);
  });
});

describe("one's own registrations under seal", () => {
  it("stand begun, sent or withdrawn for each lot, though no fact tells of them", () => {
    const form = {
      id: "f",
      provider: "a",
      startedAt: instantAt("2022-09-20", "10:00"),
      lots: ["x", "lot of again"],
    };
    const stages = (sendings: readonly SealedSending[]) =>
      Object.fromEntries(
        ownSealed(form, sendings).map((own) => [
          own.tenderLot,
          registrationStage(own, "2022-10-10", instantAt("2022-10-10", "10:00")),
        ]),
      );
    expect(stages([])).toEqual({ x: "started", "lot of again": "started" });
    const later = { ...sending("again", "a"), receivedAt: instantAt("2022-10-03", "10:00") };
    expect(stages([sending("first", "a"), later])).toEqual({
      ...{ x: "started", "lot of again": "submitted", "lot of first": "withdrawn" },
    });
    expect(stages([sending("again", "a", { withdrawn: true })])).toEqual({
      ...{ x: "started", "lot of again": "withdrawn" },
    });
  });
});

describe("a lot of a sealed tender", () => {
  const sealed = { kind: "announced", ground: "", sealed: true } as const;
  const lot = tenderLot("chemistry", [
    ["2022-07-15", sealed],
    ["2022-10-20", { kind: "unsealed" }],
  ]);

  it("is sealed until it was opened, as known at the moment", () => {
    const on = (day: `${number}-${number}-${number}`) => isSealed(lot, day, instantAt(day, "18:00"));
    expect([on("2022-07-14"), on("2022-07-15"), on("2022-10-19"), on("2022-10-20")]).toEqual([
      ...[false, true],
      ...[true, false],
    ]);
    expect(
      isSealed(
        tenderLot("x", [["2022-07-15", { kind: "announced", ground: "" }]]),
        "2022-09-01",
        instantAt("2022-09-01"),
      ),
    ).toBe(false);
  });

  it("is not called empty while nobody knows", () => {
    const at = (moment: ReturnType<typeof instantAt>) => lotStandings([lot], [], moment)[0];
    expect(at(instantAt("2022-10-16"))).toMatchObject({ sealed: true, empty: false });
    expect(at(instantAt("2022-10-21"))).toMatchObject({ sealed: false, empty: true });
  });
});
