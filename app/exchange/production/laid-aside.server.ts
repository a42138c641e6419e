import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Bytes of a slot: three numbers of 32 bits. */
const SLOT_BYTES = 12;

/** A file that nobody else can open and that is gone with the process: what is too much for memory lies there a while. */
class HiddenFile {
  private readonly file: number;
  private length = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), "plafondkaart-aside-"));
    this.file = openSync(join(folder, "aside"), "wx+", 0o600);
    rmSync(folder, { recursive: true });
  }

  /** @returns where the bytes begin */
  append(bytes: Uint8Array): number {
    const start = this.length;
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.file, bytes, done, bytes.length - done, start + done);
    this.length += bytes.length;
    return start;
  }

  read(start: number, into: Uint8Array): void {
    for (let done = 0; done < into.length; ) {
      const count = readSync(this.file, into, done, into.length - done, start + done);
      if (count === 0) throw new Error("What was laid aside is not there any more.");
      done += count;
    }
  }

  close(): void {
    closeSync(this.file);
  }
}

/** What one file of production is too large to keep in memory: full tables of references, and lines that have to wait. */
export class LaidAside {
  private file: HiddenFile | undefined;
  private readonly pieces: { readonly start: number; readonly length: number }[] = [];

  /** Lays a table of slots aside. @returns what reads so many of its slots from one on */
  readonly table = (table: Uint32Array): ((slot: number, count: number) => Uint32Array) => {
    this.file ??= new HiddenFile();
    const { file } = this;
    const start = file.append(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
    return (slot, count) => {
      const found = new Uint32Array(count * 3);
      file.read(start + slot * SLOT_BYTES, new Uint8Array(found.buffer));
      return found;
    };
  };

  /** Lays a text aside, to be read again in the order in which all were. */
  text(text: string): void {
    this.file ??= new HiddenFile();
    const bytes = Buffer.from(text);
    this.pieces.push({ start: this.file.append(bytes), length: bytes.length });
  }

  /** The texts that were laid aside, which are forgotten after it. */
  *texts(): Generator<string> {
    for (const { start, length } of this.pieces.splice(0)) {
      const bytes = Buffer.alloc(length);
      this.file?.read(start, bytes);
      yield bytes.toString();
    }
  }

  close(): void {
    this.file?.close();
    this.file = undefined;
  }
}
