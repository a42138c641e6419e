import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { LONGEST_MESSAGE } from "#app/features/registering/form";
import { loader as download } from "#app/routes/document/route";
import { loader as overview } from "#app/routes/tender/route";
import { action } from "#app/routes/tender-form/route";
import { loader as lots } from "#app/routes/tender-lots/route";
import { loader as receipt } from "#app/routes/tender-receipt/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("messages after closing", (store) => {
  const as = (name: string, day: Day, time = "09:00") => personOf(store(), name, instantAt(day, time));
  const send = async (by: Person, given: Record<string, string>, file?: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ act: "send", sending: uuidv7(), ...given }))
      form.append(name, value);
    if (file) form.append("files", file);
    return action(arriveAs(store(), by, "/tender/form/send", { params: { step: "send" }, form }));
  };
  const lateSeen = async (year: number, day: Day) => {
    const page = await lots(
      arriveAs(store(), await as("noor.verbeek", day, "11:00"), `/tender/lots?year=${year}`),
    );
    return "late" in page ? page.late : [];
  };
  const placeOf = (answer: unknown) =>
    answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";

  beforeAll(() => seed(store()));

  it("are taken from who never filled in the form, as any letter: dated, marked and seen", async () => {
    const karin = await as("karin.blom", "2022-10-15");
    expect(await send(karin, {})).toMatchObject({
      init: { status: 422 },
      data: { late: { problems: [expect.stringContaining("nog niets om te sturen")] } },
    });
    const long = "a".repeat(LONGEST_MESSAGE + 1);
    expect(await send(karin, { message: long })).toMatchObject({
      data: { late: { typed: { message: long } } },
    });
    const message = "De brug was dicht.";
    const wrong = new File([Buffer.from("tekst")], "uitleg.pdf");
    expect(await send(karin, { message }, wrong)).toMatchObject({ data: { late: { typed: { message } } } });
    const sending = uuidv7();
    const file = new File([new Uint8Array(pdf())], "uitleg.pdf");
    const places = [
      await send(karin, { message, sending }, file),
      await send(karin, { message, sending }, file),
    ];
    expect(new Set(places.map(placeOf)).size).toBe(1);
    const id = placeOf(places[0]).split("/").at(-1) ?? "";
    const shown = await receipt(arriveAs(store(), karin, `/tender/receipts/${id}`, { params: { id } }));
    expect(shown).toMatchObject({ late: true, message, files: [{ name: "uitleg.pdf" }] });
    const standing = await overview(arriveAs(store(), karin, "/tender"));
    expect(standing.own.receipts).toMatchObject([{ state: "late" }]);
    const [seen] = await lateSeen(2023, "2022-10-15");
    expect(seen).toMatchObject({
      message,
      files: [{ name: "uitleg.pdf" }, { name: expect.stringContaining("I-2023-") }],
    });
    const noor = await as("noor.verbeek", "2022-10-15", "11:00");
    const asked = arriveAs(store(), noor, "/documents/x", { params: { id: seen?.files[0]?.id ?? "" } });
    expect((await download(asked)).status).toBe(200);
  });

  it("are received with a form that is not complete, and tell who judges", async () => {
    const femke = await as("femke.aarts", "2022-10-16");
    expect(await send(femke, { message: "Zie bijlage." })).toMatchObject({ status: 302 });
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.kind, "late-message"));
    const accounts = new Set(told.map(({ account }) => account));
    expect(accounts).toContain((await as("noor.verbeek", "2022-10-16")).viewer.account);
    expect(accounts).not.toContain(femke.viewer.account);
  });

  it("of a sealed tender stay sealed, words and all, until it is opened", async () => {
    const message = "Dit weet nog niemand.";
    const adam = await as("adam.fielding", "2027-10-20");
    expect(await send(adam, { message })).toMatchObject({ status: 302 });
    expect(await lateSeen(2028, "2027-10-20")).toEqual([]);
    const { submissions } = store().db.t;
    const kept = await store()
      .db.select()
      .from(submissions)
      .where(eq(submissions.provider, adam.organisation));
    const rows = kept.filter(({ receivedAt }) => receivedAt > instantAt("2027-10-20"));
    expect(rows).toMatchObject([{ late: true, message: null, sealed: expect.any(String) }]);
    const id = rows[0]?.id ?? "";
    const own = await receipt(arriveAs(store(), adam, `/tender/receipts/${id}`, { params: { id } }));
    expect(own).toMatchObject({ message });
  });
});
