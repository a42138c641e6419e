const PLACES = 1 << 14;
const LONGEST = 24;

/**
 * Makes texts of bytes in UTF-8, and mostly gives one that it made before: the lines of a file repeat the same few
 * codes, months and amounts. A text is its own, so that none keeps a large piece of its file in memory.
 */
export class CellTexts {
  private readonly known: string[] = new Array(PLACES).fill("");

  /** The text from one place to another, without the spaces around it. */
  of(bytes: Buffer, from: number, until: number): string {
    const length = until - from;
    if (length === 0) return "";
    if (length > LONGEST) return bytes.toString("utf8", from, until).trim();
    let hash = length;
    for (let at = from; at < until; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > 127) return bytes.toString("utf8", from, until).trim();
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.known[place] ?? "";
    if (isText(known, bytes, from, length)) return known;
    const made = bytes.toString("latin1", from, until);
    this.known[place] = made;
    return made;
  }
}

function isText(text: string, bytes: Buffer, from: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) !== bytes[from + at]) return false;
  return true;
}
