import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { plainStyle } from "#app/domain/letter-style";
import { contactBlocks } from "#app/exchange/letter/contacts.server";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { action, loader } from "#app/routes/letter-style/route";
import { loader as example } from "#app/routes/letter-style-example/route";
import { partiesOf } from "#db/queries/letter.server";
import { letterStyle } from "#db/queries/letter-style.server";
import { medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };

onBothEngines("the letterhead of an insurer", (store) => {
  const as = (who: string, hour = 11) => personOf(store(), who, instantAt("2026-06-24", `${hour}:00`));
  const form = { language: "en", colour: "#0b5394", head: "right", foot: "KvK 99007840 · dewilg.example" };
  const post = async (by: Person, more: Record<string, string> = {}) =>
    action(arriveAs(store(), by, "/letter-style", { form: { ...form, ...more } }));
  const styleOf = (by: Person) => letterStyle(by.viewer, store().db, by.organisation);

  beforeAll(() => seed(store()));

  it("is plain until it is chosen, and its administrator's alone to choose", async () => {
    expect(await styleOf(await as("hans.pieterman"))).toEqual(plainStyle);
    for (const who of ["marit.overbeek", "sanne.rietveld"]) {
      const by = await as(who);
      await expect(loader(arriveAs(store(), by, "/letter-style"))).rejects.toMatchObject(absent);
      await expect(post(by)).rejects.toMatchObject(absent);
      await expect(example(arriveAs(store(), by, "/letter-style/example"))).rejects.toMatchObject(absent);
    }
  });

  it("is refused with what is wrong, in the reader's words, and what was typed stays", async () => {
    expect(
      await post(await as("hans.pieterman"), { colour: "#ffff00", foot: "x".repeat(100) }),
    ).toMatchObject({
      data: {
        problems: [expect.stringContaining("niet goed te lezen"), expect.stringContaining("negentig")],
        typed: { colour: "#ffff00" },
      },
    });
    expect(await post(await as("hans.pieterman"), { language: "fr" })).toMatchObject({
      data: { problems: ["Kies een taal."] },
    });
  });

  it("holds from then on for that insurer's letters, in its language, with its contacts by topic", async () => {
    expect(await post(await as("hans.pieterman"))).toMatchObject({ status: 302 });
    const hans = await as("hans.pieterman", 12);
    expect(await styleOf(hans)).toEqual(form);
    expect(await styleOf(await as("ilse.brandsma", 12))).toEqual(plainStyle);
    expect(await styleOf(await as("hans.pieterman", 10))).toEqual(plainStyle);
    const answer = await example(arriveAs(store(), hans, "/letter-style/example"));
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    const from = (await partiesOf(hans.viewer, store().db, [hans.organisation])).get(hans.organisation);
    if (!from) throw new Error("there is no insurer");
    const blocks = contactBlocks(medicalAidsPolicy().contacts, "en");
    expect(JSON.stringify(blocks)).toContain("Process of agreements: zorg.overeenkomsten@asr.nl");
    const paper = { language: "en", from, blocks, moment: hans.viewer.now, fictional: true } as const;
    const named = { ...paper, reference: "B-2026-0001", title: "Letter" };
    const [styled, plain] = await Promise.all([
      renderPaper(named),
      renderPaper({ ...named, from: { ...from, style: undefined } }),
    ]);
    expect(styled.equals(plain)).toBe(false);
    expect(styled.equals(await renderPaper(named))).toBe(true);
  });

  it("shows the second of two administrators what the first chose, and keeps what was typed", async () => {
    const hans = await as("hans.pieterman", 13);
    const { madeFrom } = await loader(arriveAs(store(), hans, "/letter-style"));
    const first = { "made-from": madeFrom, colour: "#134f5c" };
    expect(await post(hans, first)).toMatchObject({ status: 302 });
    const second = { "made-from": madeFrom, colour: "#660000" };
    expect(await post(await as("hans.pieterman", 14), second)).toMatchObject({
      init: { status: 409 },
      data: { stale: { fields: [{ field: "colour", theirs: ["#134f5c"], mine: ["#660000"] }] } },
    });
    expect((await styleOf(await as("hans.pieterman", 14))).colour).toBe("#134f5c");
  });
});
