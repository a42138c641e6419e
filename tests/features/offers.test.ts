import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { addDays, type Day, dayOf, type Instant, instantAt } from "#app/domain/calendar";
import type { LotKey } from "#app/domain/lot";
import type { RegionCode } from "#app/domain/region";
import type { JudgingStep } from "#app/domain/tender/judging";
import { addParty } from "#app/features/contracting/add-party.server";
import { offerAgreement, readOfferable } from "#app/features/contracting/offer-agreement.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { takeStep } from "#app/features/tender/take-step.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { readWork } from "#app/features/work/read-work.server";
import { action as act, loader as agreementPage } from "#app/routes/agreement/route";
import { loader as download } from "#app/routes/document/route";
import { action as offerForm, loader as offerPage } from "#app/routes/tender-offer/route";
import { loader as registrationPage } from "#app/routes/tender-registration/route";
import { contractFor } from "#db/queries/contract.server";
import { placedRegistrations } from "#db/queries/judging.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const told = instantAt("2022-10-15", "10:00");
/** A clock runs on from where it was set. */
const soon = instantAt("2022-10-15", "12:00");
const reason = "Geaccrediteerd met de discipline in de scope.";
const region: RegionCode = "VR02";
const chemistry: LotKey = "clinical-chemistry";
const pdf = () => new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "volmacht.pdf", { type: "application/pdf" });

onBothEngines("agreements offered after the outcome", (store) => {
  let noor: Person;
  let merel: Person;
  let marit: Person;
  let [ofMerel, ofGrutto]: string[] = [];
  const at = <P extends Person>(by: P, now: Instant) => ({
    viewer: { ...by.viewer, now },
    deed: { ...by.deed, clockAt: now },
  });
  const clock = async (name: string, now: Instant) => personOf(store(), name, now);
  const offer = (answerBy = addDays(dayOf(told), 28), lots: readonly LotKey[] = [chemistry]) =>
    ({ startsOn: "2023-01-01", endsOn: "2023-12-31", lots, answerBy }) as const;
  const make = (registration: string, by: Person, now: Instant, more = {}) => {
    const { viewer, deed } = at(by, now);
    const given = { id: uuidv7(), offer: offer(), language: "nl", files: [], ...more } as const;
    return offerAgreement(store(), deed, viewer, registration, given);
  };
  const offered = async (registration: string, answerBy: Day): Promise<string> => {
    const made = await make(registration, noor, told, { offer: offer(answerBy) });
    if (!made || !("entered" in made)) throw new Error("nothing was offered");
    return made.entered;
  };
  const post = (by: Person, id: string, form: Record<string, string | File>) => {
    const given = new FormData();
    for (const [name, value] of Object.entries({ year: "2023", ...form })) given.append(name, value);
    return act(arriveAs(store(), by, `/agreements/${id}`, { params: { id }, form: given }));
  };
  const read = (by: Person, id: string) =>
    agreementPage(arriveAs(store(), by, `/agreements/${id}?year=2023`, { params: { id } }));
  const lotOn = async (now: Instant) => {
    const status = (await load(store(), dayOf(now))).on(dayOf(now)).get(region);
    return status?.lots.find(({ lot }) => lot === chemistry);
  };
  const kinds = async (by: Person, now: Instant) =>
    (await readWork(at(by, now).viewer, store().db, now))
      .filter(({ kind }) => /^(agreement-to|offer-unanswered)/.test(kind))
      .map(({ kind }) => kind);
  const noticesOf = async (kind: string) =>
    (await store().db.select().from(store().db.t.notices)).filter((row) => row.kind === kind);

  beforeAll(async () => {
    await seed(store());
    noor = await clock("noor.verbeek", told);
    merel = await clock("femke.aarts", told);
    marit = await clock("marit.overbeek", told);
    const { viewer, deed } = at(noor, told);
    const { season } = await load(store());
    const lot = season.tenderLots.find((each) => each.area?.region === region && each.lot === chemistry);
    const all = await placedRegistrations(viewer, store().db, { tenderLot: lot?.id ?? "" });
    const of = (name: string) =>
      all.find(({ provider }) =>
        season.organisations.some((each) => each.id === provider && each.name.includes(name)),
      )?.id ?? "";
    [ofMerel, ofGrutto] = [of("Merel"), of("Grutto")];
    const step: JudgingStep = { kind: "judged", qualifies: true, reason };
    for (const id of [ofMerel, ofGrutto]) {
      const [found] = await placedRegistrations(viewer, store().db, { id });
      expect(await takeStep(store(), deed, viewer, id, { step, seen: found?.kept ?? 0 })).toBe("taken");
    }
    expect(await make(ofMerel, noor, told)).toEqual({ refused: "lots-offered" });
    const placed = await placedRegistrations(viewer, store().db, { tenderLot: lot?.id ?? "" });
    const nobody = { name: "", lines: [] };
    const paper = {
      language: "nl",
      from: nobody,
      to: nobody,
      title: "Uitslag",
      blocks: [],
      fictional: true,
    } as const;
    const seen = placed.reduce((sum, each) => sum + each.kept, 0);
    const outcome = { tenderLot: lot?.id ?? "", seen, write: () => paper };
    expect(await tellOutcome(store(), deed, viewer, outcome)).toEqual({ told: 2 });
  });

  it("stand on the buyer's list until they are offered, for lots that the provider qualified for alone", async () => {
    expect(await kinds(noor, told)).toContain("agreement-to-offer");
    expect((await lotOn(told))?.status).toBe("being-assessed");
    const page = await offerPage(
      arriveAs(store(), noor, `/tender/registrations/${ofMerel}/offer`, { params: { id: ofMerel ?? "" } }),
    );
    expect(page.lots.map(({ value }) => value)).toEqual([chemistry]);
    expect(page).toMatchObject({ startsOn: "2023-01-01", endsOn: "2023-12-31" });
    const given = [
      [{ offer: offer("2022-11-14", ["pathology"]) }, "lots-offered"],
      [{ offer: offer(dayOf(told)) }, "answer-early"],
      [{ offer: { ...offer(), endsOn: "2022-12-31" } }, "term-wrong"],
      [{ offer: { ...offer(), startsOn: "2024-01-01", endsOn: "2024-12-31" } }, "term-elsewhere"],
    ] as const;
    for (const [more, refused] of given)
      expect(await make(ofMerel ?? "", noor, told, more)).toEqual({ refused });
  });

  it("are nobody's but the insurer's to make, and nobody's but the provider's to see", async () => {
    for (const by of [merel, marit]) expect(await make(ofMerel ?? "", by, told)).toBeUndefined();
    const params = { params: { id: ofMerel ?? "" } };
    await expect(
      offerPage(arriveAs(store(), merel, "/tender/registrations/x/offer", params)),
    ).rejects.toMatchObject(absent);
    const of = await offered(ofGrutto ?? "", "2022-10-16");
    for (const by of [merel, marit]) {
      await expect(read(by, of)).rejects.toMatchObject(absent);
      const form = { step: "accepted", day: "2022-10-15", by: "F. Aarts", authority: "trade-register" };
      await expect(post(by, of, form)).rejects.toMatchObject(absent);
    }
  });

  it("come with a letter and the papers, are accepted by someone authorised, and the map follows", async () => {
    const form = new FormData();
    const id = uuidv7();
    const fields = {
      id,
      startsOn: "2023-01-01",
      endsOn: "2023-12-31",
      answerBy: "2022-11-14",
      language: "nl",
    };
    for (const [name, value] of Object.entries({ ...fields, lots: chemistry })) form.append(name, value);
    form.append("files", new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "concept.pdf"));
    const arrival = () =>
      arriveAs(store(), noor, "/tender/registrations/x/offer", { params: { id: ofMerel ?? "" }, form });
    expect(await offerForm(arrival())).toMatchObject({ status: 302 });
    expect(await offerForm(arrival())).toMatchObject({ status: 302 });
    expect(await noticesOf("agreement-offered")).toHaveLength(1);
    expect(await kinds(noor, soon)).not.toContain("agreement-to-offer");
    expect(await kinds(merel, soon)).toEqual(["agreement-to-accept"]);
    const dates = await readDates(at(merel, soon).viewer, store().db);
    expect(dates.filter(({ title }) => "word" in title && title.word === "own.accept")).toMatchObject([
      { when: { deadline: { day: "2022-11-14", limit: "through" } } },
    ]);
    const page = await read(merel, id);
    expect(page).toMatchObject({
      steps: ["accepted", "declined"],
      offer: { stage: "open" },
      state: undefined,
    });
    expect(page.files.map(({ name }) => name).toSorted()).toEqual([
      expect.stringMatching(/^B-2022-\d{4}\.pdf$/),
      "concept.pdf",
    ]);
    for (const file of page.files)
      expect(
        await download(arriveAs(store(), merel, `/documents/${file.id}`, { params: { id: file.id } })),
      ).toHaveProperty("status", 200);

    const today = { step: "accepted", day: "2022-10-15" };
    const unproven = { ...today, by: "F. Aarts, bestuurder", authority: "power-of-attorney" };
    expect(await post(merel, id, { ...unproven, by: "" })).toMatchObject({ init: { status: 400 } });
    expect(await post(merel, id, unproven)).toMatchObject({
      data: {
        refused: { typed: { by: "F. Aarts, bestuurder" }, problems: [expect.stringContaining("volmacht")] },
      },
    });
    expect((await lotOn(soon))?.status).toBe("being-assessed");
    expect(await post(merel, id, { ...unproven, files: pdf() })).toMatchObject({ status: 302 });
    expect(await post(merel, id, { ...unproven, files: pdf() })).toMatchObject({ status: 302 });
    const held = await contractFor(at(noor, soon).viewer, store().db, id);
    expect(held?.facts.map(({ kind }) => kind)).toEqual(["offered", "accepted", "agreed"]);
    const accepted = held?.facts.find((fact) => fact.kind === "accepted");
    expect(accepted).toMatchObject({ day: "2022-10-15", authority: "power-of-attorney" });
    expect(accepted?.proof).toBeTruthy();
    expect((await read(noor, id)).files.map(({ id: key }) => key)).toContain(accepted?.proof);
    expect(await noticesOf("agreement-accepted")).not.toHaveLength(0);
    expect(await kinds(merel, soon)).toEqual([]);
    const after = await lotOn(soon);
    expect(after?.status).toBe("contracted-per-lot");
    expect(after?.providers).toEqual([merel.organisation]);
    const own = await registrationPage(
      arriveAs(store(), merel, "/tender/registrations/x", { params: { id: ofMerel ?? "" } }),
    );
    expect(own.agreement).toEqual({ offered: { id, year: 2023, stage: "accepted" }, canOffer: false });
  });

  it("lapse in silence, can be given more time or taken back, and then be made anew", async () => {
    const contracts = await store().db.select().from(store().db.t.contracts);
    const { provider } =
      (await placedRegistrations(at(noor, told).viewer, store().db, { id: ofGrutto ?? "" }))[0] ?? {};
    const { id = "" } =
      contracts.findLast((each) => each.provider === provider && each.region === region) ?? {};
    const late = instantAt("2022-10-17", "10:00");
    const [lateNoor, lateGrutto] = [await clock("noor.verbeek", late), provider];
    expect(lateGrutto).toBeTruthy();
    expect((await read(lateNoor, id)).offer?.stage).toBe("lapsed");
    expect(await kinds(lateNoor, late)).toContain("offer-unanswered");
    const more = { step: "offer-extended", day: "2022-10-17", answerBy: "2022-10-17", reason };
    expect(await post(lateNoor, id, more)).toMatchObject({ init: { status: 400 } });
    expect(await post(lateNoor, id, { ...more, answerBy: "2022-10-31" })).toMatchObject({ status: 302 });
    expect((await read(lateNoor, id)).offer).toMatchObject({ stage: "open", answerBy: "2022-10-31" });
    const back = { step: "offer-withdrawn", day: "2022-10-17", reason };
    expect(await post(lateNoor, id, back)).toMatchObject({ status: 302 });
    expect((await read(lateNoor, id)).steps).toEqual([]);
    expect(
      (await readOfferable(at(lateNoor, instantAt("2022-10-17", "12:00")).viewer, store().db, ofGrutto ?? ""))
        ?.lots,
    ).toContain(chemistry);
    noor = await clock("noor.verbeek", told);
  });

  it("take in a party that comes later, from a day within the term, and tell both", async () => {
    const now = instantAt("2023-03-01", "10:00");
    const { viewer, deed } = at(noor, now);
    const { season } = await load(store(), "2023-03-01");
    const contract = season.contracts.find((each) => each.form === "idd" && each.area?.region === "VR20");
    const given = {
      organisation: merel.organisation,
      role: "subcontractor",
      from: "2023-03-01",
      reason,
      files: [],
    } as const;
    const add = (more = {}) => addParty(store(), deed, viewer, contract?.id ?? "", { ...given, ...more });
    expect(await add({ organisation: "unknown" })).toEqual({ refused: "party-missing" });
    expect(await add({ from: "2033-01-01" })).toEqual({ refused: "party-late" });
    expect(await add({ organisation: contract?.provider })).toEqual({ refused: "party-known" });
    expect(await add()).toEqual({ added: merel.organisation });
    expect(await add()).toEqual({ refused: "party-known" });
    expect(
      await addParty(store(), at(merel, now).deed, at(merel, now).viewer, contract?.id ?? "", given),
    ).toBeUndefined();
    const held = await contractFor(viewer, store().db, contract?.id ?? "");
    expect(held?.parties).toContainEqual(
      expect.objectContaining({ organisation: merel.organisation, role: "subcontractor", recordedAt: now }),
    );
    const told = await noticesOf("party-added");
    expect(told.map(({ account }) => account)).toContain(merel.viewer.account);
  });
});
