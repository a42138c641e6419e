import { cleanFileName, type DocumentType, type FileRefusal, refusal } from "#app/domain/document";
import { type Allowed, inspectDocument } from "#app/exchange/document-type.server";

/** A file as it came: its name is the sender's word, its bytes are whole or it was refused on the way. */
export type GivenFile = {
  readonly name: string;
  readonly content: Buffer | FileRefusal;
};

/** A file that can be stored, or why it cannot; named as it came, cleaned where that leaves a name. */
export type InspectedFile =
  | { readonly name: string; readonly why: FileRefusal }
  | { readonly name: string; readonly bytes: Buffer; readonly type: DocumentType };

/** Finds out what a file is and what it can be called. */
export function inspectFile({ name: given, content }: GivenFile, allowed: Allowed = {}): InspectedFile {
  const name = cleanFileName(given);
  if (name === undefined) return { name: "–", why: refusal("name") };
  if (!Buffer.isBuffer(content)) return { name, why: content };
  const found = inspectDocument(content, name, allowed);
  return "refused" in found ? { name, why: found.refused } : { name, bytes: content, type: found.type };
}

/** The files of a form. A browser sends an empty one without a name for a field in which nothing was chosen. */
export const filesIn = (form: FormData): File[] =>
  [...form.values()].filter((value) => typeof value === "object").filter(({ name }) => name !== "");

/** The files of a form with their bytes. */
export const givenFiles = (form: FormData): Promise<GivenFile[]> =>
  Promise.all(
    filesIn(form).map(async (file) => ({
      name: file.name,
      content: Buffer.from(await file.arrayBuffer()),
    })),
  );

/** A file that can be stored. */
export type SoundFile = Extract<InspectedFile, { type: unknown }>;

/** Files that can all be stored, or those that cannot with the reason: then nothing of the act is done. */
export function soundFiles(
  files: readonly GivenFile[],
):
  | { readonly sound: readonly SoundFile[] }
  | { readonly files: readonly Exclude<InspectedFile, SoundFile>[] } {
  const found = files.map((file) => inspectFile(file));
  const bad = found.filter((file) => "why" in file);
  return bad.length > 0 ? { files: bad } : { sound: found.filter((file) => "type" in file) };
}
