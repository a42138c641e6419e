import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { type ShareChoice, sharingOf } from "#app/domain/sharing";

const at = (day: "01" | "02") => instantAt(`2026-06-${day}`, "10:00");
const choice = (day: "01" | "02", shared: boolean, more: Partial<ShareChoice> = {}): ShareChoice => ({
  ...{ provider: "p", insurer: "i", what: "certificates", shared, recordedAt: at(day) },
  ...more,
});

describe("what a provider shares with an insurer", () => {
  it.each([
    ["with whom it deals, where it never chose", [], true, true],
    ["with nobody else, where it never chose", [], false, false],
    ["as it chose last", [choice("01", true), choice("02", false)], true, false],
    ["with whom it does not deal, by choice", [choice("01", true)], false, true],
    ["whatever it chose for another insurer", [choice("01", false, { insurer: "j" })], true, true],
    ["whatever it chose for another thing", [choice("01", false, { what: "organisation" })], true, true],
    ["whatever another provider chose", [choice("01", false, { provider: "q" })], true, true],
  ] as const)("is %s", (_, choices, deals, shared) => {
    const asked = { provider: "p", insurer: "i", what: "certificates", deals } as const;
    expect(sharingOf(choices, asked).shared).toBe(shared);
  });
});
