import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { loader as overview, action as withdraw } from "#app/routes/tender/route";
import { loader as form, action as step } from "#app/routes/tender-form/route";
import { loader as papers } from "#app/routes/tender-papers/route";
import { loader as questions } from "#app/routes/tender-questions/route";
import { announceTenderLot } from "#db/queries/tender.server";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";
import { adoptPolicy } from "#db/seed/policies/adopt.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const HEIDE = "zz-heide";

onBothEngines("open tenders of several insurers", (store) => {
  let femke: Person;
  let linde: string;
  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts", instantAt("2022-09-20", "10:00"));
    linde = (await personOf(store(), "noor.verbeek")).organisation;
    const { tenderLots } = store().db.t;
    const [lot] = await store().db.select().from(tenderLots).where(eq(tenderLots.insurer, linde));
    if (!lot) throw new Error("The demonstration came without a lot.");
    const recordedAt = instantAt("2022-04-01");
    await store().write(async (tx) => {
      await tx.insert(tx.t.organisations).values({
        ...{ id: HEIDE, name: "Zorgverzekeraar De Heide", kind: "insurer", fictional: true, recordedAt },
      });
      await adoptPolicy(tx, {
        ...{
          id: "heide-policy",
          insurer: HEIDE,
          policy: demonstrationPolicy(),
          reason: "Beleid",
          recordedAt,
        },
      });
      await announceTenderLot(tx, {
        row: { ...lot, id: "heide-lot", insurer: HEIDE, policy: "heide-policy", region: "VR20" },
        fact: {
          ...{ id: uuidv7(), tenderLot: "heide-lot", day: "2022-09-01", supersedes: null, recordedBy: null },
          ...{ recordedAt: instantAt("2022-09-01"), detail: { kind: "announced", ground: "Geen aanbod" } },
        },
      });
    });
  });
  const page = (path: string) => overview(arriveAs(store(), femke, path));
  const at = (insurer: string) => `year=2023&insurer=${insurer}`;
  const lotsOf = (insurer: string, chosen: readonly string[]) => {
    const typed = new FormData();
    for (const key of chosen) typed.append("lots", key);
    const path = `/tender/form/lots?${at(insurer)}`;
    return step(arriveAs(store(), femke, path, { params: { step: "lots" }, form: typed }));
  };

  it("stand side by side for one account, each with what the provider did for it", async () => {
    const { all, insurer } = await page("/tender");
    expect(insurer).toBe("Zorgverzekeraar De Linde");
    expect(all).toMatchObject(
      [linde, HEIDE].map((each) => ({ at: { year: 2023, insurer: each }, state: "open", own: "none" })),
    );
    const theirs = await page(`/tender?${at(HEIDE)}`);
    expect(theirs).toMatchObject({ insurer: "Zorgverzekeraar De Heide", count: 1, own: { kind: "none" } });
  });

  it("keep apart what is filled in, and lead on to pages of the same insurer", async () => {
    const kept = await lotsOf(HEIDE, ["heide-lot"]);
    expect(kept instanceof Response && kept.headers.get("Location")).toBe(
      `/tender/form/questions?${at(HEIDE)}&saved`,
    );
    const chosen = async (insurer: string) => {
      const path = `/tender/form/lots?${at(insurer)}`;
      const { content } = await form(arriveAs(store(), femke, path, { params: { step: "lots" } }));
      return content.lots;
    };
    expect(await chosen(HEIDE)).toEqual(["heide-lot"]);
    expect(await chosen(linde)).toEqual([]);
    const { all } = await page("/tender");
    expect(all.map(({ own }) => own)).toEqual(["none", "draft"]);
    // What is another insurer's cannot be ticked here.
    await lotsOf(linde, ["heide-lot"]);
    expect(await chosen(linde)).toEqual([]);
  });

  it("have papers and questions of their own", async () => {
    const { files } = await papers(arriveAs(store(), femke, `/tender/papers?${at(linde)}`));
    expect(files.map(({ name }) => name)).toContain("Conceptovereenkomst.pdf");
    expect((await papers(arriveAs(store(), femke, `/tender/papers?${at(HEIDE)}`))).files).toEqual([]);
    const asked = await questions(arriveAs(store(), femke, `/tender/questions?${at(HEIDE)}`));
    expect(asked).toMatchObject({ at: { insurer: HEIDE } });
    const back = arriveAs(store(), femke, `/tender?${at(HEIDE)}`, { form: { sure: "yes" } });
    await expect(withdraw(back)).rejects.toMatchObject({ status: 404 }); // nothing was sent to it
  });

  it("of another insurer do not open to an insurer's own people by their address", async () => {
    const noor = await personOf(store(), "noor.verbeek", instantAt("2022-09-20", "10:00"));
    const shown = await papers(arriveAs(store(), noor, `/tender/papers?${at(HEIDE)}`));
    expect(shown.at).toEqual({ year: 2023, insurer: linde });
  });
});
