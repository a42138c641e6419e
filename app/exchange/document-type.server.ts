import { isUtf8 } from "node:buffer";
import {
  allDocumentTypes,
  type DocumentType,
  documentLimit,
  documentTypes,
  endingFits,
  endingOf,
  type FileRefusal,
  refusal,
} from "#app/domain/document";
import { faultOfJpeg, faultOfPng } from "#app/exchange/document-type-image.server";
import { endsAsZip, typeOfOffice } from "#app/exchange/document-type-office.server";
import { faultOfPdf } from "#app/exchange/document-type-pdf.server";

export type Inspection = { readonly type: DocumentType } | { readonly refused: FileRefusal };

/** What may be added where the file goes to. */
export type Allowed = {
  readonly types?: readonly DocumentType[] | undefined;
  readonly mostBytes?: number | undefined;
};

/**
 * The type of a file, found from its bytes and never from what the sender says; or why it is not taken.
 * @param name the cleaned name, whose ending must fit what the file is
 */
export function inspectDocument(
  bytes: Buffer,
  name: string,
  { types = allDocumentTypes, mostBytes = documentLimit.file }: Allowed = {},
): Inspection {
  if (bytes.length === 0) return { refused: refusal("empty") };
  if (bytes.length > mostBytes) return { refused: refusal("tooLarge", { most: mostBytes / 1_000_000 }) };
  const found = typeOf(bytes, name);
  if ("refused" in found) return found;
  const { type } = found;
  if (!types.includes(type)) {
    const allowed = types.map((each) => each.toUpperCase()).join(", ");
    return { refused: refusal("typeOff", { type: type.toUpperCase(), allowed }) };
  }
  if (endingFits(name, type)) return found;
  const [ending = ""] = documentTypes[type].endings;
  const now = endingOf(name);
  return { refused: refusal("ending", { now: now ? `.${now}` : "–", type: type.toUpperCase(), ending }) };
}

const starts = {
  pdf: Buffer.from("%PDF-"),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
  zip: Buffer.from("PK\x03\x04", "latin1"),
  /** Office files of before 2007, and those locked with a password. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
} as const;

function typeOf(bytes: Buffer, name: string): Inspection {
  const is = (start: Buffer) => bytes.subarray(0, start.length).equals(start);
  if (is(starts.zip)) return typeOfOffice(bytes);
  if (is(starts.compound)) {
    const locked = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    return { refused: refusal(locked ? "encrypted" : "oldOffice") };
  }
  if (is(starts.pdf)) return taken("pdf", faultOfPdf(bytes) ?? secondKind(bytes, false));
  if (is(starts.png)) return taken("png", faultOfPng(bytes) ?? secondKind(bytes, true));
  if (is(starts.jpeg)) return taken("jpeg", faultOfJpeg(bytes) ?? secondKind(bytes, true));
  if (endingOf(name) === "csv" && isTable(bytes)) return { type: "csv" };
  return { refused: refusal("type") };
}

const taken = (type: DocumentType, fault: FileRefusal | undefined): Inspection =>
  fault ? { refused: fault } : { type };

/** A file that other programs would read as something else: readers of PDF look at the first kilobyte. */
function secondKind(bytes: Buffer, image: boolean): FileRefusal | undefined {
  const opening = bytes.subarray(0, 1024).toString("latin1");
  const asPage = /<(!doctype|html|script|svg|\?php)/i.test(opening);
  return endsAsZip(bytes) || asPage || (image && opening.includes("%PDF-")) ? refusal("twoKinds") : undefined;
}

const windows1252 = new TextDecoder("windows-1252");

/** Whether the bytes are lines of text, and no page, script or text of another kind. */
function isTable(bytes: Buffer): boolean {
  const text = isUtf8(bytes) ? bytes.toString("utf8") : windows1252.decode(bytes);
  const beginning = text.replace(/^\uFEFF/, "").slice(0, 1024);
  return !hasControls(text) && !/^\s*(<|#!|%!|\{\\rtf)|<(script|html|\?php)/i.test(beginning);
}

const hasControls = (text: string): boolean => /(?![\t\n\r])\p{Cc}/u.test(text);
