import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { nextReference, type Paper } from "#app/domain/letter";
import { inspectDocument } from "#app/exchange/document-type.server";
import { renderPaper } from "#app/exchange/letter/frame.server";

const paper: Paper = {
  language: "nl",
  from: { name: "Zorgverzekeraar De Linde", lines: ["Lindelaan 1", "3800 AA Amersfoort"] },
  to: { name: "Kievit Diagnostiek", lines: [] },
  reference: "B-2023-0007",
  moment: instantAt("2023-07-12", "09:41"),
  title: "Stand van IJsselland",
  blocks: [
    { kind: "lead", text: "Stand op 12 juli 2023." },
    { kind: "heading", text: "Kavels" },
    {
      kind: "table",
      caption: "Kavels 2023",
      heads: [{ text: "Kavel" }, { text: "Ingediend", numeric: true }],
      rows: Array.from({ length: 80 }, (_, index) => [`Kavel ${index}`, String(index)]),
    },
    { kind: "list", items: ["een", "twee"] },
    { kind: "paragraph", text: "Met vriendelijke groet." },
  ],
  fictional: true,
};

/** What stands in the objects of a PDF, packed or not. */
function objectsOf(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  const streams = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\n([\s\S]*?)\nendstream/g)];
  return text + streams.map(([, packed = ""]) => unpacked(packed)).join("\n");
}
const unpacked = (packed: string) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1");

const hashOf = async (each: Paper) =>
  createHash("sha256")
    .update(await renderPaper(each))
    .digest("hex");

describe("a paper", () => {
  it("is the same to the byte when it is made again, and another with other words or another date", async () => {
    const hash = await hashOf(paper);
    expect(await hashOf({ ...paper })).toBe(hash);
    expect(await hashOf({ ...paper, title: "Anders" })).not.toBe(hash);
    expect(await hashOf({ ...paper, moment: instantAt("2023-07-13", "09:41") })).not.toBe(hash);
  });

  it("is tagged for who hears it, in its language, on as many pages as it needs", async () => {
    const objects = objectsOf(await renderPaper(paper));
    expect(objects).toMatch(/\/Marked true/);
    expect(objects).toMatch(/\/Lang \(nl\)/);
    expect(objects).toMatch(/\/DisplayDocTitle true/);
    for (const tag of [
      "Document",
      "H1",
      "H2",
      "P",
      "Table",
      "Caption",
      "THead",
      "TBody",
      "TR",
      "L",
      "LI",
      "LBody",
    ])
      expect(objects, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(objects.match(/\/Scope \/Row/g)).toHaveLength(80);
    expect(objects).toMatch(/\/Count 3\b/);
    expect(objects).not.toMatch(/Helvetica/);
  });

  it("can be added as a document itself", async () => {
    expect(inspectDocument(await renderPaper(paper), "brief.pdf")).toEqual({ type: "pdf" });
  });

  it("can be empty but for its head", async () => {
    const { to: _to, ...rest } = paper;
    expect(objectsOf(await renderPaper({ ...rest, blocks: [], language: "en" }))).toMatch(/\/Count 1\b/);
  });
});

it("numbers letters in order, anew each year", () => {
  expect(nextReference("B", "2023-07-12", undefined)).toBe("B-2023-0001");
  expect(nextReference("B", "2023-07-12", "B-2023-0006")).toBe("B-2023-0007");
  expect(nextReference("B", "2023-12-31", "B-2023-9999")).toBe("B-2023-10000");
  expect(nextReference("B", "2024-01-01", "B-2023-0006")).toBe("B-2024-0001");
});
