import { beforeAll, describe, expect, it } from "vitest";
import type { Visit } from "#app/auth/viewer.server";
import { instantAt } from "#app/domain/calendar";
import type { Language } from "#app/i18n/text";
import { rowsOf } from "#app/routes/map-download/contents.server";
import { loader } from "#app/routes/map-download/route";
import { shownMap } from "#app/routes/map-download/shown.server";
import { createInstallation } from "#db/seed/create.server";
import type { Store } from "#db/store.server";
import { onBothEngines } from "#tests/support/stores";

const now = instantAt("2023-07-12", "09:41");
const contextOf = (store: Store) =>
  ({ store, mode: "demonstration", requestId: "test", address: "127.0.0.1" }) as const;
const fetchFile = async (store: Store, path: string) => {
  const request = new Request(`http://localhost/map/download/${path}`, {
    headers: { "Accept-Language": "nl" },
  });
  const format = path.split("?")[0] ?? "";
  return loader({ request, params: { format }, context: contextOf(store) });
};

onBothEngines("files of the map", (store) => {
  let insurer = "";
  beforeAll(async () => {
    await createInstallation(store(), "demonstration");
    const { db } = store();
    insurer = (await db.select({ insurer: db.t.policies.insurer }).from(db.t.policies))[0]?.insurer ?? "";
  });
  const shown = async (search: string, language: Language = "nl") => {
    const viewer = { account: "buyer", organisation: insurer, roles: ["buyer"], now } as const;
    const clock = { now, moved: false, movable: true };
    const buyer: Visit = { viewer, language, theme: "light", clock, at: now, path: "/" };
    const made = await shownMap(new URLSearchParams(search), buyer, contextOf(store()));
    if (!made) throw new Error("the demonstration has a policy");
    return made;
  };

  describe("as a buyer", () => {
    it.each([
      "day=2022-04-01",
      "day=2022-06-30",
      "day=2022-09-12",
      "day=2023-07-12",
      "day=2022-09-12&layer=lot",
      "day=2022-09-12&layer=providers",
      "day=2022-11-15&layer=gaps",
    ])("has as many rows of each status as the legend counts: %s", async (search) => {
      const map = await shown(search);
      const rows = rowsOf(map);
      expect(rows).toHaveLength(25);
      for (const { bucket, count } of map.layer.legend)
        expect([bucket, rows.filter((row) => row.status === bucket).length]).toEqual([bucket, count]);
      for (const row of rows) expect(row.statusName).not.toBe("");
    });

    it("holds the rows that the filter leaves, as counted", async () => {
      const all = await shown("day=2022-09-12");
      const [some] = all.layer.legend.filter(({ count }) => count > 0 && count < 25);
      if (!some) throw new Error("the regions differ");
      const rows = rowsOf(await shown(`day=2022-09-12&status=${some.bucket}`));
      expect(rows).toHaveLength(some.count);
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([some.bucket]));
    });

    it("takes the nearest valid view where the parameters name none, and says which and what they can be", async () => {
      const { view, problems } = await shown(
        "year=1999&day=2022-02-31&layer=weather&lot=x&status=y&region=Atlantis",
      );
      expect(problems).toHaveLength(5);
      expect((await shown("layer=lot&lot=zzz")).problems[0]).toMatch(
        /^Parameter lot: er is geen kavel ‘zzz’. Kies uit: \w+/,
      );
      expect(view).toMatchObject({ year: 2023, day: "2023-07-12", layer: "idd", statuses: [] });
    });
  });

  describe("for the public", () => {
    it("tells what was published and no more", async () => {
      const csv = await (await fetchFile(store(), "csv?day=2022-09-12")).text();
      const names = (await shown("day=2022-09-12")).layer.regions.filter(
        ({ bucket }) => bucket === "contracted",
      );
      expect(csv.split("\r\n").filter((line) => line.includes(";IDD gecontracteerd;"))).toHaveLength(
        names.length,
      );
      for (const secret of ["kandidaat", "open inschrijving", "beoordeeld", "geen aanbieder"])
        expect(csv.toLowerCase()).not.toContain(secret);
    });

    it("has the dates of the publication, and nothing in the place of what the public does not see", async () => {
      const csv = await (await fetchFile(store(), "csv?day=2022-09-12")).text();
      expect(csv.split("\r\n")[0]).toBe(
        "Regiocode;Regio;Status;Regievoerder;Aanbieders;Bekendgemaakt op;Geldt vanaf;Dag;Contractjaar;Bron",
      );
      const file = await (await fetchFile(store(), "geojson?day=2022-09-12")).json();
      for (const { properties } of file.features) {
        expect(properties).not.toHaveProperty("gaps");
        expect(properties).not.toHaveProperty("selectiveLots");
        expect("publishedOn" in properties).toBe(properties.status === "contracted");
        expect("startsOn" in properties).toBe(properties.status === "contracted");
      }
    });

    it.each(["csv", "geojson"])("marks in %s who exists in the demonstration only", async (format) => {
      const file = await (await fetchFile(store(), `${format}?day=2022-09-12`)).text();
      expect(file.match(/ \(fictief\)/g)?.length).toBeGreaterThan(1);
    });

    it.each([
      ["day=9", "Parameter day: ‘9’ is geen dag"],
      ["day=1999-01-01", "Parameter day: zo vroeg"],
      ["year=1999", "Parameter year: er is geen contractjaar ‘1999’. Kies uit: 2023."],
      ["layer=lot&lot=zzz", "Parameter layer: er is geen kaartlaag ‘lot’ voor u. Kies uit: published."],
      ["status=gap", "Parameter status: er is geen status ‘gap’ op deze laag. Kies uit: contracted, "],
    ])("refuses in words what does not exist: %s", async (search, words) => {
      const response = await fetchFile(store(), `csv?${search}`);
      expect(response.status).toBe(400);
      expect(response.headers.get("Content-Type")).toContain("text/plain");
      const text = await response.text();
      expect(text).toContain(words);
      expect(text).not.toMatch(/[{}]/);
      expect((await fetchFile(store(), `svg?plain=1&${search}`)).status).toBe(200);
    });

    it.each([
      ["csv", "text/csv; charset=utf-8", "2022-09-12"],
      ["geojson", "application/geo+json", '"contractYear":2023'],
      ["svg", "image/svg+xml; charset=utf-8", "12 september 2022"],
      ["png", "image/png", "PNG"],
    ])("gives %s as a file that says its day", async (format, type, part) => {
      const response = await fetchFile(store(), `${format}?day=2022-09-12`);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe(type);
      expect(response.headers.get("Content-Disposition")).toBe(
        `attachment; filename="plafondkaart-bekendgemaakt-2023-op-2022-09-12.${format}"`,
      );
      expect((await response.text()).includes(part)).toBe(true);
    });

    it("shows the plain map in the page, within 60 KB", async () => {
      const response = await fetchFile(store(), "svg?day=2022-09-12&plain=1");
      expect(response.headers.get("Content-Disposition")).toBe("inline");
      expect((await response.text()).length).toBeLessThan(60_000);
    });

    it.each(["xlsx", "constructor"])("says in words that there is no %s", async (format) => {
      const response = await fetchFile(store(), format);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`‘${format}’. Kies csv, geojson, png of svg.`);
    });
  });
});
