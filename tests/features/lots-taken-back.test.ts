import { beforeAll, expect, it } from "vitest";
import { addDays, type Instant, instantAt } from "#app/domain/calendar";
import { approachedFor } from "#app/domain/tender/approached";
import { readWork } from "#app/features/work/read-work.server";
import { action as act, loader as lotPage } from "#app/routes/tender-lot/route";
import { loader as lotsPage } from "#app/routes/tender-lots/route";
import { loader as openingPage, action as openLots } from "#app/routes/tender-opening/route";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const REASON = "De grenzen van deze regio worden opnieuw getrokken.";
const at = (day: number, hour = 10): Instant => instantAt(addDays("2022-07-01", day - 1), `${hour}:00`);

onBothEngines("lots of the open tender", (store) => {
  const buyer = (now: Instant) => personOf(store(), "noor.verbeek", now);
  const noticesOf = async (kind: string) =>
    (await store().db.select().from(store().db.t.notices)).filter((each) => each.kind === kind);
  const organisationsOf = async (accounts: readonly string[]) => {
    const members = await store().db.select().from(store().db.t.memberships);
    return new Set(
      members.flatMap(({ account, organisation }) => (accounts.includes(account) ? [organisation] : [])),
    );
  };
  const lots = async (by: Person) => (await lotsPage(arriveAs(store(), by, "/tender/lots?year=2023"))).rows;
  const withdraw = (by: Person, id: string, reason = REASON) =>
    act(arriveAs(store(), by, `/tender/lots/${id}`, { params: { id }, form: { act: "withdraw", reason } }));
  let opened = "";

  beforeAll(() => seed(store()));

  it("are told to those who were contracted for them the year before, and to nobody else", async () => {
    const noor = await buyer(at(2));
    const path = "/tender/opening?year=2023";
    const { open, seen } = await openingPage(arriveAs(store(), noor, path));
    const form = new FormData();
    const chosen = open.find(({ name }) => name.startsWith("Fryslân: Klinische"));
    form.append("lot", chosen?.key ?? "");
    form.set("seen", String(seen));
    form.set("ground", "");
    const before = new Set((await lots(noor)).map(({ id }) => id));
    expect(await openLots(arriveAs(store(), noor, path, { form }))).toMatchObject({ status: 302 });
    opened = (await lots(await buyer(at(3)))).find(({ id }) => !before.has(id))?.id ?? "";
    expect(opened).not.toBe("");
    const { season, version } = await load(store(), "2022-07-02");
    const now = at(2, 11);
    const approached = approachedFor(version.policy, season.contracts, ["clinical-chemistry"], {
      ...{ day: "2022-07-02", now },
    });
    expect(approached.length).toBeGreaterThan(2);
    const told = await noticesOf("lots-opened");
    const organisations = await organisationsOf(told.map(({ account }) => account));
    expect([...organisations].filter((each) => !approached.includes(each ?? ""))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.values).toMatchObject({ count: 1, opens: { day: "2022-09-01" } });
  });

  it("are taken back with a reason until the tender closes, by a buyer of the insurer alone", async () => {
    for (const name of ["femke.aarts", "marit.overbeek"])
      await expect(withdraw(await personOf(store(), name, at(3)), opened)).rejects.toMatchObject(absent);
    const noor = await buyer(at(3));
    expect(await withdraw(noor, opened, "kort")).toMatchObject({
      data: { refused: "too-short", typed: "kort" },
    });
    expect(await withdraw(noor, opened)).toMatchObject({ status: 302 });
    const later = await buyer(at(4));
    expect((await lots(later)).map(({ id }) => id)).not.toContain(opened);
    await expect(
      lotPage(arriveAs(store(), later, `/tender/lots/${opened}`, { params: { id: opened } })),
    ).rejects.toMatchObject(absent);
    expect(await withdraw(later, opened)).toMatchObject({ data: { refused: "withdrawn-already" } });
    expect((await noticesOf("lot-withdrawn")).length).toBe((await noticesOf("lots-opened")).length);
    const { open } = await openingPage(arriveAs(store(), later, "/tender/opening?year=2023"));
    expect(open.map(({ name }) => name)).toContain("Fryslân: Klinische chemie en hematologie");
  });

  it("ask nothing of whoever registered any more, and are not taken back once the tender has closed", async () => {
    const now = instantAt("2022-09-20", "10:00");
    const noor = await buyer(now);
    const started = (await lots(noor)).find(({ started: count }) => count > 0);
    const { registrations } = store().db.t;
    const rows = await store().db.select().from(registrations);
    const provider = rows.find(({ tenderLot }) => tenderLot === started?.id)?.provider;
    const workOf = async (moment: Instant) => {
      const viewer = { account: "nobody", organisation: provider, roles: ["provider"] as const, now: moment };
      return (await readWork(viewer, store().db, moment)).filter(
        ({ kind }) => kind === "registration-to-send",
      ).length;
    };
    const before = await workOf(now);
    expect(await withdraw(noor, started?.id ?? "")).toMatchObject({ status: 302 });
    expect(await workOf(instantAt("2022-09-20", "12:00"))).toBeLessThanOrEqual(before);
    const closed = await buyer(instantAt("2022-10-15", "10:00"));
    const [other] = await lots(closed);
    expect(await withdraw(closed, other?.id ?? "")).toMatchObject({ data: { refused: "tender-closed" } });
    const read = await lotPage(
      arriveAs(store(), closed, `/tender/lots/${other?.id}`, { params: { id: other?.id ?? "" } }),
    );
    expect(read.withdrawable).toBe(false);
  });
});
