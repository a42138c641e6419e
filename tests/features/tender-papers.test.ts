import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { pathOf } from "#app/domain/notice-path";
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

  it("is told once to everybody who may register, whether they did or not, and leads there", async () => {
    const told = async (name: string) => {
      const { notices } = store().db.t;
      const rows = await store()
        .db.select()
        .from(notices)
        .where(
          and(
            eq(notices.account, (await as(name, "2022-09-05")).viewer.account ?? ""),
            eq(notices.kind, "papers-published"),
          ),
        );
      return rows.map(({ values, thing, thingId }) => ({ files: values.files, to: pathOf(thing, thingId) }));
    };
    const before = await told("femke.aarts");
    const more = () => new File([Buffer.from("%PDF-1.4\n% tarieven\n%%EOF\n")], "tarieven.pdf");
    for (let time = 0; time < 2; time++) await publish(as("noor.verbeek", "2022-09-05"), pdf(), more()); // bijlage.pdf was published before
    const { organisation } = await as("noor.verbeek", "2022-09-05");
    const one = { files: "tarieven.pdf", to: `/tender/papers?year=2023&insurer=${organisation}` };
    expect(await told("femke.aarts")).toEqual([...before, one]);
    expect((await told("karin.blom")).at(-1)).toEqual(one);
    expect(await told("noor.verbeek")).toEqual([]);
  });

  it("is not a provider's to publish, nor another insurer's", async () => {
    for (const name of ["femke.aarts", "marit.overbeek"])
      await expect(publish(as(name, "2022-09-03"), pdf())).rejects.toMatchObject({ status: 404 });
  });
});
