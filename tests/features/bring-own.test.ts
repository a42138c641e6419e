import { beforeAll, expect, it } from "vitest";
import { type OwnCells, ownColumns } from "#app/domain/bring-own/own-row";
import { instantAt } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { readOwnSheet } from "#app/exchange/own-sheet.server";
import { bringOwn, previewOwn } from "#app/features/bring-own/bring-own.server";
import { readRegister } from "#app/features/production/read-register.server";
import { namesFor } from "#app/routes/bring-own/names.server";
import { loader as template } from "#app/routes/bring-own-template/route";
import { readCeilings } from "#db/queries/ceiling.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const cells: OwnCells = {
  ...{
    aanbieder: "Lab De Kievit",
    soort: "laboratorium",
    kvk: "87654321",
    agb: "50123457",
    regio: "Groningen",
  },
  ...{ vorm: "open inschrijving", kavels: "clinical-chemistry|microbiology", overeengekomen: "15-11-2022" },
  ...{ ingang: "2023-01-01", einde: "2024-12-31", jaar: "2023", plafond: "310.000,00" },
};
const csv = (...rows: readonly OwnCells[]) =>
  Buffer.from(
    [ownColumns.join(";"), ...rows.map((row) => ownColumns.map((key) => row[key]).join(";"))].join("\n"),
  );

onBothEngines("what an insurer brings in itself", (store) => {
  let noor: Person;
  const now = instantAt("2023-07-12", "10:00");
  const linesOf = async (...rows: readonly OwnCells[]) => {
    const read = await readOwnSheet(csv(...rows));
    if ("fault" in read) throw new Error(read.fault.key);
    return read.lines;
  };
  const bring = async (person: Person, ...rows: readonly OwnCells[]) => {
    const names = await namesFor(noor.viewer, store().db);
    const given = { lines: await linesOf(...rows), names, ground: "Eigen administratie" };
    return bringOwn(store(), person.deed, { ...person.viewer, now }, given);
  };
  const ceilingsOf = async (provider: string) =>
    (await readCeilings({ ...noor.viewer, now }, store().db)).filter((each) => each.provider === provider);

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", now);
  });

  it("is shown before, with every wrong cell by row and column, and then nothing is kept", async () => {
    const names = await namesFor(noor.viewer, store().db);
    const wrong = {
      ...cells,
      kvk: "12",
      regio: "Atlantis",
      kavels: "tandheelkunde",
      einde: "2022-12-31",
      plafond: "x",
    };
    const lines = await linesOf(cells, wrong, cells);
    const { problems } = await previewOwn(noor.viewer, store().db, lines, names);
    expect(problems.map(({ line, column, key }) => [line, column, key])).toEqual([
      [3, "kvk", "kvk"],
      [3, "regio", "region"],
      [3, "kavels", "lots"],
      [3, "einde", "order"],
      [3, "jaar", "year"],
      [3, "plafond", "amount"],
      [4, "jaar", "twice"],
    ]);
    const answer = await bring(noor, cells, wrong);
    expect(answer?.problems.length).toBe(6);
    const register = await readRegister(store(), noor.organisation, now);
    expect(register.register.contracts.some(({ agb }) => agb.some(({ code }) => code === "50123457"))).toBe(
      false,
    );
  });

  it("becomes an organisation, an agreement of several years and their ceilings, once", async () => {
    const next = { ...cells, jaar: "2024", plafond: "0" };
    const answer = await bring(noor, cells, next);
    expect(answer?.problems).toEqual([]);
    expect(answer?.brought.map(({ organisation, contract }) => [organisation.isNew, contract.isNew])).toEqual(
      [
        [true, true],
        [false, false],
      ],
    );
    const provider = answer?.brought[0]?.organisation.id ?? "";
    const ceilings = await ceilingsOf(provider);
    const amounts = ceilings.map(({ contractYear, entries }) => {
      const on = ceilingOn(entries, "2024-12-31", now);
      return [contractYear, on.state === "set" ? on.cents : undefined];
    });
    expect(amounts.sort()).toEqual([
      [2023, 31_000_000],
      [2024, 0],
    ]);
    const again = await bring(noor, cells, next);
    expect(again?.brought.map(({ contract, ceiling }) => [contract.isNew, ceiling])).toEqual([
      [false, "known"],
      [false, "known"],
    ]);
    expect(await ceilingsOf(provider)).toHaveLength(2);
    const { register } = await readRegister(store(), noor.organisation, now);
    expect(register.contracts.filter(({ agb }) => agb.some(({ code }) => code === "50123457"))).toHaveLength(
      1,
    );
    const other = await bring(noor, { ...cells, plafond: "295.500,00" });
    expect(other?.problems).toMatchObject([{ line: 2, column: "plafond", key: "other-ceiling" }]);
  });

  it("knows a legal person by its number: a name or code of another is no way in", async () => {
    const stranger = { ...cells, kvk: "11112222" };
    const answer = await bring(noor, stranger);
    expect(answer?.problems).toMatchObject([{ column: "kvk", key: "other-owner", found: "Lab De Kievit" }]);
    const byName = await bring(noor, { ...stranger, agb: "50777001", aanbieder: "lab de kievit" });
    expect(byName?.problems).toMatchObject([{ column: "kvk", key: "other-owner" }]);
    const unlisted = await bring(noor, { ...cells, agb: "50777001" });
    expect(unlisted?.problems).toMatchObject([{ column: "agb", key: "unlisted" }]);
  });

  it("lets an agreement claim on several codes, each of them its holder's from then on", async () => {
    const other = { ...cells, regio: "Drenthe" };
    const answer = await bring(noor, other, { ...other, agb: "50777001", plafond: "" });
    expect(answer?.problems).toEqual([]);
    expect(answer?.brought.map(({ code, contract }) => [code, contract.isNew])).toEqual([
      [{ isNew: false, isListed: true }, true],
      [{ isNew: true, isListed: true }, false],
    ]);
    const { register } = await readRegister(store(), noor.organisation, now);
    const [first] = answer?.brought ?? [];
    const found = register.contracts.find(({ agb }) => agb.some(({ code }) => code === "50777001"));
    expect(found?.agb.map(({ code }) => code).sort()).toEqual(["50123457", "50777001"]);
    expect(register.owners.get("50777001")?.[0]?.organisation).toBe(first?.organisation.id);
    const differs = await bring(noor, { ...other, plafond: "1,00" });
    expect(differs?.problems).toMatchObject([{ column: "plafond", key: "other-ceiling" }]);
  });

  it("is for buyers alone, and the template is a sheet that can be brought in", async () => {
    const femke = await personOf(store(), "femke.aarts", now);
    expect(await bring(femke, cells)).toBeUndefined();
    const file = Buffer.from(
      await (await template(arriveAs(store(), noor, "/start/own/template"))).arrayBuffer(),
    );
    const read = await readOwnSheet(file);
    if ("fault" in read) throw new Error(read.fault.key);
    const names = await namesFor(noor.viewer, store().db);
    expect((await previewOwn(noor.viewer, store().db, read.lines, names)).problems).toEqual([]);
    expect((await load(store())).season.contracts.length).toBeGreaterThan(0);
  });
});

it.each([
  [Buffer.from("aanbieder;soort\nx;y\n"), "columns"],
  [Buffer.from(`${ownColumns.join(";")}\n`), "empty"],
  [Buffer.from(`${ownColumns.join(";")}\n"x\n`), "quotes"],
  [Buffer.from(`${ownColumns.join(";")}\n${"x\n".repeat(2_001)}`), "tooMany"],
  [Buffer.from("PK\u0003\u0004 no sheet"), "unreadable"],
])("a sheet that is none is refused: %#", async (bytes, key) => {
  expect(await readOwnSheet(bytes)).toMatchObject({ fault: { key } });
});
