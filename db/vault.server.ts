import { newKey, openBytes, sealBytes } from "#db/cipher.server";

/** Wraps the keys of tenders with the server's own, which stands outside the database. */
export type Vault = {
  /** @throws SealKeyMissing where the server's key cannot be made or read */
  wrap(key: Uint8Array, about: string): string;
  /** @throws SealKeyMissing where the server's key is not there, or is another */
  unwrap(wrapped: string, about: string): Buffer;
  /** Whether the server's key is at hand, and is the one that this was wrapped with. */
  holds(wrapped: string, about: string): boolean;
};

/** The key that a tender was sealed under is not at hand: nobody can read what it holds. */
export class SealKeyMissing extends Error {
  override name = "SealKeyMissing";
}

/** A vault on the server's key. @param find gives the key there is; `make` makes one where there is none yet */
export function openVault(server: {
  readonly find: () => Uint8Array | undefined;
  readonly make: (key: Uint8Array) => void;
}): Vault {
  const unwrap = (wrapped: string, about: string): Buffer => {
    const own = server.find();
    if (!own) throw new SealKeyMissing("the key of the server is not there");
    try {
      return openBytes(own, about, Buffer.from(wrapped, "base64"));
    } catch (error) {
      throw new SealKeyMissing("the key of the server is another than this was sealed with", {
        cause: error,
      });
    }
  };
  return {
    wrap(key, about) {
      const found = server.find();
      const own = found ?? newKey();
      if (!found) server.make(own);
      return sealBytes(own, about, key).toString("base64");
    },
    unwrap,
    holds(wrapped, about) {
      try {
        return unwrap(wrapped, about).length > 0;
      } catch (error) {
        if (error instanceof SealKeyMissing) return false;
        throw error;
      }
    },
  };
}

/** The vault of a program that was given no key, such as a command: it seals and opens nothing. */
export const noVault: Vault = openVault({
  find: () => undefined,
  make: () => {
    throw new SealKeyMissing("this program has no key of the server");
  },
});
