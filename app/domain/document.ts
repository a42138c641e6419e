import { may, type Role } from "#app/domain/permission";

/** The kinds of file that a document can be; `opens`: a browser may show it instead of only keeping it. */
export const documentTypes = {
  pdf: { mime: "application/pdf", endings: ["pdf"], opens: true },
  png: { mime: "image/png", endings: ["png"], opens: true },
  jpeg: { mime: "image/jpeg", endings: ["jpg", "jpeg"], opens: true },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    opens: false,
  },
  csv: { mime: "text/csv", endings: ["csv"], opens: false },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    opens: false,
  },
} as const satisfies Record<string, { mime: string; endings: readonly string[]; opens: boolean }>;

export type DocumentType = keyof typeof documentTypes;
export const allDocumentTypes: readonly DocumentType[] = ["pdf", "png", "jpeg", "xlsx", "csv", "docx"];

/** What a document can be added to. */
export type DocumentThing =
  | "contract"
  | "candidacy"
  | "certificate"
  | "registration"
  | "tender-note"
  | "tender-papers"
  | "tender-interest"
  | "tender-question"
  | "policy-draft"
  | "policy"
  | "thread-block"
  | "increase-request";

/** The most bytes of one file, and of all files of one form without scripts. */
export const documentLimit = { file: 20_000_000, form: 50_000_000 } as const;

/** Why a file is not taken: a key of the texts of `document`, with what it needs. */
export type FileRefusal = {
  readonly key: `refused.${RefusedWhy}`;
  readonly values: Readonly<Record<string, string | number>>;
};
type RefusedWhy =
  | "empty"
  | "double"
  | "tooLarge"
  | "cutOff"
  | "busy"
  | "name"
  | "ending"
  | "type"
  | "typeOff"
  | "oldOffice"
  | "encrypted"
  | "script"
  | "embedded"
  | "macro"
  | "damaged"
  | "unreadable"
  | "twoKinds"
  | "bomb";

export const refusal = (why: RefusedWhy, values: FileRefusal["values"] = {}): FileRefusal => ({
  key: `refused.${why}`,
  values,
});

const LONGEST_NAME = 120;

/**
 * The name of a file as it is kept: without folders, control signs and signs that turn the direction of the text or
 * are not seen, and never longer than 120 signs; undefined when nothing that names it is left.
 */
export function cleanFileName(given: string): string | undefined {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[ .]+$/, "");
  const ending = endingOf(plain);
  const stem = (ending === "" ? plain : plain.slice(0, -ending.length - 1)).replace(/^[ .]+|[ .]+$/g, "");
  if (!/[\p{L}\p{N}]/u.test(stem)) return undefined;
  // Names that older systems take for a device.
  const harmless = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split(".")[0] ?? "") ? `_${stem}` : stem;
  const short = [...harmless].slice(0, LONGEST_NAME - ending.length - 1).join("");
  return ending === "" ? short : `${short}.${ending}`;
}

/** Whether a file is kept under the name that it came with, as whoever reads it sees it. */
export const isKeptAs = (given: string, name: string): boolean =>
  given.normalize("NFC").toLowerCase() === name.toLowerCase();

/** What stands behind the last point of a name, in small letters; empty when there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether a file of this type may be called so. */
export const endingFits = (name: string, type: DocumentType): boolean =>
  documentTypes[type].endings.some((ending) => ending === endingOf(name));

/**
 * The value of Content-Disposition (RFC 6266): the name in plain signs, and whole for who reads `filename*`.
 * @param inline whether it is to be shown instead of kept
 */
export function dispositionOf(name: string, inline: boolean): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .,()+-]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Whether these roles see the documents of their organisation and those that are shared with it. */
export const seesDocuments = (roles: readonly Role[]): boolean =>
  may(roles, "see-season") || may(roles, "see-own-contracts");

/** How a file stands in a form: chosen, under way, added to the thing, or not taken. */
export type FileInForm = {
  readonly name: string;
  readonly state: "chosen" | "sending" | "added" | "refused";
};

/** The files that keep a form from being sent: whoever chose them may think that they go along. */
export const filesInTheWay = <F extends FileInForm>(files: readonly F[]): readonly F[] =>
  files.filter(({ state }) => state !== "added");
