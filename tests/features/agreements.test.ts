import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { dayOf, type Instant, instantAt } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import type { AgreementStep } from "#app/domain/contracting/agreement-step";
import type { Viewer } from "#app/domain/viewer";
import {
  contractPrivately,
  type PrivateAgreement,
} from "#app/features/contracting/contract-privately.server";
import {
  type AgreementStepToRecord,
  recordAgreementStep,
} from "#app/features/contracting/record-agreement-step.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { readWork } from "#app/features/work/read-work.server";
import { contractFor } from "#db/queries/contract.server";
import { load, seed } from "#tests/seed/season";
import { type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const reason = "Over de resultaatafspraken is geen overeenstemming.";
const early = instantAt("2022-04-05", "10:00");
const june = instantAt("2022-06-29", "10:00");
const later = instantAt("2022-06-30", "10:00");

onBothEngines("agreements that go on or end", (store) => {
  let noor: Person;
  let held: readonly Contract[];

  const viewer = (now: Instant): Viewer => ({ ...noor.viewer, now });
  const take = (id: string, step: AgreementStep, now: Instant, more: Partial<AgreementStepToRecord> = {}) =>
    recordAgreementStep(store(), { ...noor.deed, at: now, clockAt: now }, viewer(now), id, {
      ...{ year: 2023, day: dayOf(now), step, files: [], ...more },
    });
  const of = (region: string, form: Contract["form"]) => {
    const found = held.find((each) => each.area?.region === region && each.form === form);
    if (!found) throw new Error(`there is no ${form} in ${region}`);
    return found;
  };
  const regionOn = async (contract: Contract, now: Instant) =>
    (await load(store(), dayOf(now))).on(dayOf(now)).get(contract.area?.region ?? "VR01");
  const told = async (kind: string) => {
    const rows = await store().db.select().from(store().db.t.notices);
    return rows.filter((row) => row.kind === kind);
  };

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek");
    held = (await load(store(), "2022-04-05")).season.contracts;
  });

  it("fail, and in the same act the lots of the region go to the open tender", async () => {
    const contract = of("VR23", "idd");
    expect((await regionOn(contract, early))?.status).toBe("contracted");
    const step = { kind: "talks-failed", forYear: 2023, reason } as const;
    expect(await take(contract.id, step, early)).toEqual({ recorded: "talks-failed" });
    const after = await regionOn(contract, early);
    expect(after?.status).toBe("tender-announced");
    expect(after?.lots.filter(({ status }) => status === "no-idd")).toEqual([]);
    expect(await take(contract.id, step, early)).toEqual({ refused: "not-now" });
    const work = await readWork(viewer(early), store().db, early);
    expect(work.filter(({ kind, to }) => kind === "region-to-tender" && to.includes("VR23"))).toEqual([]);
  });

  it("are renewed, with imaging bought selectively, and wait to be published", async () => {
    const contract = of("VR20", "idd");
    const { season } = await load(store(), "2022-04-05");
    const lots = season.lots.filter((lot) => lot.selective).map(({ key }) => key);
    await take(contract.id, { kind: "integral-offer", forYear: 2023, lots }, early);
    await take(contract.id, { kind: "bought-selectively", forYear: 2023, lots }, early);
    await take(contract.id, { kind: "renewed", forYear: 2023, endsOn: "2024-12-31" }, early);
    const after = await regionOn(contract, early);
    expect(after?.selectiveLots.toSorted()).toEqual(lots.toSorted());
    expect(after?.lead?.endsOn).toBe("2024-12-31");
    const work = await readWork(viewer(early), store().db, early);
    expect(work).toContainEqual(
      expect.objectContaining({ kind: "publication", to: `/agreements/${contract.id}?year=2023` }),
    );
  });

  it("from a tender run exactly one year longer where the option is used, and the provider is told either way", async () => {
    const merel = await personOf(store(), "femke.aarts");
    const contract = held.find(({ provider, form }) => provider === merel.organisation && form === "tender");
    const step = { kind: "option-told", forYear: 2023, used: true, endsOn: "2030-12-31" } as const;
    expect(await take(contract?.id ?? "", step, june)).toEqual({ recorded: "option-told" });
    const seen = await contractFor({ ...merel.viewer, now: june }, store().db, contract?.id ?? "");
    const fact = seen?.facts.filter(({ kind }) => kind === "option-told").at(-1);
    expect(fact).toMatchObject({ used: true, endsOn: "2023-12-31" });
    expect((await told("option-used")).map(({ account }) => account)).toEqual([merel.viewer.account]);
    const reopen = { kind: "reopening-decided", forYear: 2023, reopens: false, reason } as const;
    expect(await take(contract?.id ?? "", reopen, later)).toEqual({ recorded: "reopening-decided" });
  });

  it("carry actions to the work and the deadlines of whoever does them, until they are done", async () => {
    const merel = await personOf(store(), "femke.aarts");
    const spring = instantAt("2023-03-01", "10:00");
    const later = instantAt("2023-03-10", "10:00");
    const season = (await load(store(), "2023-03-01")).season.contracts;
    const id =
      season.find(({ provider, form }) => provider === merel.organisation && form === "tender")?.id ?? "";
    const action = {
      kind: "action-agreed",
      forYear: 2023,
      text: "Cijfers per aanvrager sturen",
      due: "2023-04-01",
    } as const;
    for (const side of ["insurer", "provider"] as const)
      expect(await take(id, { ...action, side }, spring)).toEqual({ recorded: "action-agreed" });
    expect(await take(id, { ...action, side: "provider" }, spring)).toEqual({ recorded: "action-agreed" });
    const seenBy = async (who: Viewer, now: Instant) => {
      const work = await readWork({ ...who, now }, store().db, now);
      const dates = await readDates({ ...who, now }, store().db);
      const titled = dates.filter(({ title }) => "word" in title && title.word === "own.action");
      return [work.filter(({ kind }) => kind === "action-to-do").length, titled.length];
    };
    expect(await seenBy(noor.viewer, spring)).toEqual([1, 2]);
    expect(await seenBy(merel.viewer, spring)).toEqual([1, 2]);
    const seen = await contractFor({ ...merel.viewer, now: spring }, store().db, id);
    const fact = seen?.facts.find((each) => each.kind === "action-agreed" && each.side === "provider");
    const done = {
      kind: "action-done",
      forYear: 2023,
      action: fact?.id ?? "",
      text: "Gestuurd op 9 maart.",
    } as const;
    expect(await take(id, done, later)).toEqual({ recorded: "action-done" });
    expect(await seenBy(merel.viewer, later)).toEqual([0, 1]);
  });

  it("made privately close a gap from their first day, with their ground", async () => {
    const february = instantAt("2023-02-01", "10:00");
    const merel = await personOf(store(), "femke.aarts");
    const { on } = await load(store(), "2023-02-01");
    const [region, before] = [...on("2023-02-01")].find(([, { gaps }]) => gaps.length > 0) ?? [];
    const lots = before?.gaps ?? [];
    const given: PrivateAgreement = {
      ...{
        id: uuidv7(),
        year: 2023,
        area: { region: region ?? "" },
        provider: merel.organisation,
        lots,
        files: [],
      },
      day: "2023-02-01",
      startsOn: "2023-02-01",
      endsOn: "2023-12-31",
      ground: "",
    };
    const enter = (more: Partial<PrivateAgreement>) =>
      contractPrivately(store(), { ...noor.deed, at: february, clockAt: february }, viewer(february), {
        ...given,
        ...more,
      });
    expect(await enter({})).toEqual({ refused: "reason-short" });
    expect(await enter({ ground: reason, endsOn: "2023-01-31" })).toEqual({ refused: "term-wrong" });
    expect(await enter({ ground: reason })).toEqual({ entered: given.id });
    expect(await enter({ ground: reason })).toEqual({ entered: given.id });
    const after = region && (await load(store(), "2023-02-02")).on("2023-02-02").get(region);
    expect(after ? after.gaps : undefined).toEqual([]);
  });

  it("made privately can be for a part of a region, and of that region alone", async () => {
    const february = instantAt("2023-02-01", "10:00");
    const merel = await personOf(store(), "femke.aarts");
    const { season } = await load(store(), "2023-02-01");
    const [part] = season.parts;
    const [lot] = season.lots;
    if (!part || !lot) throw new Error("there are no parts");
    const enter = (region: string) =>
      contractPrivately(store(), { ...noor.deed, at: february, clockAt: february }, viewer(february), {
        ...{
          id: uuidv7(),
          year: 2023,
          area: { region, part: part.id },
          provider: merel.organisation,
          files: [],
        },
        ...{
          lots: [lot.key],
          day: "2023-02-01",
          startsOn: "2023-02-01",
          endsOn: "2023-12-31",
          ground: reason,
        },
      });
    expect(await enter("VR01")).toEqual({ refused: "region-missing" });
    const made = await enter(part.region);
    const id = made && "entered" in made ? made.entered : "";
    const held = await contractFor(viewer(instantAt("2023-02-02")), store().db, id);
    expect(held?.area).toEqual({ region: part.region, part: part.id });
  });

  it("are seen and changed by their own parties only", async () => {
    const { id } = of("VR20", "idd");
    const other = await personOf(store(), "marit.overbeek");
    const lab = await personOf(store(), "femke.aarts");
    for (const { viewer: stranger } of [other, lab]) {
      expect(await contractFor({ ...stranger, now: june }, store().db, id)).toBeUndefined();
      const given = { year: 2023, day: dayOf(june), step: { kind: "published" }, files: [] } as const;
      expect(
        await recordAgreementStep(store(), noor.deed, { ...stranger, now: june }, id, given),
      ).toBeUndefined();
    }
  });
});
