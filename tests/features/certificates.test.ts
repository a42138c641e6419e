import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt, instantOf } from "#app/domain/calendar";
import { remindOfCertificates } from "#app/jobs/remind-certificates.server";
import { action as change, loader as one } from "#app/routes/certificate/route";
import { action as add } from "#app/routes/certificate-new/route";
import { loader as register } from "#app/routes/certificates/route";
import { action as readIn } from "#app/routes/certificates-import/route";
import { loader as provider } from "#app/routes/provider/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const typed = {
  ...{ standard: "ISO 15189", edition: "2012", number: "M999", issuer: "RvA", legalPerson: "Merel" },
  ...{ kvk: "99001000", disciplines: "microbiology", validFrom: "2022-01-01", validThrough: "2025-12-31" },
};
const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const absent = { status: 404 };

onBothEngines("certificates", (store) => {
  let buyer: Person;
  let merel: Person;
  let hospital: Person;
  beforeAll(async () => {
    await seed(store());
    buyer = await personOf(store(), "noor.verbeek");
    merel = await personOf(store(), "femke.aarts");
    hospital = await personOf(store(), "karin.blom");
  });
  const read = (by: Person, search = "") => register(arriveAs(store(), by, `/certificates${search}`));
  const enter = async (by: Person, fields: Record<string, string> = {}) => {
    const key = uuidv7();
    const form = formOf({ ...typed, key, ...fields });
    return { key, answer: await add(arriveAs(store(), by, "/certificates/new", { form })) };
  };

  it("are a register for the insurer with their effect on agreements, and each provider's own", async () => {
    const all = await read(buyer);
    expect(all.list.total).toBeGreaterThan(30);
    expect(new Set(all.list.rows.map(({ state }) => state))).toContain("expired");
    expect(all.effects.map(({ lotTitle, from }) => [lotTitle, from])).toContainEqual([
      "Eerstelijns beelddiagnostiek",
      "2023-10-16",
    ]);
    for (const which of ["ending", "invalid"] as const) {
      const { list } = await read(buyer, `?${all.searches[which]}`);
      expect([list.total, list.problems]).toEqual([all.counts[which], []]);
    }
    const own = await read(merel);
    expect(own.list.rows.map(({ provider: of }) => of)).toEqual([merel.organisation]);
    expect(own.effects).toEqual([]);
  });

  it("are entered once however often the form is sent, and seen by the insurer but by no competitor", async () => {
    const { key, answer } = await enter(merel);
    expect(answer).toMatchObject({ status: 302 });
    await enter(merel, { key, number: "M998" });
    const page = (by: Person) => one(arriveAs(store(), by, `/certificates/${key}`, { params: { id: key } }));
    expect((await page(merel)).title).toBe("ISO 15189:2012, M999 (RvA)");
    expect(await page(buyer)).toMatchObject({ mayChange: false, state: "valid" });
    await expect(page(hospital)).rejects.toMatchObject(absent);
    const turn = formOf({ act: "suspended", day: "2023-07-01", reason: "Controle" });
    const asked = (by: Person) =>
      change(arriveAs(store(), by, `/certificates/${key}`, { params: { id: key }, form: turn }));
    await expect(asked(hospital)).rejects.toMatchObject(absent);
    await expect(asked(buyer)).rejects.toMatchObject(absent);
    await asked(merel);
    expect(await page(merel)).toMatchObject({ state: "suspended" });
  });

  it("keep what was typed and say what is wrong, by field", async () => {
    const { answer } = await enter(merel, { kvk: "332110823", number: "321", validThrough: "2021-01-01" });
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        typed: { kvk: "332110823" },
        problems: {
          kvk: expect.stringContaining("negen cijfers"),
          number: expect.stringContaining("M321"),
          validThrough: expect.stringContaining("voor het begin"),
        },
      },
    });
  });

  it("are told on the page of the provider, which shows itself to nobody but the insurer and itself", async () => {
    const page = (by: Person, id: string) =>
      provider(arriveAs(store(), by, `/providers/${id}`, { params: { id } }));
    const lotsOn = async (by: Person, id: string) => (await page(by, id)).policies.at(0)?.lots ?? [];
    const lots = await lotsOn(buyer, merel.organisation);
    const outcomes = new Map(lots.map(({ title, outcome }) => [title, outcome]));
    expect(outcomes.get("Pathologie")).toBe("fails");
    const imaging = (await lotsOn(buyer, hospital.organisation)).find(({ findings }) =>
      findings.some(({ rule }) => rule.includes("staat niet open voor een ziekenhuis")),
    );
    expect(imaging?.outcome).toBe("fails");
    await expect(page(merel, hospital.organisation)).rejects.toMatchObject(absent);
    expect(await lotsOn(merel, merel.organisation)).toHaveLength(6);
  });

  it("are read in from a list whole, or not at all with every line that is wrong", async () => {
    const send = (text: string, by = buyer) => {
      const form = new FormData();
      form.set("file", new File([text], "lijst.csv"));
      return readIn(arriveAs(store(), by, "/certificates/import", { form }));
    };
    const heads = "agb;standard;edition;number;issuer;legalPerson;kvk;disciplines;validFrom;validThrough";
    const good =
      "50990107;ISO 15189;2012;M777;RvA;Kievit;99000206;microbiology|pathology;2022-01-01;2025-01-01";
    const bad = "59999999;ISO 15189;2012;777;RvA;Kievit;99000206;;2022-01-01;gisteren";
    const before = (await read(buyer)).list.total;
    const refused = await send([heads, good, bad].join("\r\n"));
    expect(refused).toMatchObject({
      data: {
        refused: [
          expect.stringMatching(/^Regel 3, agb: .*59999999/),
          expect.stringMatching(/^Regel 3, validThrough: ‘gisteren’/),
          expect.stringMatching(/^Regel 3, number: ‘777’/),
        ],
      },
    });
    expect((await read(buyer)).list.total).toBe(before);
    expect(await send([heads, good].join("\n"))).toMatchObject({
      data: { done: expect.stringContaining("1") },
    });
    expect((await read(buyer)).list.total).toBe(before + 1);
    await expect(send("agb", merel)).rejects.toMatchObject(absent);
  });

  it("are reminded of ninety, thirty and seven days before their end, each time once", async () => {
    const clock = handClock(instantAt("2023-09-24", "08:00"));
    const run = async () => {
      const { errors } = runnerOf(store(), [remindOfCertificates], clock.now);
      const now = clock.now();
      const outcome = await remindOfCertificates.run({
        ...{ store: store(), mode: "demonstration", mailServer: undefined, address: "", worker: "" },
        ...{ payload: undefined, signal: new AbortController().signal, tell: () => undefined },
        now: clock.now,
        deed: { at: now, clockAt: now, origin: "remind-certificates" },
      });
      expect(errors).toEqual([]);
      return outcome?.values?.count;
    };
    expect(await run()).toBeGreaterThan(0);
    expect(await run()).toBe(0);
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.kind, "certificate-ends"));
    expect(told.length).toBeGreaterThan(0);
    expect(instantOf(0) < (told[0]?.recordedAt ?? "")).toBe(true);
  });
});
