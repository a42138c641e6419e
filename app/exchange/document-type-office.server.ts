import { inflateRawSync } from "node:zlib";
import { type DocumentType, type FileRefusal, refusal } from "#app/domain/document";

/** What a file may unpack to, and how many parts it may have, before it is taken for a bomb. Nothing is unpacked to find out. */
const most = { entries: 10_000, unpacked: 300_000_000, ratio: 200, contentTypes: 1_000_000 } as const;

const END = Buffer.from("PK\x05\x06", "latin1");
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** Whether a reader of ZIP files, which looks from the end, would read this as one. */
export const endsAsZip = (bytes: Buffer): boolean => endOfZip(bytes) >= 0;

function endOfZip(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  return bytes.subarray(from).lastIndexOf(END) < 0 ? -1 : from + bytes.subarray(from).lastIndexOf(END);
}

/** The type of an Office file by what its own list of contents says, or why it is not taken. */
export function typeOfOffice(bytes: Buffer): { type: DocumentType } | { refused: FileRefusal } {
  const entries = readEntries(bytes);
  if (!Array.isArray(entries)) return { refused: entries };
  const fault = faultOf(entries, bytes.length);
  if (fault) return { refused: fault };
  const list = entries.find(({ name }) => name === "[Content_Types].xml");
  const contents = list && unpack(bytes, list);
  if (contents === undefined) return { refused: refusal("type") };
  if (/macroEnabled|vbaProject/i.test(contents)) return { refused: refusal("macro") };
  if (contents.includes("spreadsheetml.sheet.main+xml")) return { type: "xlsx" };
  if (contents.includes("wordprocessingml.document.main+xml")) return { type: "docx" };
  return { refused: refusal("type") };
}

/**
 * What an Office file unpacks to, in bytes, each part measured without keeping it; or why it is not taken.
 * What its directory says is looked at first, and never believed.
 */
export function unpackedSize(bytes: Buffer, limit: number): number | FileRefusal {
  const found = typeOfOffice(bytes);
  if ("refused" in found) return found.refused;
  const entries = readEntries(bytes);
  if (!Array.isArray(entries)) return entries;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limit) return refusal("bomb");
  let size = 0;
  for (const entry of entries) {
    const unpacked =
      entry.method === DEFLATED ? measure(contentOf(bytes, entry), limit - size) : entry.packed;
    if (unpacked === undefined) return refusal("bomb");
    size += unpacked;
  }
  return size <= limit ? size : refusal("bomb");
}

/** How much a part unpacks to; undefined when it is damaged, or more than `most`. */
function measure(content: Buffer, most: number): number | undefined {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) }).length;
  } catch {
    return undefined; // what cannot be unpacked within bounds is not taken, and the caller says so
  }
}

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands. */
  readonly at: number;
};

/** The directory of a ZIP file, which stands at its end. */
function readEntries(bytes: Buffer): Entry[] | FileRefusal {
  const end = endOfZip(bytes);
  if (end < 0 || end + END_LENGTH > bytes.length) return refusal("damaged");
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  const comment = bytes.readUInt16LE(end + 20);
  if (end + END_LENGTH + comment !== bytes.length) return refusal("twoKinds");
  if (count > most.entries) return refusal("bomb");
  if (start + bytes.readUInt32LE(end + 12) !== end) return refusal("damaged");
  const entries: Entry[] = [];
  for (let at = start; entries.length < count; ) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return refusal("damaged");
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const nameLength = name ?? 0;
    entries.push({
      name: bytes.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + (extra ?? 0) + (note ?? 0);
  }
  return entries;
}

function faultOf(entries: readonly Entry[], size: number): FileRefusal | undefined {
  const total = (pick: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + pick(entry), 0);
  const [packed, unpacked] = [total((entry) => entry.packed), total((entry) => entry.unpacked)];
  // Parts that together are larger than the file lie over one another.
  if (packed > size || unpacked > most.unpacked || unpacked > size * most.ratio) return refusal("bomb");
  if (entries.some(({ encrypted }) => encrypted)) return refusal("encrypted");
  if (entries.some(({ name }) => /vbaProject\.bin$|\/macrosheets\/|\/activeX\//i.test(name)))
    return refusal("macro");
  if (!entries.some(({ at }) => at === 0)) return refusal("twoKinds");
  return undefined;
}

/** The text of one entry; undefined when it cannot be unpacked within bounds. */
function unpack(bytes: Buffer, entry: Entry): string | undefined {
  const { at, method } = entry;
  if (at + LOCAL_LENGTH > bytes.length) return undefined;
  const content = contentOf(bytes, entry);
  if (method !== DEFLATED) return content.toString("utf8");
  try {
    return inflateRawSync(content, { maxOutputLength: most.contentTypes }).toString("utf8");
  } catch {
    return undefined; // what cannot be unpacked is no list of contents, and the caller says so
  }
}

/** The packed bytes of a part, as far as the file holds them. */
function contentOf(bytes: Buffer, { at, packed }: Entry): Buffer {
  if (at + LOCAL_LENGTH > bytes.length) return Buffer.alloc(0);
  const start = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return bytes.subarray(start, start + packed);
}
