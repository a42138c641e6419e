import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { action, loader } from "#app/routes/tender-interests/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const unknown = {
  ...{ provider: "unknown", unknownName: "Laboratorium Nieuwkomer", unknownKind: "laboratory" },
  ...{ unknownKvk: "01234567", unknownAgb: "50990999" },
};

onBothEngines("interest in an open tender", (store) => {
  const path = "/tender/interests?year=2023";
  const as = (name: string, day: Day, time = "10:00"): Promise<Person> =>
    personOf(store(), name, instantAt(day, time));
  const page = async (day: Day) => loader(arriveAs(store(), await as("noor.verbeek", day, "11:00"), path));
  const send = async (by: Promise<Person>, given: Record<string, string>, file?: File) => {
    const form = new FormData();
    const base = { id: uuidv7(), day: "2022-09-01", time: "09:30" };
    for (const [name, value] of Object.entries({ ...base, ...given })) form.append(name, value);
    if (file) form.append("files", file);
    return action(arriveAs(store(), await by, path, { form }));
  };
  const buyer = () => as("noor.verbeek", "2022-09-02");

  beforeAll(() => seed(store()));

  it("is recorded once with its moment and original, and leads to a log-in", async () => {
    const id = uuidv7();
    const mail = new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "mail.pdf");
    expect(await send(buyer(), { ...unknown, id }, mail)).toMatchObject({ status: 302 });
    expect(await send(buyer(), { ...unknown, id }, mail)).toMatchObject({ status: 302 });
    const { rows } = await page("2022-09-02");
    expect(rows).toMatchObject([
      { id, name: unknown.unknownName, staff: "nobody", receivedAt: instantAt("2022-09-01", "09:30") },
    ]);
    expect(rows[0]?.files).toMatchObject([{ name: "mail.pdf" }]);
    expect((await page("2022-09-01")).rows).toEqual([]);
    // The same provider by another sending.
    expect(await send(as("tijmen.hofstra", "2022-09-03"), unknown)).toMatchObject({ init: { status: 422 } });
  });

  it("is refused in words where it cannot be, with what was typed", async () => {
    const refused = { init: { status: 422 } };
    expect(await send(buyer(), { provider: "" })).toMatchObject(refused);
    expect(await send(buyer(), { ...unknown, unknownKvk: "332110823" })).toMatchObject({
      ...refused,
      data: { refused: { typed: { unknownKvk: "332110823" } } },
    });
    expect(await send(buyer(), { ...unknown, day: "2022-09-03" })).toMatchObject(refused);
    expect(await send(buyer(), { ...unknown, time: "later" })).toMatchObject(refused);
    expect(await send(buyer(), { provider: "nobody" })).toMatchObject(refused);
  });

  it("is not a provider's to see or record, nor another insurer's", async () => {
    const femke = await as("femke.aarts", "2022-09-03");
    await expect(loader(arriveAs(store(), femke, path))).rejects.toMatchObject({ status: 404 });
    for (const name of ["femke.aarts", "marit.overbeek"])
      await expect(send(as(name, "2022-09-03"), unknown)).rejects.toMatchObject({ status: 404 });
  });
});
