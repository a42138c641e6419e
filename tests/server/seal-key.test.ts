import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { vaultOf } from "#app/server/seal-key";
import { readSettings } from "#app/server/settings";
import { newKey, openText, sealText } from "#db/cipher.server";
import { SealKeyMissing } from "#db/vault.server";

describe("the key of the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const vaultIn = (data: string, key?: string) =>
    vaultOf(readSettings({ PLAFONDKAART_DATA: join(folder, data), PLAFONDKAART_SEAL_KEY: key }));
  const key = newKey();

  it("is made once, for its owner alone, and opens what it wrapped after a new start", () => {
    const wrapped = vaultIn("a").wrap(key, "tender");
    const file = join(folder, "a.seal-key");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const made = readFileSync(file, "utf8");
    expect(made).toMatch(/^[0-9a-f]{64}\n$/);
    expect(vaultIn("a").unwrap(wrapped, "tender").equals(key)).toBe(true);
    vaultIn("a").wrap(key, "other");
    expect(readFileSync(file, "utf8")).toBe(made);
    expect(vaultIn("elsewhere", made.trim()).unwrap(wrapped, "tender").equals(key)).toBe(true);
  });

  it("says that it is missing where it is gone, another, damaged or cannot be kept, and makes no new one to read with", () => {
    const wrapped = vaultIn("b").wrap(key, "tender");
    const file = join(folder, "b.seal-key");
    expect(() => vaultIn("b", "ab".repeat(32)).unwrap(wrapped, "tender")).toThrow(SealKeyMissing);
    expect(() => vaultIn("b").unwrap(wrapped, "other tender")).toThrow(SealKeyMissing);
    writeFileSync(file, "half of it");
    expect(() => vaultIn("b").unwrap(wrapped, "tender")).toThrow(SealKeyMissing);
    rmSync(file);
    expect(() => vaultIn("b").unwrap(wrapped, "tender")).toThrow(SealKeyMissing);
    expect(() => vaultIn("no/such/folder").wrap(key, "tender")).toThrow(SealKeyMissing);
  });

  it("encrypts the same words differently each time, and nothing that was moved or changed can be read", () => {
    const sealed = sealText(key, "row 1", "Inschrijving");
    expect(sealed).not.toBe(sealText(key, "row 1", "Inschrijving"));
    expect(openText(key, "row 1", sealed)).toBe("Inschrijving");
    expect(() => openText(key, "row 2", sealed)).toThrow();
    const changed = Buffer.from(sealed, "base64");
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(() => openText(key, "row 1", changed.toString("base64"))).toThrow();
    expect(() => openText(newKey(), "row 1", sealed)).toThrow();
  });
});
