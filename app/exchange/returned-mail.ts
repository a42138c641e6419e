/** A message that a mail server could not deliver: which it may be, and why, in the server's words. */
export type ReturnedMail = {
  /** Every message that the report speaks of, without angle brackets; one of them is ours. */
  readonly messageIds: readonly string[];
  readonly why: string;
  /** The status of RFC 3463 (`5.1.1`), else the reply of the server (`550`); empty where it gave neither. */
  readonly code: string;
};

/** Why a text is no report of a message that came back. */
export type ReportFault = "no-report" | "not-failed" | "no-message";

/**
 * Reads the report of a mail server on a message that it could not deliver (RFC 3464), however it is wrapped: what
 * counts are the fields of the report, and the identification that stands in what it returns or answers to.
 */
export function readReturnedMail(raw: string): ReturnedMail | ReportFault {
  const text = raw.replace(/\r?\n[ \t]+/g, " ");
  const fields = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}:[ \\t]*(.*)$`, "gim"))].map(([, value = ""]) => value.trim());
  const actions = fields("Action").map((action) => action.toLowerCase());
  if (actions.length === 0) return "no-report";
  if (!actions.includes("failed")) return "not-failed";
  const named = [...fields("Message-ID"), ...fields("In-Reply-To"), ...fields("References")];
  const messageIds = named.flatMap((value) => [...value.matchAll(/<([^<>\s]+)>/g)].map(([, id = ""]) => id));
  if (messageIds.length === 0) return "no-message";
  const [diagnostic = ""] = fields("Diagnostic-Code");
  const [status = ""] = fields("Status");
  const why = diagnostic.replace(/^smtp;\s*/i, "") || status;
  return { messageIds: [...new Set(messageIds)], why, code: codeIn(status) || codeIn(why) };
}

/** The code in what a server says: nothing of its words, which often repeat the address. */
function codeIn(text: string): string {
  const [status] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(text) ?? [];
  const [reply] = /\b[245]\d\d\b/.exec(text) ?? [];
  return status ?? reply ?? "";
}
