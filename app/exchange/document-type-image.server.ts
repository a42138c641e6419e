import { type FileRefusal, refusal } from "#app/domain/document";

const PNG_SIGNATURE = 8;

/** A PNG that is cut off, or goes on behind its end; undefined when it is whole. */
export function faultOfPng(bytes: Buffer): FileRefusal | undefined {
  let at = PNG_SIGNATURE;
  // Each part: its length in four bytes, its name in four, its content, a checksum in four.
  while (at + 12 <= bytes.length) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (name === "IEND") return at === bytes.length ? undefined : refusal("twoKinds");
  }
  return refusal("damaged");
}

/** A JPEG that is cut off; undefined when it ends as it should. Cameras fill up with zeros behind the end. */
export function faultOfJpeg(bytes: Buffer): FileRefusal | undefined {
  let end = bytes.length;
  while (end > 2 && bytes[end - 1] === 0) end--;
  if (bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9) return undefined;
  return refusal("damaged");
}
