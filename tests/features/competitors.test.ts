import type { LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { takeStep } from "#app/features/tender/take-step.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { loader as audit } from "#app/routes/audit/route";
import { loader as auditThing } from "#app/routes/audit-thing/route";
import { loader as feed } from "#app/routes/calendar-feed/route";
import { loader as candidacies } from "#app/routes/candidacies/route";
import { loader as ceilings } from "#app/routes/ceilings/route";
import { loader as certificate } from "#app/routes/certificate/route";
import { loader as certificates } from "#app/routes/certificates/route";
import { loader as coverage } from "#app/routes/coverage/route";
import { loader as deadlines } from "#app/routes/deadlines/route";
import { loader as document } from "#app/routes/document/route";
import { loader as documents } from "#app/routes/documents/route";
import { loader as listFile } from "#app/routes/list-file/route";
import { loader as map } from "#app/routes/map/route";
import { loader as notices } from "#app/routes/notices/route";
import { loader as provider } from "#app/routes/provider/route";
import { loader as region } from "#app/routes/region/route";
import { loader as tender } from "#app/routes/tender/route";
import { loader as form } from "#app/routes/tender-form/route";
import { loader as lot } from "#app/routes/tender-lot/route";
import { loader as lots } from "#app/routes/tender-lots/route";
import { loader as opening } from "#app/routes/tender-opening/route";
import { loader as ownQuestion } from "#app/routes/tender-question/route";
import { action as ask, loader as questions } from "#app/routes/tender-questions/route";
import { loader as registration } from "#app/routes/tender-registration/route";
import { loader as threads } from "#app/routes/threads/route";
import { loader as today } from "#app/routes/today/route";
import { placedRegistrations } from "#db/queries/judging.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const judgedAt = instantAt("2022-10-16", "10:00");
const after = instantAt("2022-11-05", "10:00");
const QUESTION = "Vraag die alleen de ander stelde.";
const SECRET = "Oordeel dat alleen de ander aangaat.";

onBothEngines("competitors in the open tender", (store) => {
  let merel: Person;
  let secrets: readonly string[];
  let pages: readonly (readonly [string, (args: LoaderFunctionArgs) => unknown, Record<string, string>?])[];

  beforeAll(async () => {
    await seed(store());
    const noor = await personOf(store(), "noor.verbeek", judgedAt);
    merel = await personOf(store(), "femke.aarts", after);
    const { tenderLots, certificates: table } = store().db.t;
    const [found] = await store()
      .db.select()
      .from(tenderLots)
      .where(and(eq(tenderLots.region, "VR02"), eq(tenderLots.lot, "clinical-chemistry")));
    const tenderLot = found?.id ?? "";
    const all = await placedRegistrations(noor.viewer, store().db, { tenderLot });
    for (const { id, kept, provider: of, facts } of all) {
      if (facts.length < 2) continue;
      const reason = of === merel.organisation ? "Voldoet aan alles wat gevraagd is." : SECRET;
      const step = { kind: "judged", qualifies: true, reason } as const;
      await takeStep(store(), noor.deed, noor.viewer, id, { step, seen: kept });
    }
    const again = await placedRegistrations(noor.viewer, store().db, { tenderLot });
    const paper = { language: "nl", from: { name: "De Linde", lines: [] }, title: "Uitslag" } as const;
    await tellOutcome(store(), noor.deed, noor.viewer, {
      tenderLot,
      seen: again.reduce((sum, { kept }) => sum + kept, 0),
      write: () => ({ ...paper, fictional: true, blocks: [] }),
    });
    const later = { ...noor.viewer, now: after };
    const rivals = (await placedRegistrations(later, store().db, { tenderLot })).filter(
      ({ provider: of }) => of !== merel.organisation,
    );
    const letters = rivals.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.kind === "informed" && fact.letter ? [fact.letter] : [])),
    );
    const papers = await store()
      .db.select({ id: table.id })
      .from(table)
      .where(ne(table.provider, merel.organisation));
    const karin = await personOf(store(), "karin.blom", instantAt("2022-09-20", "10:00"));
    const question = uuidv7();
    const asking = { question, about: "", text: QUESTION, private: "yes", privately: SECRET };
    await ask(arriveAs(store(), karin, "/tender/questions?year=2023", { form: asking }));
    secrets = [
      SECRET,
      QUESTION,
      question,
      ...rivals.map(({ id }) => id),
      ...letters,
      ...papers.map(({ id }) => id),
    ];
    const rival = rivals.find(({ facts }) => facts.length > 2);
    pages = [
      ...(["today", "tender", "documents", "certificates", "deadlines", "notices", "threads"] as const).map(
        (name) =>
          [
            `/${name}`,
            { today, tender, documents, certificates, deadlines, notices, threads }[name],
          ] as const,
      ),
      ["/audit", audit],
      ["/candidacies", candidacies],
      ["/ceilings", ceilings],
      ["/coverage", coverage],
      ["/map?year=2023", map],
      ["/regions/VR02?year=2023", region, { code: "VR02" }],
      ["/tender/opening?year=2023", opening],
      ["/tender/lots?year=2023", lots],
      ["/tender/lots/x", lot, { id: tenderLot }],
      ["/tender/registrations/x", registration, { id: rival?.id ?? "" }],
      ["/tender/questions?year=2023", questions],
      ["/tender/questions/x", ownQuestion, { id: question }],
      ["/audit/tender-question/x", auditThing, { thing: "tender-question", id: question }],
      ["/tender/form/lots", form, { step: "lots" }],
      ["/audit/registration/x", auditThing, { thing: "registration", id: rival?.id ?? "" }],
      ["/audit/tender-lot/x", auditThing, { thing: "tender-lot", id: tenderLot }],
      ["/certificates/x", certificate, { id: papers[0]?.id ?? "" }],
      ["/documents/x", document, { id: letters[0] ?? "" }],
      ["/providers/x", provider, { id: rival?.provider ?? "" }],
      ["/calendar/dates.ics", feed, { file: "dates.ics" }],
      ...["certificates", "documents", "notices"].map(
        (list) => [`/lists/${list}/csv`, listFile, { list, format: "csv" }] as const,
      ),
    ];
  }, 60_000);

  /** What a page says, in whatever shape; nothing where it does not exist for who asks. */
  const said = async (by: Person, [path, load, params = {}]: (typeof pages)[number]): Promise<string> => {
    try {
      const answer = await load(arriveAs(store(), by, path, { params }));
      return answer instanceof Response ? await answer.text() : JSON.stringify(answer);
    } catch (thrown) {
      if (thrown instanceof Response && [302, 404].includes(thrown.status)) return "";
      throw thrown;
    }
  };

  it("find nothing of one another on any page, list, file, log or calendar, by any address", async () => {
    expect(secrets.length).toBeGreaterThan(30);
    let seen = 0;
    for (const page of pages) {
      const text = await said(merel, page);
      if (text !== "") seen++;
      expect([page[0], secrets.filter((secret) => text.includes(secret))]).toEqual([page[0], []]);
    }
    expect(seen).toBeGreaterThan(8);
  });

  it("are all there for the insurer, so that the search above would have found them", async () => {
    const noor = await personOf(store(), "noor.verbeek", after);
    const found = new Set<string>();
    for (const page of pages) {
      const text = await said(noor, page);
      for (const secret of secrets) if (text.includes(secret)) found.add(secret);
    }
    expect(found).toContain(SECRET);
    expect(found).toContain(QUESTION);
    expect(found.size).toBeGreaterThan(20);
  });
});
