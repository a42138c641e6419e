import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Settings } from "#app/server/settings";
import { openVault, SealKeyMissing, type Vault } from "#db/vault.server";

/**
 * The vault on the server's key: that of the settings, or else of a file that is made, for its owner alone, when the
 * first tender is sealed. It stands beside the data folder and never in it, so that a copy of the one is none of both.
 */
export function vaultOf({ sealKey: { hex, file } }: Settings): Vault {
  const find = (): Uint8Array | undefined => {
    const text = hex ?? (existsSync(file) ? readFileSync(file, "utf8").trim() : undefined);
    if (text === undefined) return undefined;
    if (!isSealKey(text)) throw new SealKeyMissing(`${file} holds no key of 64 hexadecimal signs`);
    return Buffer.from(text, "hex");
  };
  const make = (key: Uint8Array): void => {
    try {
      writeFileSync(file, `${Buffer.from(key).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      throw new SealKeyMissing(`the key of the server cannot be kept in ${file}`, { cause: error });
    }
  };
  return openVault({ find, make });
}

/** Whether a text is a key of 256 bits in hexadecimal. */
const isSealKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);
