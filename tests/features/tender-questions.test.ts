import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { addDays, type Instant, instantAt } from "#app/domain/calendar";
import type { WorkKind } from "#app/domain/work/item";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader as notePage } from "#app/routes/tender-note/route";
import { loader as paper } from "#app/routes/tender-note-paper/route";
import { loader as questionPage, action as step } from "#app/routes/tender-question/route";
import { action as ask, loader as questionsPage } from "#app/routes/tender-questions/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const at = (day: number, time = "10:00"): Instant => instantAt(addDays("2022-09-01", day - 1), time);
const WHY = "De vraag noemt onze kostprijs.";

onBothEngines("questions about an open tender", (store) => {
  const path = "/tender/questions?year=2023";
  const as = (name: string, now: Instant) => personOf(store(), name, now);
  const buyer = (now: Instant) => as("noor.verbeek", now);
  const merel = (now: Instant) => as("femke.aarts", now);
  const rival = (now: Instant) => as("karin.blom", now);
  const overview = (by: Person) => questionsPage(arriveAs(store(), by, path));
  const one = (by: Person, id: string) =>
    questionPage(arriveAs(store(), by, `/tender/questions/${id}`, { params: { id } }));
  const asking = (by: Person, given: Record<string, string>) =>
    ask(arriveAs(store(), by, path, { form: { question: uuidv7(), about: "", ...given } }));
  const asked = async (by: Person, given: Record<string, string>): Promise<string> => {
    const question = uuidv7();
    expect(await asking(by, { question, ...given })).toMatchObject({ status: 302 });
    return question;
  };
  const take = async (by: Person, id: string, form: Record<string, string>) =>
    step(
      arriveAs(store(), by, `/tender/questions/${id}`, {
        params: { id },
        form: { seen: String((await one(by, id)).seen), ...form },
      }),
    );
  const publish = (by: Person, seen: number) =>
    ask(arriveAs(store(), by, path, { form: { act: "publish", seen: String(seen) } }));
  const workOf = async ({ viewer }: Person, ...kinds: readonly WorkKind[]) =>
    (await readWork(viewer, store().db, viewer.now))
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, deadline }) => [kind, deadline?.day]);
  const noticesOf = async ({ viewer }: Person, kind: string) =>
    (await store().db.select().from(store().db.t.notices)).filter(
      (each) => each.account === viewer.account && each.kind === kind,
    );
  const read = (by: Person, id: string) =>
    notePage(arriveAs(store(), by, `/tender/notes/${id}`, { params: { id } }));
  let [ofMerel, ofRival, hidden, gone]: readonly string[] = [];

  beforeAll(() => seed(store()));

  it("are asked by a provider about a lot or in general, once however often the form is sent", async () => {
    const femke = await merel(at(5));
    const page = await overview(femke);
    const pathology = page.ask?.choices.find(({ label }) => label === "Pathologie");
    expect(pathology?.value).toMatch(/^lot\//);
    const question = uuidv7();
    const form = { question, about: pathology?.value ?? "", text: "Mag een filiaal meetellen?" };
    expect(await asking(femke, form)).toMatchObject({ status: 302 });
    expect(await asking(femke, form)).toMatchObject({ status: 302 });
    expect((await overview(femke)).rows).toMatchObject([
      { id: question, about: "Pathologie", stage: "to-answer" },
    ]);
    ofMerel = question;
    ofRival = await asked(await rival(at(5, "11:00")), { text: "Wanneer gaat de overeenkomst in?" });
    hidden = await asked(await rival(at(6)), {
      text: "Onze prijs is 7 euro, is dat te hoog?",
      private: "yes",
      privately: WHY,
    });
    gone = await asked(await rival(at(6, "11:00")), {
      text: "Toch geen vraag.",
      private: "yes",
      privately: WHY,
    });
  });

  it("are refused with what was typed: empty, without a reason for privacy, about no lot", async () => {
    const femke = await merel(at(6));
    const refused = async (form: Record<string, string>) => asking(femke, form);
    expect(await refused({ text: "  " })).toMatchObject({ init: { status: 422 } });
    expect(await refused({ text: "Een vraag?", private: "yes" })).toMatchObject({
      data: {
        typed: { text: "Een vraag?", private: ["yes"] },
        problems: [expect.stringContaining("vertrouwelijk")],
      },
    });
    expect(await refused({ text: "Een vraag?", about: "lot/none" })).toMatchObject({
      data: { problems: [expect.stringContaining("lijst")] },
    });
  });

  it("are the asker's and the insurer's alone, and nothing of them is anybody else's", async () => {
    const femke = await merel(at(7));
    expect((await overview(femke)).rows).toHaveLength(1);
    for (const id of [ofRival, hidden, gone])
      await expect(one(femke, id ?? "")).rejects.toMatchObject(absent);
    const answer = { step: "answered", wording: "Mag het?", answer: "Ja, dat mag." };
    await expect(take(femke, ofMerel ?? "", answer)).rejects.toMatchObject(absent);
    await expect(publish(femke, 4)).rejects.toMatchObject(absent);
    const noor = await buyer(at(7));
    await expect(asking(noor, { text: "Mag een inkoper vragen?" })).rejects.toMatchObject(absent);
    await expect(overview(await as("marit.overbeek", at(7)))).rejects.toMatchObject(absent);
    expect((await overview(noor)).rows.map(({ asker }) => asker)).toHaveLength(4);
    expect(await workOf(noor, "tender-question")).toHaveLength(4);
    expect(await noticesOf(noor, "tender-question")).toHaveLength(4);
  });

  it("are answered for all without the name of who asks, and stay with the insurer until the note", async () => {
    const noor = await buyer(at(8));
    const asker = (await overview(noor)).rows[0]?.asker ?? "";
    const naming = {
      step: "answered",
      wording: `Mag een filiaal van ${asker} meetellen?`,
      answer: "Ja, dat mag.",
    };
    expect(await take(noor, ofMerel ?? "", naming)).toMatchObject({
      data: { problems: [expect.stringContaining("Laat dat weg")], typed: { answer: "Ja, dat mag." } },
    });
    expect(
      await take(noor, ofMerel ?? "", { ...naming, wording: "Mag een filiaal meetellen?" }),
    ).toMatchObject({
      status: 302,
    });
    expect(
      await take(noor, ofRival ?? "", {
        step: "answered",
        wording: "Wanneer gaat zij in?",
        answer: "Op 1 januari.",
      }),
    ).toMatchObject({ status: 302 });
    const femke = await merel(at(8, "12:00"));
    expect(JSON.stringify(await one(femke, ofMerel ?? ""))).not.toContain("Ja, dat mag.");
    const stale = { step: "answered", wording: "Anders?", answer: "Anders.", seen: "1" };
    expect(await take(noor, ofMerel ?? "", stale)).toMatchObject({
      data: { problems: [expect.stringContaining("intussen")] },
    });
  });

  it("stay private only where the insurer agrees; whoever asked is told why, and can withdraw", async () => {
    const noor = await buyer(at(8));
    const refuse = { step: "privacy-refused", reason: "Het antwoord gaat allen aan.", by: "2022-09-12" };
    expect(await take(noor, hidden ?? "", { ...refuse, by: "2022-09-08" })).toMatchObject({
      init: { status: 422 },
    });
    expect(await take(noor, gone ?? "", refuse)).toMatchObject({ status: 302 });
    const karin = await rival(at(9));
    expect(await noticesOf(karin, "tender-question-privacy")).toHaveLength(1);
    expect(await workOf(karin, "question-privacy")).toEqual([["question-privacy", "2022-09-12"]]);
    const dates = await readDates(karin.viewer, store().db, ["question"]);
    expect(dates.map(({ path: to }) => to)).toContain(`/tender/questions/${gone}`);
    expect(await take(karin, gone ?? "", { step: "withdrawn" })).toMatchObject({ status: 302 });
    expect(await workOf(await rival(at(9, "11:00")), "question-privacy")).toEqual([]);
    const alone = { step: "answered", wording: "x", answer: "Nee, 7 euro is niet te hoog." };
    expect(await take(noor, hidden ?? "", alone)).toMatchObject({ status: 302 });
    expect(await noticesOf(karin, "tender-question-answered")).toHaveLength(1);
    expect((await one(await rival(at(9, "11:00")), hidden ?? "")).state).toMatchObject({
      stage: "told",
      answered: { answer: alone.answer },
    });
  });

  it("are published to all at once in a note that tells neither who asked nor what stayed private", async () => {
    const noor = await buyer(at(13));
    expect(await workOf(noor, "tender-question", "note-to-publish")).toEqual([
      ["note-to-publish", "2022-10-14"],
    ]);
    const { next } = await overview(noor);
    expect(next).toMatchObject({ count: 2, number: 1 });
    expect(await publish(noor, 1)).toMatchObject({ init: { status: 422 } });
    const answers = await Promise.all([publish(noor, next?.seen ?? 0), publish(noor, next?.seen ?? 0)]);
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
    const femke = await merel(at(13, "12:00"));
    const [note] = (await overview(femke)).notes;
    const shown = await read(femke, note?.id ?? "");
    expect(shown.entries).toMatchObject([
      { number: 1, asker: 1, wording: "Wanneer gaat zij in?", own: false },
      { number: 2, asker: 2, wording: "Mag een filiaal meetellen?", about: "Pathologie", own: true },
    ]);
    const karin = await rival(at(13, "12:00"));
    expect((await read(karin, note?.id ?? "")).entries.map(({ own }) => own)).toEqual([true, false]);
    const told = JSON.stringify([shown, await overview(femke)]);
    for (const secret of [WHY, "7 euro", ofRival, hidden, gone, karin.organisation])
      expect(told).not.toContain(secret);
    for (const person of [femke, karin]) expect(await noticesOf(person, "tender-note")).toHaveLength(1);
    for (const language of ["nl", "en"]) {
      const got = await paper(
        arriveAs(store(), femke, `/tender/notes/${note?.id}/${language}`, {
          params: { id: note?.id ?? "", language },
        }),
      );
      expect(
        Buffer.from(await got.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
    await expect(read(await as("marit.overbeek", at(13)), note?.id ?? "")).rejects.toMatchObject(absent);
  });

  it("keep one name for each asker in a later note", async () => {
    const again = await asked(await merel(at(14)), { text: "En een tweede filiaal?" });
    const noor = await buyer(at(15));
    await take(noor, again, { step: "answered", wording: "En een tweede?", answer: "Ook dat mag." });
    const { next } = await overview(noor);
    expect(await publish(noor, next?.seen ?? 0)).toMatchObject({ status: 302 });
    const karin = await rival(at(15, "12:00"));
    const second = (await overview(karin)).notes[1];
    expect((await read(karin, second?.id ?? "")).entries).toMatchObject([
      { number: 3, asker: 2, own: false },
    ]);
    expect(
      await take(noor, again, { step: "answered", wording: "Anders?", answer: "Anders." }),
    ).toMatchObject({
      data: { problems: [expect.stringContaining("afgehandeld")] },
    });
  });

  it("are in time to the last moment of the day, and afterwards are told where to go", async () => {
    await asked(await merel(at(30, "23:59")), { text: "Nog net op tijd?" });
    const late = await merel(instantAt("2022-10-01", "00:00"));
    const page = await overview(late);
    expect(page).toMatchObject({
      refusal: "late",
      contact: { address: expect.stringContaining("vraag-inkoopbeleid") },
    });
    expect(await asking(late, { text: "Te laat?" })).toMatchObject({
      data: { typed: { text: "Te laat?" }, problems: [expect.stringContaining("voorbij")] },
    });
    const early = await merel(instantAt("2022-08-20", "10:00"));
    expect(await asking(early, { text: "Te vroeg?" })).toMatchObject({ init: { status: 422 } });
  });
});
