import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { loader as file } from "#app/routes/coverage/export";
import { loader as page } from "#app/routes/coverage/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the duty of care as a file", (store) => {
  let noor: Person;
  let merel: Person;
  const path = "/coverage?year=2023&day=2023-03-01";
  const read = (by: Person, more = "") => page(arriveAs(store(), by, path + more));
  const take = (by: Person, format: string, more = "") =>
    file(
      arriveAs(store(), by, `/coverage/export/${format}?${(path + more).split("?")[1]}`, {
        params: { format },
      }),
    );
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", instantAt("2023-03-01", "10:00"));
    merel = await personOf(store(), "femke.aarts", instantAt("2023-03-01", "10:00"));
  });

  it("holds the rows, lots and words of the screen, as CSV and as XLSX", async () => {
    const { rows, lots } = await read(noor);
    const csv = (await bytesOf(await take(noor, "csv"))).toString("utf8").trim().split("\r\n");
    expect(csv).toHaveLength(rows.length + 1);
    const sheet = (await readXlsxFile(await bytesOf(await take(noor, "xlsx"))))[0]?.data ?? [];
    expect(sheet).toHaveLength(rows.length + 1);
    expect(sheet[0]).toEqual(["Regio", "Deel", ...lots.map(({ short }) => short)]);
    rows.forEach((row, index) => {
      expect(sheet[index + 1]?.[0]).toBe(row.name);
      row.cells.forEach(({ left }, at) => {
        const cell = String(sheet[index + 1]?.[at + 2]);
        for (const name of left.names) expect(cell).toContain(name);
        if (left.kind === "none") expect(cell).toBe("geen");
      });
    });
  });

  it("says what changes where somebody leaves, and keeps what the screen leaves out", async () => {
    const { holders } = await read(noor);
    const more = `&without=${holders[0]?.id}&only=thin`;
    const [shown, csv] = [
      await read(noor, more),
      (await bytesOf(await take(noor, "csv", more))).toString("utf8"),
    ];
    expect(csv.trim().split("\r\n")).toHaveLength(shown.rows.length + 1);
    expect(csv).toContain(` wordt `);
    expect(csv.split("\r\n")[0]).toContain(`zonder ${holders[0]?.name}`);
  });

  it("is the insurer's alone", async () => {
    await expect(take(merel, "csv")).rejects.toMatchObject({ status: 404 });
    await expect(take(noor, "exe")).rejects.toMatchObject({ status: 404 });
  });
});
