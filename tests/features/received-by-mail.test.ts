import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { action as enterInterest } from "#app/routes/candidacies/route";
import { loader as candidacyPage } from "#app/routes/candidacy/route";
import { loader as questionPage } from "#app/routes/tender-question/route";
import { action as onQuestions, loader as questionsPage } from "#app/routes/tender-questions/route";
import { allProviders } from "#db/queries/organisation.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const unknown = {
  provider: "unknown",
  unknownName: "Laboratorium Nieuwkomer",
  unknownKind: "laboratory",
  unknownKvk: "01234567",
  unknownAgb: "50990999",
};

onBothEngines("what came by e-mail or letter", (store) => {
  const noor = (day: Day, time = "10:00"): Promise<Person> =>
    personOf(store(), "noor.verbeek", instantAt(day, time));
  const form = (given: Record<string, string>, name?: string) => {
    const sent = new FormData();
    for (const [key, value] of Object.entries(given)) sent.append(key, value);
    if (name) sent.append("files", new File([Buffer.from("%PDF-1.4\n%%EOF\n")], name));
    return sent;
  };
  const interest = async (day: Day, given: Record<string, string>) => {
    const base = { id: uuidv7(), year: "2023", area: "VR03", way: "whole", day: "2022-04-11", time: "09:30" };
    return enterInterest(
      arriveAs(store(), await noor(day), "/candidacies", { form: form({ ...base, reason: "", ...given }) }),
    );
  };
  const path = "/tender/questions?year=2023";
  const question = async (day: Day, given: Record<string, string>, name?: string) => {
    const base = {
      act: "enter",
      question: uuidv7(),
      about: "",
      text: "Telt een filiaal mee?",
      time: "16:48",
    };
    return onQuestions(arriveAs(store(), await noor(day), path, { form: form({ ...base, ...given }, name) }));
  };
  const named = async () =>
    (await allProviders((await noor("2022-12-01")).viewer, store().db)).filter(
      ({ name }) => name === unknown.unknownName,
    );

  beforeAll(() => seed(store()));

  it("makes a provider that is not in the list, once, and refuses numbers that cannot be", async () => {
    expect(await interest("2022-04-12", { ...unknown, unknownKvk: "332110823" })).toMatchObject({
      init: { status: 400 },
      data: { refused: { typed: { unknownName: unknown.unknownName } } },
    });
    expect(await interest("2022-04-12", { ...unknown, unknownAgb: "5099" })).toMatchObject({
      init: { status: 400 },
    });
    expect(await interest("2022-04-12", { ...unknown, area: "VR04" })).toMatchObject({
      init: { status: 400 },
    });
    expect(await named()).toEqual([]);
    expect(await interest("2022-04-12", unknown)).toMatchObject({ status: 302 });
    expect(await named()).toHaveLength(1);
    expect(await interest("2022-04-13", { ...unknown, area: "VR05" })).toMatchObject({ status: 302 });
    const byCode = { ...unknown, unknownKvk: "76543210", unknownName: "Nieuwkomer (lab)" };
    const answer = await interest("2022-04-13", { ...byCode, area: "VR02" });
    if (!(answer instanceof Response)) throw new Error("it was not entered");
    const id = new URL(answer.headers.get("Location") ?? "", "http://x").pathname.split("/").at(-1) ?? "";
    const page = await candidacyPage(
      arriveAs(store(), await noor("2022-04-14"), `/candidacies/${id}`, { params: { id } }),
    );
    expect(page.provider).toBe(unknown.unknownName);
    const alike = { ...unknown, unknownKvk: "87654321", unknownAgb: "" };
    expect(await interest("2022-04-13", { ...alike, area: "VR25" })).toMatchObject({ init: { status: 400 } });
  });

  it("is a question with its moment and original, marked where it came late, and asked once", async () => {
    const [provider] = await named();
    const id = uuidv7();
    const given = { question: id, provider: provider?.id ?? "", day: "2022-10-01" };
    expect(await question("2022-10-03", { ...given, provider: "" }, "vraag.pdf")).toMatchObject({
      init: { status: 422 },
      data: { typed: { text: "Telt een filiaal mee?" } },
    });
    expect(await question("2022-10-03", { ...given, day: "2022-10-04" })).toMatchObject({
      init: { status: 422 },
    });
    expect(await question("2022-10-03", given, "vraag.exe")).toMatchObject({ init: { status: 422 } });
    expect(await question("2022-10-03", given, "vraag.pdf")).toMatchObject({ status: 302 });
    expect(await question("2022-10-03", given, "vraag.pdf")).toMatchObject({ status: 302 });
    const by = await noor("2022-10-03", "11:00");
    const shown = await questionPage(arriveAs(store(), by, `/tender/questions/${id}`, { params: { id } }));
    expect(shown.state).toMatchObject({
      received: "late",
      askedAt: instantAt("2022-10-01", "16:48"),
    });
    expect(shown.files).toHaveLength(1);
    const { rows } = await questionsPage(arriveAs(store(), by, path));
    expect(rows.filter((row) => row.id === id)).toMatchObject([{ late: true, stage: "to-answer" }]);
    expect(await question("2022-09-05", { ...unknown, day: "2022-09-02" })).toMatchObject({ status: 302 });
    expect(await named()).toHaveLength(1);
  });

  it("is for a provider to enter nowhere", async () => {
    const femke = await personOf(store(), "femke.aarts", instantAt("2022-10-03", "10:00"));
    const base = {
      act: "enter",
      question: uuidv7(),
      about: "",
      text: "Telt een filiaal mee?",
      time: "16:48",
    };
    const given = { ...base, provider: femke.organisation, day: "2022-10-01" };
    await expect(onQuestions(arriveAs(store(), femke, path, { form: form(given) }))).rejects.toMatchObject({
      status: 404,
    });
    expect((await questionsPage(arriveAs(store(), femke, path))).entry).toBeUndefined();
  });
});
