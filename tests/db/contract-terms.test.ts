import { beforeAll, expect, it } from "vitest";
import { addDays, firstOfYear, instantAt, lastOfYear, yearOf } from "#app/domain/calendar";
import { lotOfDiscipline } from "#app/domain/catalogue/performance-code";
import { agbPeriods, termsOn } from "#app/domain/ceiling/contract-terms";
import { latest } from "#app/domain/fact";
import type { Viewer } from "#app/domain/viewer";
import { readContracts } from "#db/queries/contract.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { allDisciplines, performanceCodes } from "#db/queries/performance-code.server";
import { load, seed } from "#tests/seed/season";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("what can be claimed in the demonstration year", (store) => {
  beforeAll(() => seed(store()));
  const viewer: Viewer = { roles: ["buyer"], now: instantAt("2023-12-31") };

  it("is a code of a discipline, most with a lot", async () => {
    const { version } = await load(store());
    const codes = await performanceCodes(viewer, store().db);
    const disciplines = new Set((await allDisciplines(viewer, store().db)).map(({ key }) => key));
    const versions = [...codes.values()].flat();
    expect(versions.every(({ discipline }) => disciplines.has(discipline))).toBe(true);
    expect(codes.get("079991")?.[0]).toMatchObject({ orderTariff: true, label: { en: expect.any(String) } });
    const { lots } = version.policy;
    const without = versions.filter(({ discipline }) => lotOfDiscipline(lots, discipline) === undefined);
    expect(new Set(without.map(({ discipline }) => discipline))).toEqual(
      new Set(["order", "teledermatology"]),
    );
    expect(new Set(versions.flatMap((each) => lotOfDiscipline(lots, each.discipline) ?? [])).size).toBe(
      lots.length,
    );
  });

  it("is claimed on listed codes from the first day of each agreement, and never on none", async () => {
    const { version } = await load(store());
    const contracts = await readContracts(viewer, store().db, version.insurer);
    const terms = await readContractTerms(viewer, store().db, version.insurer);
    for (const contract of contracts.filter(({ form }) => form !== "msz")) {
      const agreed = latest(contract.facts, "agreed");
      // An offer that was declined never became an agreement.
      if (!agreed) continue;
      const facts = terms.get(contract.id) ?? [];
      const first = termsOn(facts, agreed.startsOn, viewer.now).agb;
      expect(first.some(({ organisation }) => organisation === contract.provider)).toBe(true);
    }
    const changed = [...terms.values()].flatMap((facts) => agbPeriods(facts, viewer.now));
    expect(changed.filter(({ code }) => code === "50990331").map(({ from }) => from)).toEqual([
      "2023-07-01",
      "2023-07-01",
    ]);
  });

  it("goes back to 2019 for whoever held an agreement since, one running into the next", async () => {
    const { version, season } = await load(store());
    const contracts = await readContracts(viewer, store().db, version.insurer);
    const earlier = contracts.filter(({ facts }) => latest(facts, "agreed")?.startsOn === "2019-01-01");
    expect(earlier.length).toBeGreaterThan(50);
    for (const { provider, area, facts } of earlier) {
      const last = latest(facts, "agreed")?.endsOn ?? lastOfYear(2019);
      const next = contracts.filter(
        (each) => each.provider === provider && each.area?.region === area?.region,
      );
      const starts = next.map((each) => latest(each.facts, "agreed")?.startsOn);
      expect(starts).toContain(addDays(last, 1));
      expect(yearOf(addDays(last, 1))).toBeLessThanOrEqual(2022);
    }
    const shown = season.contracts.map((each) => latest(each.facts, "agreed")?.startsOn);
    expect(shown).not.toContain(firstOfYear(2019));
  });
});
