import { inflateSync } from "node:zlib";
import { type FileRefusal, refusal } from "#app/domain/document";

/** What the packed objects of a file may unpack to together. */
const MOST_UNPACKED = 50_000_000;

/**
 * A PDF that cannot be read by everyone, that does something when it is opened, or that carries other files; undefined
 * when it is sound.
 */
export function faultOfPdf(bytes: Buffer): FileRefusal | undefined {
  if (!bytes.subarray(-2048).includes("%%EOF")) return refusal("damaged");
  const whole = bytes.toString("latin1");
  const { outside, packed } = partsOf(whole);
  // Long names do not come about by chance, so they count wherever they stand.
  const named = /\/(JavaScript|Launch|RichMedia)(?![A-Za-z])/.test(plainNames(whole));
  if (named || acts(plainNames(outside))) return refusal("script");
  if (
    carriesFiles(plainNames(outside)) ||
    /\/(EmbeddedFiles?|FileAttachment)(?![A-Za-z])/.test(plainNames(whole))
  )
    return refusal("embedded");
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(plainNames(outside))) return refusal("encrypted");
  let left = MOST_UNPACKED;
  for (const { dictionary, content } of packed) {
    const objects = unpack(dictionary, content, left);
    if (objects === undefined) return refusal("unreadable");
    left -= objects.length;
    if (acts(plainNames(objects))) return refusal("script");
    if (carriesFiles(plainNames(objects))) return refusal("embedded");
  }
  return undefined;
}

/** Names as they are meant: any sign of a name can be written as # and two figures, as in `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_whole, figures: string) =>
    String.fromCharCode(Number.parseInt(figures, 16)),
  );

/** Whether objects hold an action that runs something, or a form that can hold one. */
const acts = (objects: string): boolean => /\/(JavaScript|JS|Launch|RichMedia|XFA)(?![A-Za-z])/.test(objects);

/** Whether objects hold a file of any kind: nobody has looked at what it is. */
const carriesFiles = (objects: string): boolean =>
  /\/(EmbeddedFiles?|FileAttachment)(?![A-Za-z])|\/EF\s*(<<|\d+\s+\d+\s+R)/.test(objects);

type Packed = { readonly dictionary: string; readonly content: string };

/** What stands outside streams, and the streams that hold objects; what is drawn does not matter here. */
function partsOf(text: string): { outside: string; packed: Packed[] } {
  const packed: Packed[] = [];
  let outside = "";
  let from = 0;
  for (const match of text.matchAll(/\bstream\r?\n([\s\S]*?)endstream/g)) {
    const before = text.slice(from, Math.max(from, match.index));
    outside += before;
    from = match.index + match[0].length;
    const dictionary = before.slice(before.lastIndexOf(" obj"));
    if (/\/ObjStm(?![A-Za-z])/.test(dictionary)) packed.push({ dictionary, content: match[1] ?? "" });
  }
  return { outside: outside + text.slice(from), packed };
}

/** The objects of a packed stream; undefined when they cannot be read within bounds. */
function unpack(dictionary: string, content: string, most: number): string | undefined {
  if (!dictionary.includes("/Filter")) return content;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || dictionary.includes("/DecodeParms"))
    return undefined;
  try {
    const unpacked = inflateSync(Buffer.from(content, "latin1"), { maxOutputLength: Math.max(1, most) });
    return unpacked.toString("latin1");
  } catch {
    return undefined; // too large or damaged: the caller refuses it
  }
}
