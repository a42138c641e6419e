import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { groundOf } from "#app/features/increase-requests/ground.server";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { loader as draftPage, action as write } from "#app/routes/policy-draft/route";
import { action as begin } from "#app/routes/policy-drafts/route";
import { action as publish, loader as publishPage } from "#app/routes/policy-publish/route";
import { action as answer, loader as proposalPage } from "#app/routes/proposal/route";
import { documentFor, documentsOf } from "#db/queries/document.server";
import { policyVersions, publishedPolicies } from "#db/queries/policy.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a policy that is published", (store) => {
  let ilse: Person;
  let bram: Person;
  let femke: Person;
  let first = "";
  let request = "";
  let ceiling = "";
  beforeAll(async () => {
    await seed(store());
    // The second clock runs behind the first, so that what is proposed is known to who signs.
    ilse = await personOf(store(), "ilse.brandsma", instantAt("2023-03-06", "09:00"));
    bram = await personOf(store(), "bram.oosterhuis", instantAt("2023-03-06", "10:00"));
    femke = await personOf(store(), "femke.aarts", instantAt("2023-03-06", "11:00"));
    const own = await policyVersions(ilse.viewer, store().db, ilse.organisation);
    first = own.find(({ policy }) => policy.contractYear === 2023)?.id ?? "";
    const { season } = await load(store());
    const contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
    ceiling = await newCeiling(store(), contract);
    request = await newRequest(store(), femke, ceiling, instantAt("2023-03-01", "10:00"));
  });

  const beginAs = async (as: "version" | "next-year") => {
    const form = { from: first, as };
    const begun = await begin(arriveAs(store(), ilse, "/policies/drafts", { form }));
    return locationOf(begun).split("/").at(-1) ?? "";
  };
  const locationOf = (given: unknown) =>
    given instanceof Response ? (given.headers.get("Location") ?? "") : "";
  const onDraft = (id: string, by: Person, form?: Record<string, string> | FormData, at = "") =>
    arriveAs(store(), by, `/policies/drafts/${id}?at=${at}`, { params: { id }, ...(form && { form }) });
  const save = async (id: string, at: string, typed: Record<string, string>) => {
    const { item } = await draftPage(onDraft(id, ilse, undefined, at));
    const held = Object.entries(item.madeFrom).map(([name, values]) => [name, values.join("\n")]);
    return write(onDraft(id, ilse, { ...Object.fromEntries(held), act: "save", ...typed }, at));
  };
  const confirmAll = async (id: string) => {
    const form = new FormData();
    form.set("act", "confirm");
    const { moved } = await draftPage(onDraft(id, ilse));
    for (const { name } of moved.days) form.append("day", name);
    for (const { name } of moved.texts) form.append("text", `take ${name}`);
    return write(onDraft(id, ilse, form));
  };
  const propose = async (id: string, effectiveFrom: string, reason = "Besloten in het inkoopoverleg.") => {
    const params = { id };
    const { proposal } = await publishPage(
      arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { params }),
    );
    const form = { proposal, effectiveFrom, reason };
    return publish(arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { form, params }));
  };
  const sign = async (by: Person, at: string) => {
    const id = at.split("/").at(-1) ?? "";
    const params = { id };
    await proposalPage(arriveAs(store(), by, at, { params }));
    return answer(arriveAs(store(), by, at, { params, form: { answer: "agreed", words: "" } }));
  };
  const versions = (at: Viewer = { ...bram.viewer, now: instantAt("2023-12-31", "12:00") }) =>
    policyVersions(at, store().db, ilse.organisation);
  const noticesOf = async (kind: string) => {
    const { notices } = store().db.t;
    return (await store().db.select().from(notices)).filter((notice) => notice.kind === kind);
  };

  it("has an annex drafted from what differs, to which the author adds own words", async () => {
    const id = await beginAs("next-year");
    const params = { id };
    const annex = () =>
      publish(arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { form: { act: "annex" }, params }));
    const lines = async () =>
      (await draftPage(onDraft(id, ilse))).item.children.find(({ field }) => field === "changes")?.items ??
      [];
    expect(await annex()).toMatchObject({ status: 302 });
    const drafted = await lines();
    expect(drafted.map(({ title }) => title)).toContain("Stap: Sluiting open inschrijving");
    const [first] = drafted;
    await save(id, first?.path ?? "", { "note.nl": "Ter verduidelijking.", "note.en": "For clarification." });
    expect((await draftPage(onDraft(id, ilse))).item.faultsInAll).toBe(0);
    await annex();
    expect(await lines()).toEqual(drafted);
  });

  it("needs its days confirmed, a day that is not over, a reason and another administrator", async () => {
    const id = await beginAs("next-year");
    const refused = async (day: string, reason?: string) => {
      const given = await propose(id, day, reason);
      return "data" in given && "problems" in given.data ? given.data.problems : [];
    };
    expect(await refused("2023-04-01")).toEqual([expect.stringContaining("nog niet bevestigd")]);
    await confirmAll(id);
    expect(await refused("2023-02-30")).toEqual([expect.stringContaining("geen dag van de kalender")]);
    expect(await refused("2023-04-01", "  ")).toEqual([expect.stringContaining("geen reden")]);
    expect(await refused("2023-03-05")).toEqual([
      expect.stringContaining("is voorbij"),
      expect.stringContaining("1 april 2023"),
    ]);
    const proposed = locationOf(await propose(id, "2023-04-01"));
    expect(proposed).toContain("/proposals/");
    expect(await sign(ilse, proposed)).toMatchObject({ init: { status: 409 } });
    expect(await versions()).toHaveLength(1);
    expect(await sign(bram, proposed)).toMatchObject({ status: 302 });
    const [, next] = await versions();
    expect(next).toMatchObject({ version: 1, effectiveFrom: "2023-04-01", policy: { contractYear: 2024 } });
    // Nobody outside knows of it before its own day, and providers are told of no first version.
    const on = async (day: Day) =>
      (await publishedPolicies({ roles: [], now: instantAt(day, "12:00") }, store().db)).map(
        (each) => each.id,
      );
    expect(await on("2023-03-31")).not.toContain(next?.id);
    expect(await on("2023-04-01")).toContain(next?.id);
    expect(await noticesOf("policy-changed")).toEqual([]);
    expect((await noticesOf("policy-published")).length).toBeGreaterThan(2);
    await expect(draftPage(onDraft(id, ilse))).rejects.toMatchObject({ status: 404 });
  });

  it("changes a year on the way for what begins afterwards, and tells whom it touches; the version before stays", async () => {
    const before = (await versions()).find(({ id }) => id === first);
    const id = await beginAs("version");
    const same = await propose(id, "2023-03-10");
    expect(same).toMatchObject({ data: { problems: [expect.stringContaining("hetzelfde")] } });
    await save(id, "ceiling/decision", { "deadline.day": "2023-12-01" });
    const proposed = locationOf(await propose(id, "2023-03-10"));
    expect(await sign(bram, proposed)).toMatchObject({ status: 302 });
    const now = await versions();
    expect(now.find((version) => version.id === first)).toEqual(before);
    const second = now.find(({ policy, version }) => policy.contractYear === 2023 && version === 2);
    expect(second).toMatchObject({ effectiveFrom: "2023-03-10" });
    const told = await noticesOf("policy-changed");
    expect(told.some(({ account }) => account === femke.viewer.account)).toBe(true);
    // A request of before is decided under the version it was made under, a new one comes under the new.
    const later = { ...femke.viewer, now: instantAt("2023-03-12", "12:00") };
    expect((await requestAtHand(later, store().db, request))?.ground.version.id).toBe(first);
    expect((await groundOf(later, store().db, ceiling))?.version.id).toBe(second?.id);
  });

  it("that changes while it waits for a signature is not published, nor is one that is overtaken", async () => {
    const [id, other] = [await beginAs("version"), await beginAs("version")];
    await save(id, "contacts/0", { "topic.nl": "Vragen over de inkoop" });
    await save(other, "contacts/0", { "topic.nl": "Vragen" });
    const proposed = locationOf(await propose(id, "2023-04-01"));
    const overtaken = locationOf(await propose(other, "2023-04-01"));
    await save(id, "contacts/0", { "topic.nl": "Vragen over het beleid" });
    expect(await sign(bram, proposed)).toMatchObject({ init: { status: 409 } });
    expect(await sign(bram, overtaken)).toMatchObject({ status: 302 });
    expect(await propose(id, "2023-04-01")).toMatchObject({
      data: { problems: [expect.stringContaining("1 april 2023")] },
    });
    expect((await versions()).filter(({ policy }) => policy.contractYear === 2023)).toHaveLength(3);
  });

  it("is published with its files, which who signs has seen, and which everybody can take from its day", async () => {
    const id = await beginAs("version");
    await save(id, "contacts/0", { "topic.nl": "Vragen over de overeenkomst" });
    const params = { id };
    const onFiles = async (form: FormData) =>
      publish(arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { form, params }));
    const attach = async (name: string, bytes: string) => {
      const form = new FormData();
      form.set("act", "attach");
      form.set("files", new File([bytes], name, { type: "application/pdf" }));
      return onFiles(form);
    };
    const filesNow = async () =>
      (await publishPage(arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { params }))).files;
    expect(await attach("overeenkomst.pdf", "geen pdf")).toMatchObject({
      data: { problems: [expect.stringContaining("overeenkomst.pdf")] },
    });
    expect(await attach("conceptovereenkomst.pdf", "%PDF-1.4\n%%EOF\n")).toMatchObject({ status: 302 });
    const stale = locationOf(await propose(id, "2023-05-01"));
    expect(await attach("bijlage.pdf", "%PDF-1.4\n%bijlage\n%%EOF\n")).toMatchObject({ status: 302 });
    expect(await sign(bram, stale)).toMatchObject({ init: { status: 409 } });
    const [, extra] = await filesNow();
    const out = new FormData();
    out.set("act", "detach");
    out.set("document", extra?.id ?? "");
    await onFiles(out);
    expect((await filesNow()).map(({ name }) => name)).toEqual(["conceptovereenkomst.pdf"]);
    expect(await sign(bram, locationOf(await propose(id, "2023-05-01")))).toMatchObject({ status: 302 });
    const version = (await versions()).at(-2);
    const read = async (day: Day) =>
      documentsOf({ roles: [], now: instantAt(day, "12:00") }, store().db, "policy", [version?.id ?? ""]);
    const [file, ...more] = await read("2023-05-01");
    expect([file?.name, more]).toEqual(["conceptovereenkomst.pdf", []]);
    const anybody = { roles: [], now: instantAt("2023-05-01", "12:00") } as const;
    expect(await documentFor(anybody, store().db, file?.id ?? "")).toMatchObject({ thing: "policy" });
    expect(await documentFor({ ...anybody, now: instantAt("2023-03-01") }, store().db, file?.id ?? "")).toBe(
      undefined,
    );
  });
});
