import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { loader as file } from "#app/routes/list-file/route";
import { loader as proposals } from "#app/routes/proposals/route";
import { loader as request } from "#app/routes/request/route";
import { action, loader } from "#app/routes/requests/route";
import { loader as threads } from "#app/routes/threads/route";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { content, newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("requests for a higher ceiling at the season's end", (store) => {
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    const femke = await personOf(store(), "femke.aarts");
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  const at = (name: string, day: Day) => personOf(store(), name, instantAt(day, "09:00"));
  const ask = async (day: Day = "2023-07-20", forecast = 34_000_000) =>
    newRequest(store(), await at("femke.aarts", day), await newCeiling(store(), contract), instantAt(day), {
      content: { ...content, forecast },
    });
  const list = async (by: Person, search: string) =>
    (await loader(arriveAs(store(), by, `/requests?${search}`))).list;
  const csvOf = async (by: Person, name: string, search: string) => {
    const params = { list: name, format: "csv" };
    const answer = await file(arriveAs(store(), by, `/lists/${name}/csv?${search}`, { params }));
    return (await answer.text()).trim().split("\r\n");
  };
  /** Ticks requests as the list shows them, and does one act on all. */
  const many = async (by: Person, ids: readonly string[], fields: Record<string, string>) => {
    const { rows } = await list(by, "size=200");
    const form = new FormData();
    for (const id of ids) form.append("request", `${id} ${rows.find((row) => row.id === id)?.seen}`);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return (await action(arriveAs(store(), by, "/requests", { form }))).data;
  };
  const answersOf = async (...given: Parameters<typeof many>) =>
    (await many(...given)).results.map(({ id, answers }) => [id, answers]);

  it("are filtered, sorted and paged, and are taken along as the screen shows them", async () => {
    for (const forecast of [31_000_000, 36_000_000, 33_000_000]) await ask("2023-07-20", forecast);
    const noor = await at("noor.verbeek", "2023-10-24");
    const waiting = await list(noor, "stage=complete&stage=received");
    expect(waiting.rows.map(({ daysLeft }) => daysLeft)).toEqual([8, 8, 8]);
    const all = await list(noor, "");
    expect(all.rows.map(({ running }) => running)).toEqual(
      all.rows.map(({ running }) => running).toSorted((a, b) => Number(b) - Number(a)),
    );
    const increases = all.rows.map(({ increase }) => increase).toSorted((x, y) => y - x);
    const [, second = 0] = increases;
    const { rows } = await list(noor, `sort=-increase&increase.from=${second / 100}`);
    expect(rows.map(({ increase }) => increase)).toEqual(increases.filter((each) => each >= second));
    const region = rows[0]?.region ?? "";
    const found = await list(noor, `region=${encodeURIComponent(region)}`);
    expect(new Set(found.rows.map((row) => row.region))).toEqual(new Set([region]));
    const [head, ...lines] = await csvOf(noor, "requests", "sort=-increase&columns=reference,increase");
    expect(head).toBe("Kenmerk;Gevraagd");
    expect(lines).toEqual(
      (await list(noor, "sort=-increase")).rows.map(
        ({ reference, increase }) => `${reference};"${(increase / 100).toFixed(2).replace(".", ",")}"`,
      ),
    );
    const femke = await at("femke.aarts", "2023-10-24");
    expect((await list(femke, "")).shape.columns.some(({ key }) => key === "draft")).toBe(false);
  });

  it("are found complete, drafted and decided together, with what came of each", async () => {
    const [one, two, late] = [await ask(), await ask(), await ask("2023-08-02")];
    const noor = await at("noor.verbeek", "2023-10-05");
    expect(await answersOf(noor, [one, two, late], { act: "complete" })).toEqual([
      [one, ["done"]],
      [two, ["done"]],
      [late, ["too-late"]],
    ]);
    const reason = "De groei is niet aangetoond.";
    expect(await answersOf(noor, [late], { act: "take-up", reason })).toEqual([[late, ["done"]]]);
    expect(await answersOf(noor, [one], { act: "decide" })).toEqual([[one, ["no-draft"]]]);
    expect(await answersOf(noor, [one, two], { act: "draft-none", reason })).toEqual([
      [one, ["done"]],
      [two, ["done"]],
    ]);
    expect(await answersOf(noor, [one], { act: "draft-all", reason })).toEqual([[one, ["drafted-already"]]]);
    expect((await list(noor, "draft=drafted")).rows.map(({ id }) => id).sort()).toEqual([one, two].sort());
    expect(await answersOf(noor, [one, two, late], { act: "decide" })).toEqual([
      [one, ["done"]],
      [two, ["done"]],
      [late, ["no-draft"]],
    ]);
    const { state } = await request(arriveAs(store(), noor, `/requests/${one}`, { params: { id: one } }));
    expect(state).toMatchObject({ stage: "decided", decision: { outcome: "none", reason } });
    expect(await answersOf(noor, [one], { act: "decide" })).toEqual([[one, ["no-draft"]]]);
  });

  it("are not decided on a draft that was made before something happened with them", async () => {
    const id = await ask();
    const noor = await at("noor.verbeek", "2023-10-05");
    await many(noor, [id], { act: "draft-none", reason: "De groei is niet aangetoond." });
    await many(noor, [id], { act: "complete" });
    expect(await answersOf(noor, [id], { act: "decide" })).toEqual([[id, ["changed-meanwhile"]]]);
  });

  it("need a choice and a reason, and nothing typed or ticked is lost", async () => {
    const id = await ask();
    const noor = await at("noor.verbeek", "2023-10-05");
    expect(await many(noor, [], {})).toMatchObject({ problems: ["none-chosen", "act-missing"] });
    expect(await many(noor, [id], { act: "draft-all", reason: "ja" })).toMatchObject({
      ...{ problems: ["too-short"], results: [], chosen: [{ id }] },
      typed: { act: "draft-all", reason: "ja" },
    });
    const femke = await at("femke.aarts", "2023-10-05");
    await expect(many(femke, [id], { act: "complete" })).rejects.toMatchObject({ status: 404 });
  });

  it("leave other lists of the season filtered, sorted and taken along alike", async () => {
    const noor = await at("noor.verbeek", "2023-10-24");
    const asked = await threads(arriveAs(store(), noor, "/threads?sort=-last"));
    expect(asked.list.rows.map(({ lastAt = "" }) => lastAt)).toEqual(
      asked.list.rows.map(({ lastAt = "" }) => lastAt).toSorted((a, b) => (a < b ? 1 : -1)),
    );
    const [, ...lines] = await csvOf(noor, "threads", "sort=-last&columns=thread");
    expect(lines).toEqual(asked.list.rows.map(({ name }) => (name.includes(",") ? `"${name}"` : name)));
    const unasked = await threads(arriveAs(store(), noor, "/threads?turn=none"));
    expect(unasked.list.rows.every(({ open }) => open.length === 0)).toBe(true);
    const ilse = await personOf(store(), "ilse.brandsma");
    const proposed = await proposals(arriveAs(store(), ilse, "/proposals?state=open"));
    expect(proposed.list.total).toBeGreaterThan(0);
    expect(await csvOf(ilse, "proposals", "state=open")).toHaveLength(1 + proposed.list.total);
  });
});
