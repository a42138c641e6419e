import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { type Allowed, inspectDocument } from "#app/exchange/document-type.server";
import nl from "#app/i18n/document/nl";
import { jpeg, office, packedObjects, pdf, png, zip } from "#tests/support/files";

const found = (name: string, bytes: Buffer, allowed?: Allowed) => {
  const answer = inspectDocument(bytes, name, allowed);
  return "type" in answer ? answer.type : answer.refused.key;
};

describe("a sound file is known by its bytes", () => {
  it.each([
    ["a.pdf", pdf(), "pdf"],
    ["a.pdf", pdf(packedObjects("1 0 << /Type /Page >>")), "pdf"],
    ["a.pdf", pdf("4 0 obj\n<< /OpenAction [3 0 R /Fit] /JSon 1 >>\nendobj"), "pdf"],
    ["a.png", png(), "png"],
    ["a.jpeg", jpeg(), "jpeg"],
    ["a.JPG", Buffer.concat([jpeg(), Buffer.alloc(64)]), "jpeg"],
    ["a.docx", office("docx"), "docx"],
    ["a.csv", Buffer.from("naam;bedrag\r\nCafé;1\r\n"), "csv"],
    ["a.csv", Buffer.from("naam;bedrag\r\nCaf\xe9;1\r\n", "latin1"), "csv"],
  ])("%s", (name, bytes, type) => {
    expect(found(name, bytes)).toBe(type);
  });

  it("a sheet as the product makes them", async () => {
    const sheet = await writeXlsxFile([[{ value: "a", type: String }]]).toBuffer();
    expect(found("a.xlsx", sheet)).toBe("xlsx");
  });
});

describe("a file is refused that", () => {
  const script = "4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj";
  it.each([
    ["is empty", "a.pdf", Buffer.alloc(0), "empty"],
    ["is a program", "a.pdf", Buffer.from("MZ\x90\x00"), "type"],
    ["is a page", "a.csv", Buffer.from("<!DOCTYPE html><script>"), "type"],
    ["is a script", "a.csv", Buffer.from("#!/bin/sh\nrm"), "type"],
    ["holds bytes that are no text", "a.csv", Buffer.from("a;b\0c"), "type"],
    ["is text of no known kind", "a.txt", Buffer.from("a;b"), "type"],
    ["is called otherwise", "a.pdf", png(), "ending"],
    ["is called by two kinds", "a.pdf.exe", pdf(), "ending"],
    ["runs a script", "a.pdf", pdf(script), "script"],
    ["hides the name of a script", "a.pdf", pdf("4 0 obj\n<< /S /J#61vaScript >>\nendobj"), "script"],
    ["hides a script in packed objects", "a.pdf", pdf(packedObjects("<< /S /JavaScript >>")), "script"],
    ["starts a program", "a.pdf", pdf("4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj"), "script"],
    [
      "carries a file",
      "a.pdf",
      pdf("4 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream"),
      "embedded",
    ],
    [
      "hides that it carries a file",
      "a.pdf",
      pdf("4 0 obj\n<< /Names << /Embedded#46iles 5 0 R >> >>\nendobj"),
      "embedded",
    ],
    [
      "has a file on a page",
      "a.pdf",
      pdf("4 0 obj\n<< /Subtype /FileAttachment /FS 5 0 R >>\nendobj"),
      "embedded",
    ],
    [
      "carries a file in packed objects",
      "a.pdf",
      pdf(packedObjects("<< /Type /Filespec /EF << /F 5 0 R >> >>")),
      "embedded",
    ],
    ["is packed in a way of its own", "a.pdf", pdf(packedObjects("1", "/DecodeParms << >>")), "unreadable"],
    ["packs too much", "a.pdf", pdf(packedObjects(" ".repeat(60_000_000))), "unreadable"],
    ["is locked", "a.pdf", pdf("trailer\n<< /Encrypt 7 0 R >>"), "encrypted"],
    ["is half a PDF", "a.pdf", pdf().subarray(0, 120), "damaged"],
    ["is half a PNG", "a.png", png().subarray(0, 40), "damaged"],
    ["is half a JPEG", "a.jpg", jpeg().subarray(0, 4), "damaged"],
    ["is half a sheet", "a.xlsx", office("xlsx").subarray(0, -30), "damaged"],
    ["is an archive", "a.zip", zip({ name: "a.txt", text: "a" }), "type"],
    ["is a sheet with macros", "a.xlsx", office("xlsm"), "macro"],
    ["is a text with macros", "a.docm", office("docm"), "macro"],
    ["hides macros", "a.docx", office("docx", { name: "word/vbaProject.bin" }), "macro"],
    ["has macros of an old kind", "a.xlsx", office("xlsx", { name: "xl/macrosheets/sheet1.xml" }), "macro"],
    ["has locked entries", "a.xlsx", office("xlsx", { name: "a", encrypted: true }), "encrypted"],
    ["unpacks to too much", "a.xlsx", office("xlsx", { name: "a", unpacked: 4_000_000_000 }), "bomb"],
    ["is of an old Office", "a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "oldOffice"],
    ["is a picture and an archive", "a.jpg", jpeg(zip({ name: "a" }).toString("latin1")), "twoKinds"],
    ["is a picture and a PDF", "a.jpg", jpeg(pdf().toString("latin1")), "twoKinds"],
    ["is a picture and a page", "a.jpg", jpeg("<script>alert(1)</script>"), "twoKinds"],
    ["goes on behind its end", "a.png", Buffer.concat([png(), Buffer.from("more")]), "twoKinds"],
    ["is a PDF and an archive", "a.pdf", Buffer.concat([pdf(), zip({ name: "a" })]), "twoKinds"],
    ["begins as something else", "a.docx", Buffer.concat([zip({ name: "b" }), office("docx")]), "damaged"],
  ])("%s", (_what, name, bytes, why) => {
    expect(found(name, bytes)).toBe(`refused.${why}`);
    expect(nl).toHaveProperty([`refused.${why}`]);
  });

  it("is locked with a password, as Office does it", () => {
    const start = Buffer.from("d0cf11e0a1b11ae1", "hex");
    const locked = Buffer.concat([start, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(found("a.xlsx", locked)).toBe("refused.encrypted");
  });

  it("is larger or of another kind than its place allows", () => {
    expect(found("a.pdf", pdf(), { mostBytes: 100 })).toBe("refused.tooLarge");
    expect(found("a.png", png(), { types: ["pdf", "docx"] })).toBe("refused.typeOff");
  });
});
