import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader, action as step } from "#app/routes/request/route";
import { loader as requests } from "#app/routes/requests/route";
import { action as write } from "#app/routes/thread/route";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the rounds of information about a request", (store) => {
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    const femke = await personOf(store(), "femke.aarts");
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  /** Each clock runs behind the next: what one did is known to the other. */
  const at = (name: string, day: "2023-08-02" | "2023-08-04" | "2023-08-08" | "2023-08-20") =>
    personOf(store(), name, instantAt(day, "09:00"));
  const page = (by: Person, id: string) =>
    loader(arriveAs(store(), by, `/requests/${id}`, { params: { id } }));
  const say = (by: Person, id: string, form: Record<string, string>) =>
    write(
      arriveAs(store(), by, `/threads/increase-request/${id}`, {
        form: { block: uuidv7(), audience: "shared", act: "write", to: `/requests/${id}#thread`, ...form },
        params: { thing: "increase-request", id },
      }),
    );

  it("make it wait for the provider until each is answered, with both clocks in sight", async () => {
    const ceiling = await newCeiling(store(), contract);
    const id = await newRequest(
      store(),
      await at("femke.aarts", "2023-08-02"),
      ceiling,
      instantAt("2023-07-20"),
    );
    const noor = await at("noor.verbeek", "2023-08-02");
    const asked = await say(noor, id, {
      kind: "question",
      text: "Welke prikpost is gesloten?",
      by: "2023-08-09",
    });
    expect(asked instanceof Response && asked.headers.get("Location")).toBe(`/requests/${id}#block-1`);

    const femke = await at("femke.aarts", "2023-08-04");
    const waiting = await page(femke, id);
    expect(waiting.state.stage).toBe("incomplete");
    expect(waiting.thread?.blocks).toMatchObject([{ number: 1, asked: { deadline: { day: "2023-08-09" } } }]);
    const work = await readWork(femke.viewer, store().db, femke.viewer.now);
    expect(
      work.some(
        ({ kind, thingId }) => kind === "question-to-answer" && thingId === waiting.thread?.blocks[0]?.id,
      ),
    ).toBe(true);
    expect((await readDates(femke.viewer, store().db)).map(({ key }) => key)).toContain(
      `question:${waiting.thread?.blocks[0]?.id}`,
    );
    const question = waiting.thread?.blocks[0]?.id ?? "";
    await say(femke, id, { kind: "answer", text: "Die aan de haven.", question });

    const tijmen = await at("tijmen.hofstra", "2023-08-08");
    expect((await page(tijmen, id)).state.stage).toBe("received");
    await step(arriveAs(store(), tijmen, `/requests/${id}`, { form: { step: "complete" }, params: { id } }));
    const later = await at("noor.verbeek", "2023-08-20");
    expect((await page(later, id)).state).toMatchObject({
      ...{ stage: "complete", receivedAt: instantAt("2023-07-20") },
      completeAt: expect.stringMatching(/^2023-08-08/),
    });
    await say(later, id, { kind: "question", text: "Gaat de prikpost nog open?", by: "2023-08-30" });
    const wilma = await personOf(store(), "wilma.terpstra", instantAt("2023-08-21", "09:00"));
    const { list } = await requests(arriveAs(store(), wilma, "/requests"));
    expect(list.rows.find((row) => row.id === id)?.stage).toBe("incomplete");
  });

  it("are nobody else's, and the insurer consults without the provider", async () => {
    const ceiling = await newCeiling(store(), contract);
    const id = await newRequest(
      store(),
      await at("femke.aarts", "2023-08-02"),
      ceiling,
      instantAt("2023-07-20"),
    );
    const karin = await at("karin.blom", "2023-08-04");
    await expect(say(karin, id, { kind: "remark", text: "Mag ik meelezen?" })).rejects.toMatchObject({
      status: 404,
    });
    const noor = await at("noor.verbeek", "2023-08-04");
    await say(noor, id, { kind: "question", text: "Past dit in het budget?", audience: "internal" });
    const femke = await at("femke.aarts", "2023-08-08");
    expect(await page(femke, id)).toMatchObject({ state: { stage: "received" }, thread: { blocks: [] } });
  });
});
