import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { parsePolicyText } from "#app/exchange/policy-document";
import { draftWork } from "#app/features/work/draft-work.server";
import { action, loader } from "#app/routes/policy-draft/route";
import { loader as document } from "#app/routes/policy-draft-document/route";
import { action as begin, loader as drafts } from "#app/routes/policy-drafts/route";
import { publishedPolicies } from "#db/queries/policy.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a policy that administrators write", (store) => {
  let ilse: Person;
  let bram: Person;
  let noor: Person;
  let hans: Person;
  let policy = "";
  let id = "";
  beforeAll(async () => {
    await seed(store());
    const march = instantAt("2023-03-06", "09:00");
    ilse = await personOf(store(), "ilse.brandsma", march);
    bram = await personOf(store(), "bram.oosterhuis", march);
    noor = await personOf(store(), "noor.verbeek", march);
    hans = await personOf(store(), "hans.pieterman", march);
    const published = await publishedPolicies(noor.viewer, store().db);
    policy = published.find(({ insurer }) => insurer === noor.organisation)?.id ?? "";
    const answer = await beginFrom({ from: policy, as: "next-year" });
    id = locationOf(answer).split("/").at(-1) ?? "";
  });

  const locationOf = (answer: unknown) =>
    answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
  const beginFrom = (form: Record<string, string>, by = ilse) =>
    begin(arriveAs(store(), by, "/policies/drafts", { form }));
  const path = (at: string) => `/policies/drafts/${id}?at=${encodeURIComponent(at)}`;
  const page = (at = "", by = ilse) => loader(arriveAs(store(), by, path(at), { params: { id } }));
  const act = (at: string, form: Record<string, string>, by = ilse) =>
    action(arriveAs(store(), by, path(at), { form, params: { id } }));
  /** The form of an item as a browser sends it, with some of it typed anew. */
  const formOf = async (at: string, typed: Record<string, string>) => {
    const { item } = await page(at);
    const madeFrom = JSON.stringify(item.madeFrom);
    const held = Object.fromEntries(
      Object.entries(item.madeFrom).flatMap(([name, values]) =>
        values.length === 0 ? [] : [[name, values.join("\n")]],
      ),
    );
    return { ...held, "made-from": madeFrom, act: "save", ...typed };
  };
  const closing = "parts/open-tender/phases/tender-closes";
  const norm = "normSets/tender-laboratory/norms/iso-15189";

  it("begins with last year's, is the insurer's administrators' alone, and is kept apart from what is published", async () => {
    const draft = await page();
    expect(draft.policy).toContain("Diagnostiek");
    expect(draft.item.faultsInAll).toBe(0);
    await expect(page("", noor)).rejects.toMatchObject({ status: 404 });
    await expect(page("", hans)).rejects.toMatchObject({ status: 404 });
    await expect(act(closing, { act: "save" }, hans)).rejects.toMatchObject({ status: 404 });
    expect((await drafts(arriveAs(store(), hans, "/policies/drafts"))).drafts).toEqual([]);
    expect((await drafts(arriveAs(store(), bram, "/policies/drafts"))).drafts).toHaveLength(1);
    expect(await beginFrom({ from: policy, as: "version" }, hans)).toMatchObject({ init: { status: 422 } });
    const published = await publishedPolicies(noor.viewer, store().db);
    expect(published.every((version) => version.policy.contractYear < 2024)).toBe(true);
  });

  it("lists every day that moved, with those of rest, until each is confirmed as it stands", async () => {
    const { days: moved } = (await page()).moved;
    expect(moved.every(({ confirmed }) => !confirmed)).toBe(true);
    expect(moved.some(({ rest }) => rest)).toBe(true);
    const [first] = moved;
    await act("", { act: "confirm", day: first?.name ?? "" });
    const after = (await page()).moved.days;
    expect(after.filter(({ confirmed }) => confirmed).map(({ name }) => name)).toEqual([first?.name]);
  });

  it("asks of every text that names the old year whether to shift it, and shifts none by itself", async () => {
    const text = async (path: string) => (await page()).moved.texts.find((each) => each.path === path);
    const title = await text("title");
    expect(title).toMatchObject({
      ...{ confirmed: false, what: "naam" },
      from: { nl: "Zorginkoopbeleid 2023 Diagnostiek en trombosezorg" },
      to: { nl: "Zorginkoopbeleid 2024 Diagnostiek en trombosezorg" },
    });
    expect((await page()).policy).toContain("2023");
    const aims = "topics/aims/statements/selective-and-regional/text";
    const form = new FormData();
    form.set("act", "confirm");
    form.append("text", "take text:title");
    form.append("text", `keep text:${aims}`);
    form.append("text", "take text:nowhere");
    await action(arriveAs(store(), ilse, path(""), { form, params: { id } }));
    expect((await page()).policy).toBe("Zorginkoopbeleid 2024 Diagnostiek en trombosezorg");
    expect(await text("title")).toMatchObject({ confirmed: true, written: true });
    expect(await text(aims)).toMatchObject({ confirmed: true, written: false });
    const left = (await page()).moved.texts.filter(({ confirmed }) => !confirmed);
    expect(left.length).toBeGreaterThan(10);
  });

  it("tells as somebody types what an item means and what is wrong, and keeps nothing of it", async () => {
    const before = await page(closing);
    const typed = { ...(await formOf(closing, { "deadline.day": "2023-08-01" })), act: "check" };
    const answer = await act(closing, typed);
    expect(answer).toMatchObject({
      data: {
        checked: {
          faults: [
            { path: closing, sentence: expect.stringContaining("vóór de dag waarop het begint") },
            { path: closing, sentence: expect.stringContaining("vóór stap ‘Start open inschrijving’") },
          ],
          words: [expect.stringContaining("uiterlijk 1 augustus 2023")],
        },
      },
    });
    expect(await page(closing)).toEqual(before);
  });

  it("says what a norm asks, in words, from the form of what is asked", async () => {
    await act(`${norm}/demand`, {
      act: "add",
      field: "editions",
      revision: String((await page()).item.revision),
    });
    const edition = `${norm}/demand/editions/0`;
    await act(edition, await formOf(edition, { edition: "2022", from: "2026-01-01" }));
    const answer = await act(`${norm}/demand`, await formOf(`${norm}/demand`, { scope: "required" }));
    expect(locationOf(answer)).toContain("done=saved");
    const { checked } = await page(norm);
    expect(checked.words).toEqual([
      "Accreditatie ISO 15189, gevraagd voor Klinische chemie en hematologie, Medische microbiologie, Pathologie en Trombosezorg: ISO 15189, uitgave 2022 vanaf 1 januari 2026, met de discipline van het kavel in de verrichtingenlijst.",
    ]);
    // No edition is accepted in the contract year yet, and that is said where it can be mended.
    expect(checked.faults).toEqual([
      expect.objectContaining({ path: norm, sentence: expect.stringContaining("ISO 15189") }),
    ]);
    await act(edition, await formOf(edition, { from: "2023-01-01" }));
    expect((await page()).item.faultsInAll).toBe(0);
  });

  it("shows an administrator what a colleague saved meanwhile, field by field, before anything is undone", async () => {
    const late = await formOf(closing, { "title.nl": "Inschrijven tot" });
    await act(
      closing,
      await formOf(closing, { "title.nl": "De inschrijving sluit", "deadline.day": "2023-10-20" }),
      bram,
    );
    const answer = await act(closing, late);
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: {
        stale: {
          by: "Bram Oosterhuis",
          fields: [
            { field: "title.nl", theirs: ["De inschrijving sluit"], mine: ["Inschrijven tot"] },
            { field: "deadline.day" },
          ],
        },
      },
    });
    expect((await page(closing)).title).toBe("De inschrijving sluit");
    // The day that changed has to be confirmed anew.
    expect((await page()).moved.days.find(({ to }) => to === "2023-10-20")).toMatchObject({
      confirmed: false,
    });
  });

  it("adds, moves and takes away only in the lists that were seen", async () => {
    const names = async () =>
      (await page()).item.children.find(({ field }) => field === "contacts")?.items.map(({ path }) => path) ??
      [];
    const before = await names();
    const revision = String((await page()).item.revision);
    await act("", { act: "up", field: "contacts", at: "1", revision }, bram);
    expect(await names()).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(await act("", { act: "remove", field: "contacts", at: "0", revision })).toMatchObject({
      data: { refused: "changed" },
    });
    const now = String((await page()).item.revision);
    expect(locationOf(await act("", { act: "remove", field: "contacts", at: "0", revision: now }))).toContain(
      "done=saved",
    );
    expect(await names()).toEqual([before[0], ...before.slice(2)]);
    expect(await act("", { act: "up", field: "nothing", at: "1", revision: "9999" })).toMatchObject({
      init: { status: 409 },
    });
    expect(await act("", { act: "up" })).toMatchObject({ data: { refused: "form" } });
  });

  it("goes out as JSON and comes in as JSON, right or not, but not of a newer schema", async () => {
    const out = await (
      await document(arriveAs(store(), ilse, `/policies/drafts/${id}/document`, { params: { id } }))
    ).text();
    expect(parsePolicyText(out)).toMatchObject({ ok: true });
    const read = (text: string) => {
      const form = new FormData();
      form.set("file", new File([text], "beleid.json", { type: "application/json" }));
      return begin(arriveAs(store(), ilse, "/policies/drafts", { form }));
    };
    expect(locationOf(await read(out.replace("2023-10-20", "2023-02-30")))).toContain("/policies/drafts/");
    expect(await read(out.replace('"schemaVersion": 2', '"schemaVersion": 3'))).toMatchObject({
      data: { problems: [expect.stringContaining("versie 3")] },
    });
    expect(await read("geen json")).toMatchObject({ init: { status: 422 } });
    expect(await beginFrom({})).toMatchObject({ init: { status: 422 } });
  });

  it("waits on the work list for its days, and is set aside and taken up again as it was", async () => {
    const later = instantAt("2023-03-06", "10:00");
    const fresh =
      locationOf(await beginFrom({ from: policy, as: "next-year" }))
        .split("/")
        .at(-1) ?? "";
    const path = `/policies/drafts/${fresh}`;
    const page = () => loader(arriveAs(store(), ilse, path, { params: { id: fresh } }));
    const work = async () =>
      (await draftWork.read({ ...ilse.viewer, now: later }, store().db, later)).filter(
        ({ thingId }) => thingId === fresh,
      );
    expect(await work()).toMatchObject([{ kind: "draft-days-to-confirm", to: path }]);
    const move = (what: string, by = ilse) =>
      begin(arriveAs(store(), by, "/policies/drafts", { form: { act: what, draft: fresh } }));
    await expect(move("aside", hans)).rejects.toMatchObject({ status: 404 });
    await expect(move("take-up")).rejects.toMatchObject({ status: 404 });
    const before = (await page()).item;
    await move("aside");
    await expect(page()).rejects.toMatchObject({ status: 404 });
    expect(await work()).toEqual([]);
    const listed = await drafts(arriveAs(store(), bram, "/policies/drafts"));
    expect(listed.aside.map((each) => each.id)).toEqual([fresh]);
    await move("take-up");
    expect((await page()).item).toEqual(before);
  });
});
