import { createHash, randomBytes } from "node:crypto";

/** A secret for a cookie: 32 random bytes as text. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** SHA-256 in hexadecimal: all that is stored of a token, a mail address or a network address that is counted. */
export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");
