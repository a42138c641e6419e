import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBordersFile } from "#app/commands/import-borders-file";
import { importBorders } from "#app/features/borders/import-borders.server";
import { loader } from "#app/routes/borders/route";
import type { Deed } from "#db/audit.server";
import { openStore } from "#db/open.server";
import { bordersInForce, currentBorders } from "#db/queries/borders.server";
import { createInstallation } from "#db/seed/create.server";
import type { Store } from "#db/store.server";
import { builtBorders } from "#geo/built-borders.server";
import { builtShapes, geoJson, shapesOf } from "#tests/support/borders";
import { onBothEngines } from "#tests/support/stores";

const visitor = { roles: [], now: "2023-07-12T07:41:00.000Z" } as const;
const deedAt = (at: Deed["at"]): Deed => ({ at, clockAt: at, origin: "test" });
const official = () => geoJson(builtShapes());

async function rowsOf({ db }: Store) {
  return { borders: await db.$count(db.t.borders), events: await db.$count(db.t.auditEvents) };
}

function ask(store: Store, hash: string): Promise<Response> {
  const request = new Request(`http://localhost/borders/${hash}`);
  const context = { store, mode: "live", requestId: "1", address: "127.0.0.1" } as const;
  return loader({ request, params: { hash }, context });
}

onBothEngines("importing borders", (store) => {
  it("finds the built borders in force in a new database", async () => {
    expect(await currentBorders(visitor, store().db)).toBeUndefined();
    expect(await bordersInForce(visitor, store().db)).toBe(builtBorders);
  });

  it("changes nothing when the file is refused", async () => {
    const wrong = { text: geoJson(builtShapes().slice(1)), source: "CBS" };
    const refused = importBorders(store(), deedAt("2023-07-12T08:00:00.000Z"), wrong);
    await expect(refused).rejects.toThrow("The file lacks VR01");
    expect(await rowsOf(store())).toEqual({ borders: 0, events: 0 });
  });

  it("puts them in force, and says so in the audit", async () => {
    const given = { text: official(), source: "CBS and Kadaster, CC BY 4.0" };
    const deed = deedAt("2026-07-12T08:00:00.000Z");
    expect(await importBorders(store(), deed, given)).toMatchObject({ changed: true });
    const borders = await currentBorders(visitor, store().db);
    expect(borders).toMatchObject({ source: given.source, adapted: false });
    expect(borders?.sha256).toBe(
      createHash("sha256")
        .update(borders?.topojson ?? "")
        .digest("hex"),
    );
    expect(shapesOf(borders?.topojson ?? "")).toHaveLength(25);
    expect(await bordersInForce(visitor, store().db)).toEqual(borders);
    const { auditEvents } = store().db.t;
    expect(await store().db.select().from(auditEvents)).toMatchObject([
      { verb: "imported", thing: "borders", before: null, after: { source: given.source }, origin: "test" },
    ]);
  });

  it("changes nothing when the very same are in force", async () => {
    const given = { text: official(), source: "CBS and Kadaster, CC BY 4.0" };
    const again = await importBorders(store(), deedAt("2026-07-13T08:00:00.000Z"), given);
    expect(again).toMatchObject({ changed: false });
    expect(await rowsOf(store())).toEqual({ borders: 1, events: 1 });
  });

  it("lets the newest count", async () => {
    const given = { text: official(), source: "newer" };
    await importBorders(store(), deedAt("2026-07-14T08:00:00.000Z"), given);
    expect(await currentBorders(visitor, store().db)).toMatchObject({ source: "newer" });
    expect(await rowsOf(store())).toEqual({ borders: 2, events: 2 });
  });

  it("serves the borders in force, to be kept for good, and no others", async () => {
    const { sha256, topojson } = await bordersInForce(visitor, store().db);
    const response = await ask(store(), sha256);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(await response.text()).toBe(topojson);
    await expect(ask(store(), builtBorders.sha256)).rejects.toMatchObject({ status: 404 });
  });
});

describe("npm run geo:import", () => {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-import-"));
  const environment = { PLAFONDKAART_DATA: join(folder, "data"), INIT_CWD: folder };
  const run = (...values: string[]) => importBordersFile(values, environment);

  beforeAll(() => {
    writeFileSync(join(folder, "official.geojson"), official());
    writeFileSync(join(folder, "wrong.geojson"), geoJson(builtShapes().slice(1)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [[], /^Name one file of borders: npm run geo:import/],
    [["a.json", "b.json"], /^Name one file of borders/],
    [["--sauce", "x", "a.json"], /^Unknown option '--sauce'\. Name one file of borders/],
    [["absent.json"], /^There is no file .*absent\.json: check/],
    [["."], /is a folder: name the file of borders in it/],
    [["official.geojson"], /^There is no database yet: start Plafondkaart once/],
  ])("refuses %j", async (values, sentence) => {
    await expect(run(...values)).rejects.toMatchObject({
      name: "Refused",
      message: expect.stringMatching(sentence),
    });
  });

  it("imports into the database that stands, or says why not", async () => {
    const url = join(folder, "data", "plafondkaart.sqlite");
    const store = await openStore({ url });
    await createInstallation(store, "live");
    await expect(run("wrong.geojson")).rejects.toThrow(/wrong\.geojson: The file lacks VR01: give a file/);
    expect(await store.db.$count(store.db.t.borders)).toBe(0);
    expect(await run("official.geojson", "--source", "CBS")).toMatch(
      /^The borders of official\.geojson are in force \(\d\d kB, source: CBS\)\.$/,
    );
    expect(await run("official.geojson", "--source", "CBS")).toMatch(
      /in force already; nothing was changed\.$/,
    );
    expect(await currentBorders(visitor, store.db)).toMatchObject({ source: "CBS" });
    await store.close();
  });
});
