import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { loader as download } from "#app/routes/document/route";
import { action, loader } from "#app/routes/tender-papers/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the draft agreement of an open tender", (store) => {
  const path = "/tender/papers?year=2023";
  const as = (name: string, day: Day, time = "10:00"): Promise<Person> =>
    personOf(store(), name, instantAt(day, time));
  const page = async (by: Promise<Person>) => loader(arriveAs(store(), await by, path));
  const publish = async (by: Promise<Person>, ...files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append("files", file);
    return action(arriveAs(store(), await by, path, { form }));
  };
  const pdf = () => new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "bijlage.pdf");

  beforeAll(() => seed(store()));

  it("is published by a buyer, and read by everybody who may register, from then on", async () => {
    expect((await page(as("femke.aarts", "2022-08-31"))).files).toEqual([]);
    const before = (await page(as("femke.aarts", "2022-09-01"))).files;
    expect(before.map(({ name }) => name)).toEqual(["Conceptovereenkomst.pdf"]);
    expect(await publish(as("noor.verbeek", "2022-09-02"))).toMatchObject({ init: { status: 422 } });
    const wrong = new File([Buffer.from("tekst")], "bijlage.pdf");
    expect(await publish(as("noor.verbeek", "2022-09-02"), wrong)).toMatchObject({ init: { status: 422 } });
    expect(await publish(as("noor.verbeek", "2022-09-02"), pdf())).toMatchObject({ status: 302 });
    const after = await page(as("karin.blom", "2022-09-02", "11:00"));
    expect(after).toMatchObject({ publishes: false, insider: false });
    expect(after.files.map(({ name }) => name)).toEqual(["Conceptovereenkomst.pdf", "bijlage.pdf"]);
    const id = after.files[0]?.id ?? "";
    const by = await as("karin.blom", "2022-09-02", "11:00");
    const file = await download(arriveAs(store(), by, `/documents/${id}`, { params: { id } }));
    expect(file.status).toBe(200);
  });

  it("is not a provider's to publish, nor another insurer's", async () => {
    for (const name of ["femke.aarts", "marit.overbeek"])
      await expect(publish(as(name, "2022-09-03"), pdf())).rejects.toMatchObject({ status: 404 });
  });
});
