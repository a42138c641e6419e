import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt } from "#app/domain/calendar";
import { judgingOf } from "#app/domain/tender/judging";
import { loader as lotPage } from "#app/routes/tender-lot/route";
import { action as act, loader as page } from "#app/routes/tender-registration/route";
import { type PlacedRegistration, placedRegistrations } from "#db/queries/judging.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const at = (hour: number): Instant => instantAt("2022-10-16", `${hour}:00`);
const reason = "Het bestuur is in een fraudezaak geregistreerd.";

onBothEngines("grounds for exclusion", (store) => {
  let all: readonly PlacedRegistration[] = [];
  let one = "";
  let provider = "";
  const buyer = (hour: number) => personOf(store(), "noor.verbeek", at(hour));
  const read = (by: Person, id = one) =>
    page(arriveAs(store(), by, `/tender/registrations/${id}`, { params: { id } }));
  const post = async (by: Person, form: Record<string, string>, id = one) =>
    act(
      arriveAs(store(), by, `/tender/registrations/${id}`, {
        params: { id },
        form: { step: "judged-ground", ground: "no-fraud", holds: "yes", reason, ...form },
      }),
    );

  beforeAll(async () => {
    await seed(store());
    const { viewer } = await buyer(10);
    const [first] = await placedRegistrations(viewer, store().db, { id: (await firstSent()) ?? "" });
    one = first?.id ?? "";
    provider = first?.provider ?? "";
    all = (await placedRegistrations(viewer, store().db, { policy: first?.policy ?? "" })).filter(
      (each) => each.provider === provider && judgingOf(each.facts, at(10))?.stage === "submitted",
    );
  });

  /** A sent registration of a provider that sent several. */
  async function firstSent(): Promise<string | undefined> {
    const { registrations, registrationFacts } = store().db.t;
    const rows = await store().db.select().from(registrations);
    const facts = await store().db.select().from(registrationFacts);
    const sent = rows.filter(({ id }) =>
      facts.some((fact) => fact.registration === id && fact.detail.kind === "submitted"),
    );
    return sent.find(({ id, provider: of }) => sent.some((other) => other.id !== id && other.provider === of))
      ?.id;
  }

  it("stand each apart, open until judged, with what is wrong in a form named", async () => {
    const noor = await buyer(10);
    const { grounds, seen } = await read(noor);
    expect(grounds.map(({ key, judged }) => [key, judged])).toContainEqual(["no-fraud", undefined]);
    const wrong = async (form: Record<string, string>) => post(noor, { seen: String(seen), ...form });
    expect(await wrong({ ground: "none" })).toMatchObject({ data: { problems: ["ground-missing"] } });
    expect(await wrong({ reason: "nee" })).toMatchObject({
      data: { problems: ["too-short"], typed: { reason: "nee" } },
    });
    expect(await wrong({ holds: "" })).toMatchObject({ data: { problems: ["choice-missing"] } });
    expect(await wrong({ seen: "99" })).toMatchObject({ data: { problems: ["changed-meanwhile"] } });
  });

  it("count for every registration of the provider, with who judged it and why", async () => {
    const noor = await buyer(10);
    expect(all.length).toBeGreaterThan(1);
    expect(await post(noor, { seen: String((await read(noor)).seen) })).toMatchObject({ status: 302 });
    const later = await buyer(11);
    for (const { id } of all) {
      const found = (await read(later, id)).grounds.find(({ key }) => key === "no-fraud");
      expect(found).toMatchObject({ judged: { holds: true, reason }, judge: "Noor Verbeek" });
    }
    const lot = all[0]?.tenderLot ?? "";
    const { rows } = await lotPage(arriveAs(store(), later, `/tender/lots/${lot}`, { params: { id: lot } }));
    expect(rows.find(({ id }) => id === all[0]?.id)).toMatchObject({
      outcome: "fails",
      excluded: [{ reason }],
    });
    expect(rows.filter(({ excluded }) => excluded.length > 0)).toHaveLength(1);
  });

  it("keep anybody from qualifying while one holds, and are told to nobody before the outcome", async () => {
    const noor = await buyer(12);
    const judged = { step: "judged", qualifies: "yes", reason: "Voldoet aan alles wat is gevraagd." };
    const seen = async () => String((await read(noor)).seen);
    expect(await post(noor, { ...judged, seen: await seen() })).toMatchObject({
      data: { problems: ["ground-holds"] },
    });
    const { accounts, memberships } = store().db.t;
    const people = await store().db.select().from(accounts);
    const members = await store().db.select().from(memberships);
    const own = members.find(({ organisation }) => organisation === provider)?.account;
    const mail = people.find(({ id }) => id === own)?.email.split("@")[0];
    if (mail) {
      const lab = await personOf(store(), mail, at(13));
      const text = JSON.stringify(await read(lab));
      expect(text).not.toContain(reason);
      await expect(post(lab, { seen: "1" })).rejects.toMatchObject(absent);
    }
    expect(
      await post(noor, { holds: "no", reason: "Het register noemt een ander.", seen: await seen() }),
    ).toMatchObject({ status: 302 });
    expect(
      await post(await buyer(14), { ...judged, seen: String((await read(await buyer(14))).seen) }),
    ).toMatchObject({ status: 302 });
  });
});
