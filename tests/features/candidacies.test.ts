import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf, type Instant, instantAt, startOf } from "#app/domain/calendar";
import { normsOfOffer } from "#app/domain/contracting/candidacy-step";
import type { Viewer } from "#app/domain/viewer";
import type { GivenFile } from "#app/exchange/given-file.server";
import { enterInterest, type Interest } from "#app/features/contracting/enter-interest.server";
import {
  type GivenStep,
  recordCandidacyStep,
  type StepToRecord,
} from "#app/features/contracting/record-candidacy-step.server";
import { readWork } from "#app/features/work/read-work.server";
import type { Deed } from "#db/audit.server";
import { candidaciesFor } from "#db/queries/candidacy.server";
import { documentsOf } from "#db/queries/document.server";
import { load, seed } from "#tests/seed/season";
import { personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

const april = instantAt("2022-04-14", "10:00");
const june = instantAt("2022-06-20", "10:00");
const reason = "Dit blijkt uit de stukken bij het aanbod.";
const mail: GivenFile = { name: "e-mail.pdf", content: pdf() };

onBothEngines("candidates for lead party", (store) => {
  let insurer: string;
  let merel: string;
  let hospital: string;
  let norms: readonly string[];

  let noor: string;
  const deed = (now: Instant, account = noor): Deed => ({
    ...{ at: now, clockAt: now, origin: "test", organisation: insurer, account },
  });
  const buyer = (now: Instant, account = noor): Viewer => ({
    ...{ organisation: insurer, account, roles: ["buyer"], now },
  });
  const lab = (now: Instant, organisation = merel): Viewer => ({
    ...{ organisation, account: "lab", roles: ["provider"], now },
  });
  const enter = (given: Partial<Interest> & Pick<Interest, "region">, now = april) =>
    enterInterest(store(), deed(now), buyer(now), {
      ...{ id: uuidv7(), year: 2023, provider: merel, way: "whole", receivedAt: april },
      ...{ reason: "", files: [], ...given },
    });
  const take = (id: string, step: GivenStep, now: Instant, more: Partial<StepToRecord> = {}) =>
    recordCandidacyStep(store(), deed(now), buyer(now), id, { day: dayOf(now), step, files: [], ...more });
  const judge = (id: string, norm: string, now: Instant, more: Partial<StepToRecord> = {}, meets = true) =>
    take(id, { kind: "norm-judged", norm, meets, reason, evidence: "aanbod, blz. 2" }, now, more);
  const statusOf = async (region: string, now: Instant) => {
    const { season, on } = await load(store(), dayOf(now));
    const code = season.regions.find((each) => each.code === region)?.code ?? "VR01";
    return on(dayOf(now)).get(code);
  };
  /** A candidacy of its own in a region, with its offer received. */
  const withOffer = async (region: string, receivedAt = instantAt("2022-05-20", "16:48")) => {
    const id = uuidv7();
    await enter({ id, region });
    await take(id, { kind: "offer-received", receivedAt }, receivedAt);
    return id;
  };

  beforeAll(async () => {
    await seed(store());
    const { version, season } = await load(store());
    insurer = version.insurer;
    noor = (await personOf(store(), "noor.verbeek")).viewer.account ?? "";
    norms = normsOfOffer(version.policy).map(({ key }) => key);
    merel = season.organisations.find(({ name }) => name.includes("Merel"))?.id ?? "";
    hospital = season.organisations.find(({ kind }) => kind === "hospital")?.id ?? "";
  });

  describe("that show interest", () => {
    it("are entered once with original and moment of receipt, and seen by the provider itself alone", async () => {
      const id = uuidv7();
      expect(await enter({ id, region: "VR03", files: [mail] })).toEqual({ entered: id });
      expect(await enter({ id, region: "VR03", files: [mail] })).toEqual({ entered: id });
      const [held] = await candidaciesFor(buyer(june), store().db, id);
      expect(held?.facts).toMatchObject([{ kind: "interest-shown", receivedAt: april, day: "2022-04-14" }]);
      expect(await documentsOf(buyer(june), store().db, "candidacy", [id])).toHaveLength(1);
      expect(await candidaciesFor(lab(june), store().db, id)).toHaveLength(1);
      expect(await candidaciesFor(lab(june, hospital), store().db, id)).toEqual([]);
      const work = await readWork(buyer(april), store().db, april);
      expect(work).toContainEqual(
        expect.objectContaining({ kind: "documents-to-send", to: `/candidacies/${id}` }),
      );
      expect(await enter({ region: "VR03" })).toEqual({ refused: "running" });
    });

    it("in a region with a lead party are recorded and refused, or join it", async () => {
      expect(await enter({ region: "VR04" })).toEqual({ refused: "contracted" });
      const id = uuidv7();
      expect(await enter({ id, region: "VR04", reason })).toEqual({ entered: id });
      const [held] = await candidaciesFor(buyer(june), store().db, id);
      expect(held?.facts.map(({ kind }) => kind).toSorted()).toEqual(["interest-shown", "refused"]);
      expect(await enter({ region: "VR03", way: "join", provider: hospital })).toEqual({
        refused: "no-lead",
      });
      const joined = uuidv7();
      expect(await enter({ id: joined, region: "VR04", way: "join" })).toEqual({ entered: joined });
    });
  });

  it("go from offer by judged norms and talks to an agreement, and the region follows", async () => {
    const id = await withOffer("VR25");
    for (const norm of norms) expect(await judge(id, norm, june)).toEqual({ recorded: "norm-judged" });
    expect(await take(id, { kind: "judged", meets: false, reason }, june)).toEqual({ refused: "norms-open" });
    await take(id, { kind: "judged", meets: true, reason }, june);
    await take(id, { kind: "party-named", organisation: hospital, role: "hospital", signed: true }, june);
    await take(id, { kind: "talks-opened" }, june);
    expect((await statusOf("VR25", june))?.status).toBe("candidate-in-talks");
    const { season } = await load(store(), "2022-06-20");
    const lots = season.lots.filter(({ inIdd }) => inIdd).map(({ key }) => key);
    const terms = { startsOn: startDay, endsOn: "2025-12-31", lots } as const;
    expect(await take(id, { kind: "agreed", terms: { ...terms, lots: [] } }, june)).toEqual({
      refused: "lots-missing",
    });
    expect(await take(id, { kind: "agreed", terms }, june)).toEqual({ recorded: "agreed" });
    expect(await take(id, { kind: "agreed", terms }, june)).toEqual({ recorded: "agreed" });
    const after = await statusOf("VR25", june);
    expect(after?.status).toBe("contracted");
    expect(after?.lead?.contract.provider).toBe(merel);
    expect(after?.lead?.contract.parties.map(({ role }) => role).toSorted()).toEqual(["hospital", "lead"]);
    expect((await statusOf("VR25", instantAt("2022-06-19")))?.status).not.toBe("contracted");
  });

  it("whose offer came late wait until somebody says that it is considered", async () => {
    const id = await withOffer("VR15", startOf("2022-05-28"));
    expect(await judge(id, norms[0] ?? "", june)).toEqual({ refused: "late-first" });
    await take(id, { kind: "late-considered", reason }, june);
    expect(await judge(id, norms[0] ?? "", june)).toEqual({ recorded: "norm-judged" });
  });

  it("show the second of two buyers what the first judged, and keep one judgement of a form sent twice", async () => {
    const id = await withOffer("VR24");
    const norm = norms[1] ?? "";
    const madeFrom = { meets: [], reason: [], evidence: [] };
    await judge(id, norm, june, { madeFrom });
    await judge(id, norm, june, { madeFrom });
    const other = await judge(id, norm, june, { madeFrom }, false);
    expect(other).toMatchObject({ stale: { fields: [{ field: "meets", theirs: ["yes"], mine: ["no"] }] } });
    const [held] = await candidaciesFor(buyer(june), store().db, id);
    expect(held?.facts.filter(({ kind }) => kind === "norm-judged")).toHaveLength(1);
    expect((await candidaciesFor(lab(june), store().db, id))[0]?.facts).toHaveLength(2);
  });

  it("are nobody's to change but the insurer's buyers'", async () => {
    const id = await withOffer("VR02");
    const given = { day: "2022-06-20", step: { kind: "talks-opened" }, files: [] } as const;
    for (const viewer of [
      lab(june),
      { ...buyer(june), organisation: hospital },
      { ...buyer(june), roles: [] },
    ])
      expect(await recordCandidacyStep(store(), deed(june), viewer, id, given)).toBeUndefined();
  });
});

const startDay = "2023-01-01";
