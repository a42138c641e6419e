import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import type { Policy } from "#app/domain/policy";
import { parsePolicyText } from "#app/exchange/policy-document";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { placesFor } from "#app/navigation";
import { loader as root } from "#app/root";
import { loader as deadlinesPage } from "#app/routes/deadlines/route";
import { loader as mapLoader } from "#app/routes/map/route";
import { loader as differences } from "#app/routes/policy-differences/route";
import { loader as report } from "#app/routes/policy-differences-report/route";
import { loader as document } from "#app/routes/policy-document/route";
import { loader as nextYear } from "#app/routes/policy-next-year-document/route";
import { loader as schema } from "#app/routes/policy-schema/route";
import { loader as productionPage } from "#app/routes/production/route";
import { loader as todayPage } from "#app/routes/today/route";
import { policiesOnMap } from "#db/queries/map.server";
import { adoptPolicy, medicalAidsPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";
import { addAccount, arrive, attempt, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

/** Last year's policy, with one day moved and one norm more strictly put. */
const later: Policy = {
  ...suppliedPolicy(),
  contractYear: 2024,
  publishedOn: "2023-04-01",
};

onBothEngines("the pages of two insurers' policies", (store) => {
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
  let regional: { token: string; organisation: string };
  let nationwide: { token: string; organisation: string };

  beforeAll(async () => {
    const person = async () => {
      const account = await addAccount(store());
      return { ...account, token: sessionOf(await attempt(store(), account.email)).token };
    };
    [regional, nationwide] = [await person(), await person()];
    const recordedAt = realNow();
    await store().write(async (tx) => {
      const adopt = (id: string, insurer: string, policy: Policy) =>
        adoptPolicy(tx, { id, insurer, policy, reason: "test", recordedAt });
      await adopt(first, regional.organisation, suppliedPolicy());
      await adopt(second, nationwide.organisation, { ...medicalAidsPolicy(), publishedOn: "2026-04-01" });
      const t = tx.t.policies;
      await tx.insert(t).values({
        id: third,
        insurer: regional.organisation,
        key: later.key,
        contractYear: later.contractYear,
        version: 2,
        effectiveFrom: later.publishedOn,
        reason: "test",
        document: later,
        recordedAt,
      });
    });
  });

  const at = (id: string, path: string, against?: string) => ({
    ...arrive(store(), `/policies/${id}/${path}${against ? `?against=${against}` : ""}`),
    params: { id },
  });

  it("hold a policy against the one before it unless another is asked for", async () => {
    const { against, rows } = await differences(at(third, "differences"));
    expect(against?.id).toBe(first);
    expect(rows).toEqual([
      {
        key: `policy-${later.key}`,
        heading: "Beleid: Zorginkoopbeleid 2023 Diagnostiek en trombosezorg",
        change: "gewijzigd",
        lines: ["contractjaar: 2023 → 2024", "bekendgemaakt: 1 april 2022 → 1 april 2023"],
      },
    ]);
    const other = await differences(at(third, "differences", second));
    expect(other.against?.id).toBe(second);
    expect(other.rows.length).toBeGreaterThan(100);
    expect((await differences(at(first, "differences"))).against).toBeUndefined();
  });

  it("give the same on paper, and 404 where there is nothing to hold it against", async () => {
    const answer = await report(at(third, "differences/report"));
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect((await answer.text()).slice(0, 5)).toBe("%PDF-");
    await expect(report(at(first, "differences/report"))).rejects.toMatchObject({ status: 404 });
    await expect(differences(at("no-such", "differences"))).rejects.toMatchObject({ status: 404 });
  });

  it("give the document back as it was adopted, and the shape of documents", async () => {
    const answer = await document(at(second, "document"));
    const read = parsePolicyText(await answer.text());
    expect(read).toEqual({ ok: true, policy: medicalAidsPolicy() });
    await expect(document(at("no-such", "document"))).rejects.toMatchObject({ status: 404 });
    expect((await schema().text()).length).toBeGreaterThan(1000);
  });

  it("draw up the next year for the insurer's own people alone", async () => {
    const ask = (token?: string) => {
      const path = `/policies/${first}/next-year/document`;
      return nextYear({ ...arrive(store(), path, { token }), params: { id: first } });
    };
    const read = parsePolicyText(await (await ask(regional.token)).text());
    expect(read.ok && read.policy.contractYear).toBe(2024);
    await expect(ask(nationwide.token)).rejects.toMatchObject({ status: 404 });
    await expect(ask()).rejects.toBeInstanceOf(Response);
  });

  it("show no map and no dates of another insurer to one that does not buy by region", async () => {
    const viewer = { roles: ["buyer"], organisation: nationwide.organisation, now: realNow() } as const;
    expect(await policiesOnMap(viewer, store().db)).toEqual([]);
    const dates = await readDates(viewer, store().db);
    expect(new Set(dates.map(({ path }) => path.split("#")[0]))).toEqual(new Set([`/policies/${second}`]));
    await expect(mapLoader(arrive(store(), "/map", nationwide))).rejects.toMatchObject({ status: 404 });
    const around = await root(arrive(store(), "/policies", nationwide));
    expect(around.data.ways).toEqual(["applications"]);
  });

  it("say nothing of regions, lots, tenders and ceilings to an insurer that has none of them", async () => {
    const at = (path: string) => arrive(store(), path, nationwide);
    const words = /GHOR|IDD|kavel|\bregio|open inschrijving|omzetplafond/i;
    const { sources, texts } = await todayPage(at("/today"));
    for (const source of sources) expect(texts.work?.[`source.${source}`]).not.toMatch(words);
    const { kinds } = await deadlinesPage(at("/deadlines"));
    expect(kinds).not.toContain("ceiling");
    const { ceilings } = await productionPage(at("/production"));
    expect(ceilings).toBe(false);
    const { acts, ways } = (await root(at("/policies"))).data;
    const paths = placesFor(acts, true, ways).map(({ to }) => to);
    expect(paths).toContain("/applications");
    for (const path of [
      "/map",
      "/candidacies",
      "/tender/lots",
      "/ceilings",
      "/outlook",
      "/requests",
      "/codes",
    ])
      expect(paths).not.toContain(path);
  });

  it("show the other one its own map, and visitors the first that there is", async () => {
    const viewer = { roles: ["buyer"], organisation: regional.organisation, now: realNow() } as const;
    const ids = async (who: Parameters<typeof policiesOnMap>[0]) =>
      (await policiesOnMap(who, store().db)).map(({ id }) => id);
    expect(await ids(viewer)).toEqual([first, third]);
    expect(await ids({ roles: [], now: realNow() })).toEqual([first, third]);
    expect((await root(arrive(store(), "/policies", regional))).data.ways).toEqual([
      ...["regions", "lead-parties", "disciplines", "tender", "ceilings"],
    ]);
    const dates = await readDates(viewer, store().db);
    expect(dates.some(({ path }) => path.includes(second))).toBe(false);
  });
});
