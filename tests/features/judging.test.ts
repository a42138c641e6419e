import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";
import { type JudgingStep, judgingOf } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { judgeNorm, type NormOpinion } from "#app/features/tender/judge-norm.server";
import { readRegistrationsOf } from "#app/features/tender/read-registrations.server";
import { takeStep } from "#app/features/tender/take-step.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader as download } from "#app/routes/document/route";
import { loader as overview } from "#app/routes/tender/route";
import { loader as lotPage, action as tell } from "#app/routes/tender-lot/route";
import { loader as lotsPage } from "#app/routes/tender-lots/route";
import { action as act, loader as page } from "#app/routes/tender-registration/route";
import type { Deed } from "#db/audit.server";
import { placedRegistrations } from "#db/queries/judging.server";
import type { Store } from "#db/store.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const closed = instantAt("2022-10-16", "10:00");
const later = (hours: number): Instant => instantAt("2022-10-16", `${10 + hours}:00`);
const reason = "Geaccrediteerd met de discipline in de scope.";
const yes: JudgingStep = { kind: "judged", qualifies: true, reason };

/** A lot that is out to tender in a region. */
async function lotWith(store: Store, region: RegionCode, lot: string): Promise<string> {
  const { tenderLots } = store.db.t;
  const [found] = await store.db
    .select({ id: tenderLots.id })
    .from(tenderLots)
    .where(and(eq(tenderLots.region, region), eq(tenderLots.lot, lot)));
  return found?.id ?? "";
}

onBothEngines("judging registrations", (store) => {
  let noor: Person;
  let tijmen: Person;
  let merel: Person;
  let hospital: Person;
  let elsewhere: Person;
  let lot: string;
  let [ofMerel, ofGrutto, begun]: readonly string[] = [];
  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", closed);
    tijmen = await personOf(store(), "tijmen.hofstra", instantAt("2022-10-16", "10:30"));
    merel = await personOf(store(), "femke.aarts", closed);
    hospital = await personOf(store(), "karin.blom", closed);
    elsewhere = await personOf(store(), "marit.overbeek", closed);
    lot = await lotWith(store(), "VR02", "clinical-chemistry");
    const { season } = await load(store());
    const all = await placedRegistrations(noor.viewer, store().db, { tenderLot: lot });
    const of = (name: string) =>
      all.find(({ provider }) =>
        season.organisations.some((each) => each.id === provider && each.name.includes(name)),
      )?.id ?? "";
    [ofMerel, ofGrutto, begun] = [of("Merel"), of("Grutto"), of("Torenvalk")];
  });
  const one = (by: Person, id = ofMerel ?? "") =>
    page(arriveAs(store(), by, `/tender/registrations/${id}`, { params: { id } }));
  const seenOf = async (id: string | undefined) => String((await one(noor, id)).seen);
  const post = (by: Person, id: string, form: Record<string, string>) =>
    act(arriveAs(store(), by, `/tender/registrations/${id}`, { params: { id }, form }));
  const lotOf = (by: Person, id = lot) =>
    lotPage(arriveAs(store(), by, `/tender/lots/${id}`, { params: { id } }));
  const at = (by: Person, now: Instant): [Deed, Viewer] => [
    { ...by.deed, clockAt: now },
    { ...by.viewer, now },
  ];
  const workOf = async (by: Person, now: Instant) => {
    const [, viewer] = at(by, now);
    const items = await readWork(viewer, store().db, now);
    return items
      .filter(({ kind }) => kind === "repair-to-give" || kind === "outcome-response")
      .map(({ kind, deadline }) => [kind, deadline]);
  };
  const take = async (by: Person, now: Instant, id: string | undefined, step: JudgingStep) => {
    const [deed, viewer] = at(by, now);
    const [found] = await placedRegistrations(viewer, store().db, { id: id ?? "" });
    return takeStep(store(), deed, viewer, id ?? "", { step, seen: found?.kept ?? 0 });
  };

  it("shows the buyer every lot, those without a registration first, and each registrant with its evidence", async () => {
    const { rows, count, empty } = await lotsPage(arriveAs(store(), noor, "/tender/lots?year=2023"));
    expect(rows).toHaveLength(count);
    expect(rows.findIndex((row) => !row.empty)).toBe(empty);
    const read = await lotOf(noor);
    expect(read.standing).toEqual({ started: 1, sent: 2, judged: 0, told: 0 });
    expect(read.refusal).toBe("unjudged");
    const row = read.rows.find(({ id }) => id === ofGrutto);
    expect(row?.findings.length).toBeGreaterThan(0);
    expect(row).toMatchObject({ stage: "submitted", provider: "Grutto Diagnostiek Noord" });
  });

  it("keeps competitors from one another by every way in, and other insurers too", async () => {
    await expect(lotsPage(arriveAs(store(), merel, "/tender/lots"))).rejects.toMatchObject(absent);
    for (const by of [merel, hospital, elsewhere]) {
      await expect(lotOf(by)).rejects.toMatchObject(absent);
      await expect(one(by, ofGrutto)).rejects.toMatchObject(absent);
      for (const step of ["judged", "repaired", "response", "answered", "judged-norm"]) {
        const form = {
          step,
          qualifies: "yes",
          meets: "yes",
          subject: "price-and-quality",
          reason,
          text: reason,
          seen: "2",
        };
        await expect(post(by, ofGrutto ?? "", form)).rejects.toMatchObject(absent);
      }
      const form = { language: "nl", seen: "5" };
      await expect(
        tell(arriveAs(store(), by, `/tender/lots/${lot}`, { params: { id: lot }, form })),
      ).rejects.toMatchObject(absent);
    }
    const seen = JSON.stringify([await one(merel), await overview(arriveAs(store(), merel, "/tender"))]);
    expect(seen).toContain("Fryslân");
    expect(seen).not.toMatch(/Grutto|Torenvalk|Putter|Noor Verbeek/);
  });

  it("lets whoever acts second see what the first did, and loses nothing typed", async () => {
    const form = { step: "judged", qualifies: "yes", reason, seen: await seenOf(ofGrutto) };
    expect(await post(noor, ofGrutto ?? "", form)).toMatchObject({ status: 302 });
    const second = { ...form, qualifies: "no", reason: "De scope is mij te smal." };
    expect(await post(tijmen, ofGrutto ?? "", second)).toMatchObject({
      init: { status: 422 },
      data: { problems: ["changed-meanwhile"], typed: { reason: "De scope is mij te smal." } },
    });
    expect((await one(tijmen, ofGrutto)).facts.at(-1)).toMatchObject({
      ...{ kind: "judged", qualifies: true, reason, taker: "Noor Verbeek" },
    });
  });

  it("names what is missing in the form", async () => {
    const form = { step: "judged", reason: "kort", seen: await seenOf(ofMerel) };
    expect(await post(noor, ofMerel ?? "", form)).toMatchObject({ data: { problems: ["choice-missing"] } });
    expect(await post(noor, ofMerel ?? "", { ...form, qualifies: "yes" })).toMatchObject({
      data: { problems: ["too-short"] },
    });
    expect(
      await post(noor, begun ?? "", { ...form, qualifies: "yes", reason, seen: await seenOf(begun) }),
    ).toMatchObject({
      data: { problems: ["not-sent"] },
    });
  });

  it("decides nothing while a repair runs, and goes on once it was made", async () => {
    const ask = { kind: "repair-asked", what: "De scope is niet te lezen.", by: "2022-10-25" } as const;
    expect(await take(noor, later(1), ofMerel, ask)).toBe("taken");
    expect(await take(tijmen, later(2), ofMerel, yes)).toBe("repair-runs");
    expect(await workOf(merel, later(2))).toContainEqual([
      ...["repair-to-give", { day: "2022-10-25", limit: "through" }],
    ]);
    expect(await workOf(hospital, later(2))).toEqual([]);
    expect(await take(hospital, later(2), ofMerel, { kind: "repaired", text: reason })).toBeUndefined();
    expect(await take(merel, later(2), ofMerel, { kind: "repaired", text: reason })).toBe("taken");
    expect(await take(noor, later(3), ofMerel, yes)).toBe("taken");
    const [, viewer] = at(merel, later(4));
    const [own] = await placedRegistrations(viewer, store().db, { id: ofMerel ?? "" });
    expect(own?.facts.map(({ kind }) => kind)).not.toContain("judged");
  });

  it("takes back a request for repair that was a mistake, so that it can be judged again", async () => {
    const ask = { kind: "repair-asked", what: "De scope van een ander lab.", by: "2022-10-25" } as const;
    const wrong = { kind: "annulled", step: "repair-asked", reason: "De vraag was voor een ander." } as const;
    expect(await take(noor, later(3), ofGrutto, wrong)).toBe("not-asked");
    expect(await take(noor, later(3), ofGrutto, ask)).toBe("taken");
    expect(await take(tijmen, later(3), ofGrutto, yes)).toBe("repair-runs");
    expect(await take(merel, later(3), ofGrutto, wrong)).toBeUndefined();
    expect(await take(noor, later(3), ofGrutto, { ...wrong, reason: "nee" })).toBe("too-short");
    expect(await take(noor, later(3), ofGrutto, wrong)).toBe("taken");
    const [, viewer] = at(noor, later(3));
    const [found] = await placedRegistrations(viewer, store().db, { id: ofGrutto ?? "" });
    // What was judged before it counts again.
    expect(found && judgingOf(found.facts, viewer.now)).toMatchObject({ stage: "judged", repairRuns: false });
  });

  it("counts what a buyer thinks of a norm, with reason, and only where no evidence decides", async () => {
    const before = await one(noor);
    const opinion = { subject: { norm: "price-and-quality" }, meets: false, reason, seen: before.opinions };
    const [deed, viewer] = at(noor, later(4));
    const judge = (given: Partial<NormOpinion>) =>
      judgeNorm(store(), deed, viewer, ofMerel ?? "", { ...opinion, ...given });
    expect(await judge({ subject: { norm: "iso-15189" } })).toBe("norm-missing");
    expect(await judge({ reason: "nee" })).toBe("too-short");
    const another = { norm: "price-and-quality", certificate: "none" };
    expect(await judge({ subject: another })).toBe("norm-missing");
    expect(await judge({})).toBe("taken");
    const after = await readRegistrationsOf(viewer, store().db, { id: ofMerel ?? "" });
    expect(after?.all[0]?.periods[0]?.outcome).toBe("fails");
    expect(await judge({ meets: true })).toBe("changed-meanwhile");
    expect(await judge({ meets: true, seen: before.opinions + 1 })).toBe("taken");
  });

  it("tells everyone at once in a letter of their own, and nobody else", async () => {
    const write = () => ({
      ...({
        language: "nl",
        from: { name: "De Linde", lines: [] },
        title: "Uitslag",
        fictional: true,
      } as const),
      blocks: [],
    });
    const [deed, viewer] = at(noor, later(5));
    const tellAll = (seen: number) => tellOutcome(store(), deed, viewer, { tenderLot: lot, seen, write });
    expect(await tellAll(1)).toEqual({ refused: "changed-meanwhile" });
    const all = await placedRegistrations(viewer, store().db, { tenderLot: lot });
    const seen = all.reduce((sum, { kept }) => sum + kept, 0);
    const answers = await Promise.all([tellAll(seen), tellAll(seen)]);
    expect(answers).toContainEqual({ told: 2 });
    expect(answers).toContainEqual({ refused: "changed-meanwhile" });
    expect(await tellAll(seen + 2)).toEqual({ refused: "nothing" });
    const told = await personOf(store(), "femke.aarts", later(6));
    const { judging } = await one(told);
    expect(judging).toMatchObject({ stage: "informed", judged: { qualifies: true, reason } });
    const letter = judging.told?.letter ?? "";
    const get = (by: Person) =>
      download(arriveAs(store(), by, `/documents/${letter}`, { params: { id: letter } }));
    expect((await get(told)).status).toBe(200);
    const rival = await personOf(store(), "karin.blom", later(6));
    await expect(get(rival)).rejects.toMatchObject(absent);
    await expect(one(rival)).rejects.toMatchObject(absent);
  });

  it("answers a response with reasons", async () => {
    expect(await take(noor, later(6), ofMerel, { kind: "answered", text: reason })).toBe("no-response");
    expect(await take(merel, later(6), ofMerel, { kind: "response", text: reason })).toBe("taken");
    expect(await workOf(noor, later(7))).toContainEqual(["outcome-response", undefined]);
    expect(await take(noor, later(7), ofMerel, { kind: "answered", text: reason })).toBe("taken");
    expect(await workOf(noor, later(7))).toEqual([]);
    const asked = await personOf(store(), "femke.aarts", later(8));
    expect((await one(asked)).facts.at(-1)).toMatchObject({ kind: "answered", text: reason });
  });
});
