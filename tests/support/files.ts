import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A PDF of one empty page, with more objects where given. */
export const pdf = (more = ""): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${more}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    "latin1",
  );

/** A stream of packed objects, as PDF 1.5 and later have them. */
export function packedObjects(objects: string, more = ""): string {
  const packed = deflateSync(Buffer.from(objects, "latin1")).toString("latin1");
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${more} /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`;
}

function pngPart(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one dot. */
export const png = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngPart("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    pngPart("IDAT", deflateSync(Buffer.from([0, 0]))),
    pngPart("IEND", Buffer.alloc(0)),
  ]);

/** What begins and ends as a JPEG does. */
export const jpeg = (middle = ""): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from(middle, "latin1"),
    Buffer.from([0xff, 0xd9]),
  ]);

type Packed = {
  readonly name: string;
  readonly text?: string;
  /** What its directory says it unpacks to, where that is not so. */
  readonly unpacked?: number;
  readonly encrypted?: boolean;
};

/** A ZIP file with these entries. */
export function zip(...entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text = "", unpacked, encrypted = false } of entries) {
    const content = deflateRawSync(Buffer.from(text));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(Buffer.from(text)), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(unpacked ?? Buffer.byteLength(text), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, place, Buffer.from(name));
    const local = [Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name), content];
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const main = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
} as const;

/** An Office file with a list of contents, and more entries where given. */
export const office = (kind: keyof typeof main, ...more: readonly Packed[]): Buffer =>
  zip(
    { name: "[Content_Types].xml", text: `<Types><Override ContentType="${main[kind]}"/></Types>` },
    ...more,
  );
