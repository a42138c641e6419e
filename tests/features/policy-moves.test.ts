import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import type { PolicyVersion } from "#app/domain/policy";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { answerMove, askToMove } from "#app/features/policy/move-running.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader as movePage } from "#app/routes/policy-move/route";
import { loader as requestPage } from "#app/routes/request/route";
import { insertPolicy, policyVersions } from "#db/queries/policy.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

/** A request that runs while its year gets a new version, which decides a month later. */
onBothEngines("a process that runs when its policy changes", (store) => {
  const at = (hour: string) => instantAt("2023-03-12", hour);
  let ilse: Person;
  let femke: Person;
  let other: Person;
  let first: PolicyVersion;
  const requests: string[] = [];

  beforeAll(async () => {
    await seed(store());
    ilse = await personOf(store(), "ilse.brandsma", at("09:00"));
    femke = await personOf(store(), "femke.aarts", at("10:00"));
    other = await personOf(store(), "karin.blom", at("10:00"));
    const [found] = await policyVersions(ilse.viewer, store().db, ilse.organisation);
    if (!found) throw new Error("there is no policy");
    first = found;
    const { season } = await load(store());
    const own = season.contracts.filter(({ provider }) => provider === femke.organisation);
    for (const { id } of own.slice(0, 2)) {
      const ceiling = await newCeiling(store(), id);
      requests.push(await newRequest(store(), femke, ceiling, instantAt("2023-03-01", "10:00")));
    }
    expect(requests).toHaveLength(2);
  });

  /** The next version of the year, in which running processes move along or do not. */
  const adopt = async (version: number, moves: boolean): Promise<PolicyVersion> => {
    const { policy } = first;
    const { ceiling } = policy;
    const changed = {
      ...policy,
      ceiling: ceiling && {
        ...ceiling,
        decision: { ...ceiling.decision, deadline: { day: "2023-12-01", limit: "through" } as const },
      },
      options: policy.options.map((each) => (each.key === "move-running" ? { ...each, on: moves } : each)),
    };
    const { insurer } = first;
    const row = { id: uuidv7(), insurer, version, effectiveFrom: "2023-03-10", reason: "test" } as const;
    await store().write((tx) =>
      insertPolicy(tx, {
        ...{ ...row, recordedAt: instantAt("2023-03-10") },
        ...{ key: policy.key, contractYear: policy.contractYear, document: changed },
      }),
    );
    return { ...row, policy: changed };
  };
  const ask = (version: PolicyVersion) =>
    store().write((tx) => askToMove(tx, ilse.deed, ilse.viewer, version));
  const movesAsked = () => store().db.select().from(store().db.t.policyMoves);
  const versionOf = async (request = "", now = at("12:00")) =>
    (await requestAtHand({ ...femke.viewer, now }, store().db, request))?.ground.version.id;
  const decisionOf = async (request = "") =>
    (await requestAtHand({ ...femke.viewer, now: at("12:00") }, store().db, request))?.ground.terms.decide
      .day;
  const answer = (by: Person, id: string, consents: boolean) =>
    answerMove(store(), { ...by.deed, clockAt: at("11:00") }, by.viewer, id, consents);
  const noticesOf = async (kind: string) => {
    const rows = await store().db.select().from(store().db.t.notices);
    return rows.filter((row) => row.kind === kind).map(({ account }) => account);
  };

  it("stays as it began, and nobody is asked, where the policy does not say that it moves", async () => {
    expect(await ask(await adopt(2, false))).toBe(0);
    expect(await movesAsked()).toEqual([]);
    expect(await versionOf(requests[0])).toBe(first.id);
  });

  it("moves by the consent of its provider alone, once, and then goes by the days of the new version", async () => {
    const third = await adopt(3, true);
    expect(await ask(third)).toBeGreaterThanOrEqual(2);
    const moves = await movesAsked();
    const [one, two] = requests.map((id) => moves.find(({ thingId }) => thingId === id)?.id ?? "");
    expect(await noticesOf("policy-move-asked")).toContain(femke.viewer.account);
    expect(await versionOf(requests[0])).toBe(first.id);
    const waiting = async (by: Person, now = at("10:30")) =>
      (await readWork({ ...by.viewer, now }, store().db, now))
        .filter(({ kind }) => kind === "policy-move-to-answer")
        .map(({ to }) => to);
    expect(await waiting(femke)).toEqual(
      expect.arrayContaining([one, two].map((id) => `/policies/moves/${id}`)),
    );
    for (const by of [ilse, other]) expect(await waiting(by)).toEqual([]);
    const shown = async (by: Person) =>
      (
        await requestPage(
          arriveAs(store(), by, `/requests/${requests[0]}`, {
            params: { id: requests[0] ?? "" },
          }),
        )
      ).move;
    expect([await shown(femke), await shown(ilse)]).toEqual([one, one]);
    const before = await decisionOf(requests[0]);
    for (const by of [ilse, other]) expect(await answer(by, one ?? "", true)).toBeUndefined();
    const read = (by: Person, id = "") =>
      movePage(arriveAs(store(), by, `/policies/moves/${id}`, { params: { id } }));
    expect(await read(femke, one)).toMatchObject({ version: 3, answers: true, answer: undefined });
    expect(await read(ilse, one)).toMatchObject({ answers: false });
    await expect(read(other, one)).rejects.toMatchObject({ status: 404 });
    expect(await answer(femke, one ?? "", true)).toBe("answered");
    expect(await answer(femke, one ?? "", false)).toBe("answered-already");
    expect(await answer(femke, two ?? "", false)).toBe("answered");
    expect(await versionOf(requests[0])).toBe(third.id);
    expect(await waiting(femke, at("12:00"))).not.toContain(`/policies/moves/${one}`);
    expect(await versionOf(requests[1])).toBe(first.id);
    expect([before, await decisionOf(requests[0])]).toEqual([await decisionOf(requests[1]), "2023-12-01"]);
    // What was known before stays as it was known: the auditor sees the version of that moment.
    expect(await versionOf(requests[0], at("10:30"))).toBe(first.id);
    expect((await noticesOf("policy-moved")).length).toBeGreaterThan(0);
    expect((await noticesOf("policy-not-moved")).length).toBeGreaterThan(0);
  });
});
