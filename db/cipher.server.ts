import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const IV = 12;
const TAG = 16;

/** A fresh key for AES-256. */
export const newKey = (): Buffer => randomBytes(32);

/**
 * Encrypts bytes with AES-256-GCM under a nonce of their own.
 * @param about what they belong to: moved elsewhere they cannot be read
 * @returns nonce, tag and what was encrypted, in this order
 */
export function sealBytes(key: Uint8Array, about: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws where the key is another, or the bytes are not as they were sealed or belong elsewhere */
export function openBytes(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
}

/** A text, encrypted as bytes are, in base64. */
export const sealText = (key: Uint8Array, about: string, text: string): string =>
  sealBytes(key, about, Buffer.from(text)).toString("base64");

export const openText = (key: Uint8Array, about: string, sealed: string): string =>
  openBytes(key, about, Buffer.from(sealed, "base64")).toString("utf8");
