import { beforeAll, expect, it } from "vitest";
import { dayOf, type Instant, instantAt } from "#app/domain/calendar";
import { codeDecision } from "#app/domain/catalogue/code-request";
import { codeOn } from "#app/domain/catalogue/performance-code";
import type { Viewer } from "#app/domain/viewer";
import { readOwnCodes } from "#app/exchange/own-code-csv.server";
import { askCode } from "#app/features/catalogue/ask-code.server";
import { decideCode } from "#app/features/catalogue/decide-code.server";
import { readChanges } from "#app/features/catalogue/read-changes.server";
import { sendCodeChanges } from "#app/jobs/send-code-changes.server";
import { loader as changesFile } from "#app/routes/code-changes-export/route";
import { action as convert, loader as convertPage } from "#app/routes/code-conversion/route";
import { readCodeRequests } from "#db/queries/code-request.server";
import { enqueueJob } from "#db/queries/job.server";
import { performanceCodes } from "#db/queries/performance-code.server";
import { seed } from "#tests/seed/season";
import { deedAt } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const reason = "Deze bepaling staat nog niet op de lijst";

onBothEngines("the code list", (store) => {
  let femke: Person;
  let daan: Person;
  const july = instantAt("2023-07-12", "10:00");
  const at = ({ viewer }: Person, now: Instant): Viewer => ({ ...viewer, now });
  const deed = (person: Person, now: Instant) => ({ ...person.deed, at: now, clockAt: now });
  const ask = (person: Person) =>
    askCode(store(), deed(person, july), at(person, july), {
      what: {
        kind: "new",
        label: { nl: "Sneltest influenza", en: "Rapid test influenza" },
        discipline: "microbiology",
      },
      reason,
    });
  const newest = async () => (await readCodeRequests(at(daan, july), store().db)).at(-1);
  const decide = async (person: Person, code: string) =>
    decideCode(store(), deed(person, july), at(person, july), (await newest())?.id ?? "", {
      ...{ kind: "granted", code, from: "2023-09-01", reason: "Een nieuwe functie" },
    });
  const codeFrom = async (code: string, now: Instant) =>
    codeOn((await performanceCodes(at(femke, now), store().db)).get(code) ?? [], dayOf(now));

  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts", july);
    daan = await personOf(store(), "daan.kuiper", july);
    const { disciplines } = store().db.t;
    expect((await store().db.select().from(disciplines)).map(({ key }) => key)).toContain("microbiology");
  });

  it("changes by the expert group's decision on a request alone, for everybody, from its day", async () => {
    expect(await ask(daan)).toBeUndefined();
    expect(await ask(femke)).toEqual({ recorded: "asked" });
    expect(await decide(femke, "077777")).toBeUndefined();
    expect(await decide(daan, "7777")).toEqual({ refused: ["code-wrong"] });
    expect(await decide(daan, "077777")).toEqual({ recorded: "granted" });
    expect(await decide(daan, "077778")).toEqual({ refused: ["decided"] });
    const request = await newest();
    expect(request && codeDecision(request, july)).toMatchObject({ kind: "granted", code: "077777" });
    expect(await codeFrom("077777", instantAt("2023-08-31"))).toBeUndefined();
    expect(await codeFrom("077777", instantAt("2023-09-01"))).toMatchObject({ discipline: "microbiology" });
    const { notices } = store().db.t;
    const told = (await store().db.select().from(notices)).map(({ kind }) => kind);
    expect(told).toEqual(expect.arrayContaining(["code-asked", "code-granted"]));
  });

  it("tells its mutations by month, on the page and in files", async () => {
    const august = instantAt("2023-08-01", "09:00");
    const changes = await readChanges(at(femke, august), store().db, "nl", null);
    expect(changes).toMatchObject({ month: "2023-07", rows: [{ kind: "new", code: "077777" }] });
    const file = (format: string) =>
      changesFile(arriveAs(store(), femke, `/codes/changes/${format}?month=2023-07`, { params: { format } }));
    expect(await (await file("csv")).text()).toContain("077777");
    expect(await (await file("json")).json()).toMatchObject({ mutations: [{ version: { code: "077777" } }] });
    expect((await file("odt")).status).toBe(404);
  });

  it("tells a code that ends as ended, though it was there before", async () => {
    const [later, next] = [instantAt("2023-08-14", "10:00"), instantAt("2023-09-04", "10:00")];
    const asked = { what: { kind: "ending", code: "070101" } as const, reason };
    expect(await askCode(store(), deed(femke, later), at(femke, later), asked)).toEqual({
      recorded: "asked",
    });
    const request = (await readCodeRequests(at(daan, later), store().db)).at(-1);
    const given = { kind: "granted", code: "", from: "2024-01-01", reason: "Een nieuwe functie" } as const;
    expect(
      await decideCode(store(), deed(daan, later), at(daan, later), request?.id ?? "", given),
    ).toMatchObject({ recorded: "granted" });
    const { rows } = await readChanges(at(femke, next), store().db, "nl", null);
    expect(rows).toMatchObject([{ kind: "ended", code: "070101", until: "2023-12-31" }]);
  });

  it("mails the month's mutations to each organisation's contacts, once", async () => {
    const clock = handClock(instantAt("2023-08-01", "07:30"));
    const { schedule: _, ...job } = sendCodeChanges;
    const { notices } = store().db.t;
    const told = async () =>
      (await store().db.select().from(notices)).filter(({ kind }) => kind === "code-changes").length;
    for (const _round of [1, 2]) {
      await store().write((tx) => enqueueJob(tx, deedAt(clock.now()), { key: "send-code-changes" }));
      const { runner, errors } = runnerOf(store(), [job], clock.now);
      await runner.tick();
      await runner.settled();
      expect(errors).toEqual([]);
    }
    const first = await told();
    expect(first).toBeGreaterThan(1);
    const of = await store().db.select().from(notices);
    const receivers = of.filter(({ kind }) => kind === "code-changes").map(({ account }) => account);
    expect(new Set(receivers).size).toBe(receivers.length);
    expect(receivers).toContain(daan.viewer.account);
  });

  it("takes an own list in, proposes, and gives the decisions back as a file", async () => {
    const form = new FormData();
    form.set("lines", JSON.stringify([{ code: "=1+1", label: "Griep", basis: "none" }]));
    form.set("national-0", "070102");
    const answer = await convert(arriveAs(store(), femke, "/codes/convert", { form }));
    if (!(answer instanceof Response)) throw new Error("no file");
    expect(answer.headers.get("Content-Type")).toContain("text/csv");
    expect(await answer.text()).toContain("'=1+1");
    const list = new FormData();
    list.set("file", new File(["code;omschrijving\n79991;Ordertarief\n"], "eigen.csv"));
    expect(await convert(arriveAs(store(), femke, "/codes/convert", { form: list }))).toMatchObject({
      data: { proposals: [{ basis: "code", national: "079991" }] },
    });
    const again = new FormData();
    again.set("file", new File(["code;omschrijving\n=1+1;Griep\n"], "eigen.csv"));
    expect(await convert(arriveAs(store(), femke, "/codes/convert", { form: again }))).toMatchObject({
      data: { proposals: [{ basis: "kept", national: "070102" }] },
    });
    expect((await convertPage(arriveAs(store(), femke, "/codes/convert"))).kept).toHaveLength(1);
    expect((await convertPage(arriveAs(store(), daan, "/codes/convert"))).kept).toEqual([]);
  });
});

it.each([
  ["code,naam\n1,x\n", "columns"],
  ['code;omschrijving\n"1;x\n', "quotes"],
  [`code;omschrijving\n${"1;x\n".repeat(2_001)}`, "tooMany"],
])("an own list that is none is refused: %#", (text, key) => {
  expect(readOwnCodes(Buffer.from(text))).toMatchObject({ fault: { key } });
});
