import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { dayOf, instantAt } from "#app/domain/calendar";
import { type ApplicationEnd, endApplication } from "#app/features/contracting/decide-application.server";
import { judgeExclusion } from "#app/features/contracting/judge-exclusion.server";
import { acts } from "#app/features/proposable-acts.server";
import { giveAnswer } from "#app/features/signature/answer-proposal.server";
import { openProposal } from "#app/features/signature/read-proposals.server";
import { sendOutcomeLetters } from "#app/jobs/send-outcome-letters.server";
import { loader as page } from "#app/routes/application/route";
import { readApplications } from "#db/queries/application.server";
import { contractFor } from "#db/queries/contract.server";
import { documentsOf } from "#db/queries/document.server";
import { insertPolicy } from "#db/queries/policy.server";
import { insertMove, insertMoveAnswer } from "#db/queries/policy-move.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import { seed } from "#tests/seed/season";
import { deedAt } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** Offers on applications under a policy whose insurer is bound by two people. */
onBothEngines("offers that take two people", (store) => {
  const id = stableId("application/rozenkever");
  const other = stableId("application/krekel");
  const at = (hour: number) => instantAt("2026-06-24", `${hour}:00`);
  const end: Extract<ApplicationEnd, { kind: "offered" }> = {
    ...{ kind: "offered", language: "nl", reason: "Zij voldoet aan alle voorwaarden." },
    files: [{ name: "concept.pdf", content: pdf }],
    offer: {
      ...{ startsOn: "2027-01-01", endsOn: "2027-12-31", lots: ["feeding-pumps"] },
      answerBy: "2026-07-22",
    },
  };
  const marit = (hour: number) => personOf(store(), "marit.overbeek", at(hour));
  const els = (hour: number) => personOf(store(), "els.wijnands", at(hour));
  const provider = (hour: number) => personOf(store(), "joris.kalkman", at(hour));
  const offer = (by: Person, of = id) => endApplication(store(), by.deed, by.viewer, of, end);
  const shown = async (by: Person) => page(arriveAs(store(), by, `/applications/${id}`, { params: { id } }));
  const sign = async (by: Person, proposal: string, answer: "agreed" | "sent-back" = "agreed") => {
    await openProposal(store(), by.deed, by.viewer, acts, proposal);
    return giveAnswer(store(), by.deed, by.viewer, acts, proposal, { answer, words: "Gezien en akkoord." });
  };
  const run = () =>
    sendOutcomeLetters.run({
      ...{ mailServer: undefined, address: "", worker: "", payload: undefined, tell: () => undefined },
      ...{ store: store(), mode: "demonstration", now: () => at(20), deed: deedAt(at(20)) },
      signal: new AbortController().signal,
    });
  const proposalOf = (answer: Awaited<ReturnType<typeof offer>>): string => {
    if (typeof answer === "object" && "proposed" in answer) return answer.proposed;
    throw new Error(`it was not proposed: ${JSON.stringify(answer)}`);
  };

  beforeAll(async () => {
    await seed(store());
    const first = await marit(10);
    const policy = medicalAidsPolicy();
    const options = policy.options.map((each) =>
      each.key === "second-signature" ? { ...each, on: true } : each,
    );
    const bound = uuidv7();
    const moment = instantAt("2026-06-20", "10:00");
    await store().write(async (tx) => {
      await insertPolicy(tx, {
        ...{ id: bound, insurer: first.organisation, version: 2, effectiveFrom: "2026-06-20" },
        ...{ key: policy.key, contractYear: policy.contractYear, reason: "test", recordedAt: moment },
        document: { ...policy, options },
      });
      for (const each of [id, other]) {
        const asked = { id: uuidv7(), thing: "application", thingId: each, policy: bound } as const;
        const [found] = await readApplications(first.viewer, tx, each);
        const between = { insurer: first.organisation, provider: found?.provider ?? "" };
        await insertMove(tx, { ...asked, ...between, askedAt: moment, askedBy: null });
        await insertMoveAnswer(tx, { move: asked.id, consents: true, answeredAt: moment, answeredBy: null });
      }
    });
  });

  it("are proposed, and neither made nor seen by the provider before the second signature", async () => {
    const first = await marit(10);
    expect((await shown(first)).needsSecond).toBe(true);
    const proposal = proposalOf(await offer(first));
    expect(await offer(await els(11))).toEqual({ refused: "proposed-already" });
    expect((await shown(await els(11))).proposal).toBe(proposal);
    const asked = await shown(await provider(11));
    expect([asked.stage, asked.needsSecond, asked.proposal]).toEqual(["sent", false, undefined]);
    expect(JSON.stringify(asked)).not.toContain("Zij voldoet aan alle voorwaarden.");
    expect(await sign(await marit(11), proposal)).toEqual({ refused: "same-person" });
    const opened = await openProposal(store(), (await els(12)).deed, (await els(12)).viewer, acts, proposal);
    expect(opened?.proposal.changes).toEqual(
      expect.arrayContaining([
        { field: "application", before: null, after: "A-2026-0002, Voedingspompen Rozenkever" },
        { field: "offerAnswerBy", before: null, after: { day: "2026-07-22" } },
      ]),
    );
    expect(await sign(await els(12), proposal, "sent-back")).toEqual({ done: "sent-back" });
    expect(await run()).toEqual({ key: "letters.sent", values: { count: 0 } });
  });

  it("are stale where a ground was judged since, and nothing goes out", async () => {
    const first = await marit(13);
    const proposal = proposalOf(await offer(first));
    const judged = { ground: "fraud", holds: false, reason: "Het register noemt haar niet." };
    expect(await judgeExclusion(store(), first.deed, first.viewer, id, judged)).toBe("done");
    expect(await sign(await els(14), proposal)).toEqual({ refused: "stale" });
  });

  it("go out once with the letter and the agreement's papers, at the moment of the signature", async () => {
    const proposal = proposalOf(await offer(await marit(15)));
    // What waits stays what it was, whoever would offer something else meanwhile.
    expect(await offer(await els(16))).toEqual({ refused: "proposed-already" });
    expect(await sign(await els(17), proposal)).toEqual({ done: "agreed" });
    expect((await shown(await provider(17))).stage).toBe("sent");
    expect(await run()).toEqual({ key: "letters.sent", values: { count: 1 } });
    expect(await run()).toEqual({ key: "letters.sent", values: { count: 0 } });
    const asked = await provider(18);
    const [found] = await readApplications(asked.viewer, store().db, id);
    const offered = found?.facts.find((fact) => fact.kind === "offered");
    if (offered?.kind !== "offered") throw new Error("nothing was offered");
    expect([offered.recordedAt, dayOf(offered.recordedAt)]).toEqual([at(17), "2026-06-24"]);
    const contract = await contractFor(asked.viewer, store().db, offered.contract);
    expect(contract?.form).toBe("direct");
    const papers = await documentsOf(asked.viewer, store().db, "contract", [offered.contract]);
    expect(papers.map(({ name }) => name).toSorted()).toEqual([
      expect.stringMatching(/^[A-Z]+-2026-\d+\.pdf$/),
      "concept.pdf",
    ]);
  });

  it("do not go out to who withdrew between the signature and the letter", async () => {
    const groups = { ...end.offer, lots: ["tek"] };
    const first = await marit(15);
    const offered = { ...end, offer: groups };
    const proposal = proposalOf(await endApplication(store(), first.deed, first.viewer, other, offered));
    expect(await sign(await els(16), proposal)).toEqual({ done: "agreed" });
    const asker = await personOf(store(), "wim.tesselaar", at(17));
    const withdrawal = { kind: "withdrawn", reason: "Wij leveren deze groep niet langer." } as const;
    expect(await endApplication(store(), asker.deed, asker.viewer, other, withdrawal)).toBe("done");
    expect(await run()).toEqual({ key: "letters.sent", values: { count: 0 } });
    const [found] = await readApplications((await marit(18)).viewer, store().db, other);
    expect(found?.facts.map(({ kind }) => kind)).toEqual(["offer-drafted", "offer-signed", "withdrawn"]);
  });

  it("leave nothing behind where nobody else can sign", async () => {
    const first = await marit(10);
    const { accounts, applicationFacts, documents } = store().db.t;
    const kept = async () => [
      (await store().db.select().from(applicationFacts)).length,
      (await store().db.select().from(documents)).length,
    ];
    const { account } = (await els(10)).viewer;
    await store().write(async (tx) => {
      await tx
        .update(accounts)
        .set({ deactivatedAt: at(10) })
        .where(eq(accounts.id, account ?? ""));
    });
    const before = await kept();
    const [asked] = await readApplications(first.viewer, store().db, other);
    expect(asked?.facts).toEqual([]);
    const offered = { ...end, offer: { ...end.offer, lots: ["tek"] } };
    expect(await endApplication(store(), first.deed, first.viewer, other, offered)).toEqual({
      refused: "nobody-signs",
    });
    expect(await kept()).toEqual(before);
  });
});
