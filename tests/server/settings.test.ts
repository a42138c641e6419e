import { describe, expect, it } from "vitest";
import { Refused } from "#app/server/refused";
import { readSettings } from "#app/server/settings";

describe("settings", () => {
  it("have a default for everything", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      database: "data/plafondkaart.sqlite",
      mode: undefined,
      proxies: 0,
      requestsPerMinute: 1200,
      logLevel: "warn",
      lines: 100_000,
      sealKey: { hex: undefined, file: "data.seal-key" },
    });
  });

  it("take a variable that is empty for one that is absent", () => {
    const empty = { PORT: "", HOST: "", DATABASE_URL: "", PLAFONDKAART_DATA: "", PLAFONDKAART_MODE: "" };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it("choose PostgreSQL by its address, else a folder", () => {
    const url = "postgres://a@b/c";
    expect(readSettings({ DATABASE_URL: url, PLAFONDKAART_DATA: "x" }).database).toBe(url);
    expect(readSettings({ PLAFONDKAART_DATA: "/srv/x" }).database).toBe("/srv/x/plafondkaart.sqlite");
  });

  it("keep the key of sealed tenders beside the data folder, never in it", () => {
    expect(readSettings({ PLAFONDKAART_DATA: "/srv/x/" }).sealKey.file).toBe("/srv/x.seal-key");
    const hex = "ab".repeat(32);
    expect(readSettings({ PLAFONDKAART_SEAL_KEY: hex }).sealKey.hex).toBe(hex);
  });

  it.each([
    [{ DATABASE_URL: "mysql://127.0.0.1/x" }, /^DATABASE_URL has to begin with postgres/],
    [{ PORT: "many" }, /^PORT is "many"; it has to be a whole number from 0 to 65535\.$/],
    [{ PORT: "70000" }, /^PORT is "70000"/],
    [{ TRUST_PROXY: "true" }, /^TRUST_PROXY is "true"/],
    [{ PLAFONDKAART_MODE: "test" }, /^PLAFONDKAART_MODE is "test"; choose demonstration or live\.$/],
    [{ MAP_TILES_URL: "tiles" }, /^MAP_TILES_URL is "tiles"; it has to be an address/],
    [{ PLAFONDKAART_SEAL_KEY: "geheim" }, /^PLAFONDKAART_SEAL_KEY has to be 64 hexadecimal signs/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud"; choose one of/],
  ])("refuse %o in a sentence", (environment, words) => {
    expect(() => readSettings(environment)).toThrow(Refused);
    expect(() => readSettings(environment)).toThrow(words);
  });
});
