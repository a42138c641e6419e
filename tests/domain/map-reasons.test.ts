import { describe, expect, test } from "vitest";
import { type Reason, reason } from "#app/domain/reason";
import statusEn from "#app/i18n/status/en";
import statusNl from "#app/i18n/status/nl";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";

const both = (nl: string, en: string) => ({ nl, en });
const names = named(
  [{ id: "linde", name: "Lab De Linde" }],
  [
    { key: "micro", title: both("Medische microbiologie", "Medical microbiology") },
    { key: "ct", title: both("CT-onderzoek", "CT scans") },
  ],
);
const inDutch = reasonWriter(statusNl, names, "nl");
const inEnglish = reasonWriter(statusEn, names, "en");
const agreed: Reason[] = [
  reason("lead.agreed", { provider: { organisation: "linde" }, day: { day: "2022-06-28" } }),
  reason("lead.published", { day: { day: "2022-07-15" } }),
  reason("region.selective", { lots: { lots: ["micro", "ct"] } }),
];

describe("a sentence from reasons", () => {
  test("joins its clauses, names organisations and lots, and writes days", () => {
    expect(inDutch(agreed)).toBe(
      "IDD-overeenkomst met Lab De Linde gesloten op 28 juni 2022, bekendgemaakt op 15 juli 2022; medische microbiologie en CT-onderzoek selectief ingekocht.",
    );
    expect(inEnglish(agreed)).toBe(
      "IDD agreement with Lab De Linde reached on 28 June 2022, published on 15 July 2022; medical microbiology and CT scans bought selectively.",
    );
  });

  test("begins with a capital where the first clause begins with a joint or a lot", () => {
    const closed = reason("tender.empty", { day: { day: "2022-10-14" } });
    expect(inDutch([closed])).toBe("Gesloten op 14 oktober 2022 zonder inschrijving.");
  });

  test("parts clauses that have no joint of their own", () => {
    const held = reason("lot.tender", { provider: { organisation: "linde" }, day: { day: "2022-11-01" } });
    expect(inEnglish([held, held])).toBe(
      "Agreement with Lab De Linde, 1 November 2022; agreement with Lab De Linde, 1 November 2022.",
    );
  });

  test("keep no capital after a semicolon, in the same words for the same thing", () => {
    const held = reason("lot.private", { provider: { organisation: "linde" }, day: { day: "2022-11-01" } });
    const stands = reason("region.privately-contracted", { lots: { lots: ["micro"] } });
    expect(inDutch([stands, held])).toBe(
      "Onderhands bijgecontracteerd voor medische microbiologie; onderhands bijgecontracteerd: Lab De Linde, 1 november 2022.",
    );
  });

  test("counts in the singular and the plural", () => {
    const open = (count: number) => inDutch([reason("tender.open", { day: { day: "2022-10-14" }, count })]);
    expect(open(1)).toBe("Sluit op 14 oktober 2022, 1 inschrijving ingediend.");
    expect(open(0)).toBe("Sluit op 14 oktober 2022, 0 inschrijvingen ingediend.");
  });

  test("is empty when there is nothing to say", () => {
    expect(inDutch([])).toBe("");
  });
});
