import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName, dispositionOf, filesInTheWay, seesDocuments } from "#app/domain/document";

describe("the name of a file", () => {
  it.each([
    ["offerte 2023.pdf", "offerte 2023.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\Noor\\offerte.pdf", "offerte.pdf"],
    ["factuur\u202Efdp.exe.pdf", "factuurfdp.exe.pdf"],
    ["of\u200Bfer\u2060te\uFEFF.pdf", "offerte.pdf"],
    ["of\u0000fer\r\nte\u001B.pdf", "offerte.pdf"],
    ["  .offerte. .pdf ", "offerte.pdf"],
    ['a"b<c>|d?.pdf', "a-b-c--d-.pdf"],
    ["Cafe\u0301.pdf", "Café.pdf"],
    ["con.pdf", "_con.pdf"],
    ["NUL", "_NUL"],
  ])("%j is kept as %j", (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it.each(["", ".pdf", "...", "/", "\u202E\u200B.pdf", "..\\..", "-.pdf"])("%j names nothing", (given) => {
    expect(cleanFileName(given)).toBeUndefined();
  });

  it("is short and keeps its ending", () => {
    const name = cleanFileName(`${"é".repeat(400)}.docx`) ?? "";
    expect(name).toHaveLength(120);
    expect(name.endsWith("é.docx")).toBe(true);
  });

  it("never holds what misleads, whatever is given, and is kept as it is the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (given) => {
        const name = cleanFileName(given);
        if (name === undefined) return;
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^[. ]|[. ]$/u);
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });
});

describe("the disposition of a download", () => {
  it("gives the name in plain signs and whole", () => {
    expect(dispositionOf("Offerte (café) 'één'.pdf", false)).toBe(
      "attachment; filename=\"Offerte (cafe) _een_.pdf\"; filename*=UTF-8''Offerte%20%28caf%C3%A9%29%20%27%C3%A9%C3%A9n%27.pdf",
    );
  });

  it("is one header, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (given) => {
        const name = cleanFileName(given);
        if (name !== undefined)
          expect(dispositionOf(name, true)).toMatch(
            /^inline; filename="[\w .,()+-]+"; filename\*=UTF-8''[\w.%!~-]+$/,
          );
      }),
    );
  });
});

it("has every file that was not added in the way of a form", () => {
  const states = ["chosen", "sending", "added", "refused"] as const;
  const files = states.map((state) => ({ name: state, state }));
  expect(filesInTheWay(files).map(({ name }) => name)).toEqual(["chosen", "sending", "refused"]);
  expect(filesInTheWay([])).toEqual([]);
});

it("shows documents to people of an insurer or a provider, and to no operator", () => {
  expect(seesDocuments(["director"])).toBe(true);
  expect(seesDocuments(["provider"])).toBe(true);
  expect(seesDocuments(["operator", "catalogue-expert"])).toBe(false);
});
