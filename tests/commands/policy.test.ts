import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkPolicyFile } from "#app/commands/check-policy-file";
import { comparePolicyFiles } from "#app/commands/compare-policy-files";
import { Refused } from "#app/server/refused";
import diagnostics from "#db/seed/policies/diagnostics-2023.json";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-policy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DIAGNOSTICS = "db/seed/policies/diagnostics-2023.json";
const MEDICAL_AIDS = "db/seed/policies/medical-aids-2027.json";

/** A file that holds the policy of diagnostics with a text in it replaced. */
function fileWith(name: string, from: string | RegExp, to: string): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(diagnostics).replace(from, to));
  return path;
}

/** No key of a text, no place left open, no value of the machine. */
const unwritten = /\{\w+\}|undefined|\[object|(demand|field|area|term|word)\.[a-z]/;

describe("checking a policy document", () => {
  it.each([DIAGNOSTICS, MEDICAL_AIDS])("says in both languages what %s means", (file) => {
    for (const language of ["nl", "en"]) {
      const { valid, text } = checkPolicyFile([file, "--language", language], {});
      expect(valid).toBe(true);
      expect(text).not.toMatch(unwritten);
    }
  });

  it("writes steps, and what a lot asks", () => {
    const { text } = checkPolicyFile([DIAGNOSTICS, "--language", "en"], {});
    expect(text).toContain("- Make an offer (provider): by 27 May 2022");
    expect(text).toContain("- Ask for a ceiling increase (provider): before 1 August 2023");
    expect(text).toContain("Lot Pathology (per region or part of a region)");
    expect(text).toContain(
      "  - Accreditation to ISO 15189: ISO 15189; whether the lot’s discipline is in scope is to be judged",
    );
  });

  it("writes AND, OR and conditions so that they cannot be misread", () => {
    const { text } = checkPolicyFile([MEDICAL_AIDS, "--language", "en"], {});
    expect(text).toContain("Quality requirements: (SEMH (AUD) or StAr); and the declaration");
    expect(text).toContain(
      "ISO 9001, or an equivalent that the insurer accepts; and where the answer to ‘Do you deliver anti-decubitus aids?’ is yes: ISO 13485; and NKH",
    );
    expect(text).toContain("- Serious professional fault (look-back 5 years)");
    expect(text).toContain("- Timeline: The policy has a timeline, but its figure is lost in the text.");
    expect(text).toContain("Answer to a quotation: insurer, 4 weeks, aiming at 2 weeks");
  });

  it("names each fault with its item, cause and cure, in Dutch unless asked otherwise", () => {
    const { valid, text } = checkPolicyFile([fileWith("late.json", /"2022-10-14"/g, '"2022-08-14"')], {});
    expect(valid).toBe(false);
    expect(text).toContain("late.json is geen geldig beleidsdocument");
    expect(text).toContain("parts/open-tender/phases/tender-closes eindigt op 2022-08-14");
  });

  it("warns of a last day in a weekend", () => {
    const { text } = checkPolicyFile([fileWith("saturday.json", /"2022-10-14"/g, '"2022-10-15"')], {});
    expect(text).toContain("- Sluiting open inschrijving, 15 oktober 2022: Dat is een zaterdag");
  });

  it.each([
    [[], /Name one policy document/],
    [[DIAGNOSTICS, MEDICAL_AIDS], /Name one policy document/],
    [["/nowhere/policy.json"], /There is no file/],
    [[folder], /is a folder/],
    [[DIAGNOSTICS, "--language", "fr"], /A language is nl or en/],
    [[DIAGNOSTICS, "--langauge", "en"], /Unknown option/],
  ])("refuses %j in one sentence", (values, words) => {
    expect(() => checkPolicyFile(values, {})).toThrow(words);
    expect(() => checkPolicyFile(values, {})).toThrow(Refused);
  });
});

describe("comparing two policy documents", () => {
  it("tells a moved day in words", () => {
    const moved = fileWith("moved.json", /"2022-10-14"/g, '"2022-10-13"');
    expect(comparePolicyFiles([DIAGNOSTICS, moved, "--language", "en"], {})).toBe(
      [
        "moved.json differs from diagnostics-2023.json in 1 item.",
        "",
        "Step: Closing of the open tender (changed)",
        "- last day: by 14 October 2022 → by 13 October 2022",
      ].join("\n"),
    );
  });

  it("says so when two documents say the same", () => {
    expect(comparePolicyFiles([DIAGNOSTICS, DIAGNOSTICS], {})).toBe("De twee documenten zeggen hetzelfde.");
  });

  it("writes the difference of two wholly other policies, in both languages", () => {
    for (const language of ["nl", "en"]) {
      const text = comparePolicyFiles([DIAGNOSTICS, MEDICAL_AIDS, "--language", language], {});
      expect(text).not.toMatch(unwritten);
      expect(text.split("\n").length).toBeGreaterThan(300);
    }
  });

  it("names the faults of a document that cannot be compared", () => {
    const broken = fileWith("broken.json", '"actor":"provider",', "");
    expect(() => comparePolicyFiles([DIAGNOSTICS, broken], {})).toThrow(/broken\.json:\n- .*actor ontbreekt/);
    expect(() => comparePolicyFiles([DIAGNOSTICS], {})).toThrow(/Name two policy documents/);
  });
});
