import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { putAt, type Step, stepsTo, valueAt } from "#app/domain/policy/document-place";
import { loader as draftPage } from "#app/routes/policy-draft/route";
import { action as begin } from "#app/routes/policy-drafts/route";
import { action as publish, loader as publishPage } from "#app/routes/policy-publish/route";
import { policyVersions } from "#db/queries/policy.server";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

/** The supplied policy with something else at a place; `undefined` takes it away. */
function broken(path: string, value: unknown): unknown {
  const document: unknown = JSON.parse(JSON.stringify(suppliedPolicy()));
  const names = path.split("/");
  const last = names.at(-1) ?? "";
  const around = stepsTo(document, names.slice(0, -1).join("/"));
  if (!around) throw new Error(`the policy has no ${path}`);
  return putAt(document, [...around, last] satisfies Step[], value);
}

const phases = "parts/open-tender/phases";
const normOf = "normSets/tender-laboratory/norms/iso-15189";
const edition = { kind: "certificate", standard: "ISO 15189", equivalent: false } as const;
const withoutFunction = (set: string) => {
  const lots = valueAt(suppliedPolicy(), stepsTo(suppliedPolicy(), `normSets/${set}/lots`) ?? []);
  return (Array.isArray(lots) ? lots : []).filter((lot) => lot !== "function");
};

/** Each with the item by the name that its writer gave it, the cause, and the cure. */
const cases: readonly [string, unknown, readonly string[]][] = [
  [
    "a closing day before its opening day",
    broken(`${phases}/tender-closes/deadline`, { day: "2022-08-15", limit: "through" }),
    ["Sluiting", "15 augustus 2022", "1 september 2022", "Verbeter een van beide dagen"],
  ],
  [
    "a norm that no one can meet",
    broken(`${normOf}/demand`, { ...edition, editions: [{ edition: "2003", through: "2012-12-31" }] }),
    ["ISO 15189", "kan niemand halen", "voeg een uitgave toe"],
  ],
  [
    "a phase without an actor",
    broken(`${phases}/outcome/actor`, undefined),
    ["wie", "niemand die haar doet", "Kies"],
  ],
  [
    "a date in the wrong year",
    broken(`${phases}/outcome/deadline`, { day: "2032-11-01", limit: "through" }),
    ["1 november 2032", "contractjaar 2023"],
  ],
  [
    "a deadline on 29 February",
    broken(`${phases}/outcome/deadline`, { day: "2024-02-29", limit: "through" }),
    ["29 februari 2024", "bestaat niet elk jaar", "Kies 28 februari of 1 maart"],
  ],
  [
    "a text in one language only",
    broken("lots/function/title/en", undefined),
    ["Engels", "Nederlands (nl) én het Engels (en)"],
  ],
];

onBothEngines("a policy document that is wrong", (store) => {
  let ilse: Person;
  let count = 0;
  beforeAll(async () => {
    await seed(store());
    ilse = await personOf(store(), "ilse.brandsma", instantAt("2023-03-06", "09:00"));
    count = (await versions()).length;
  });
  const versions = () =>
    policyVersions({ ...ilse.viewer, now: instantAt("2029-01-01") }, store().db, ilse.organisation);
  const takeIn = async (document: unknown) => {
    const form = new FormData();
    form.set("file", new File([JSON.stringify(document)], "beleid.json", { type: "application/json" }));
    return begin(arriveAs(store(), ilse, "/policies/drafts", { form }));
  };
  const draftOf = async (document: unknown) => {
    const answer = await takeIn(document);
    const to = answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
    return to.split("/").at(-1) ?? "";
  };
  const faultsOf = async (id: string) => {
    const params = { id };
    const { checked } = await draftPage(arriveAs(store(), ilse, `/policies/drafts/${id}`, { params }));
    return checked.faults.map(({ sentence }) => sentence);
  };

  it.each(cases)(
    "with %s is named by item, cause and cure, and is not published",
    async (_, document, words) => {
      const id = await draftOf(document);
      const [sentence = "", ...more] = await faultsOf(id);
      for (const each of words) expect(sentence).toContain(each);
      expect([sentence, ...more].join(" ")).not.toMatch(
        /parts\/|normSets\/|lots\/|\d{4}-\d{2}-\d{2}|\{\w+\}/,
      );
      const params = { id };
      const form = { proposal: crypto.randomUUID(), effectiveFrom: "2023-06-01", reason: "Zo is besloten." };
      const refused = await publish(
        arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { form, params }),
      );
      expect(refused).toMatchObject({ init: { status: 422 } });
      const shown = await publishPage(arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { params }));
      expect(shown.problems.length).toBeGreaterThan(0);
      expect(await versions()).toHaveLength(count);
    },
  );

  it("with a lot without a norm names the lot", async () => {
    let document = broken("normSets/tender-imaging/lots", withoutFunction("tender-imaging"));
    const set = stepsTo(document, "normSets/tender-conditions/lots") ?? [];
    document = putAt(document, set, withoutFunction("tender-conditions"));
    const [sentence] = await faultsOf(await draftOf(document));
    expect(sentence).toMatch(/^Kavel ‘.*[Ff]unctie.*’ heeft geen minimumnorm\. Neem het op/);
  });

  it("of a newer schema is refused whole", async () => {
    expect(await takeIn(broken("schemaVersion", 3))).toMatchObject({
      data: { problems: [expect.stringContaining("Werk Plafondkaart bij")] },
    });
  });

  it.each([
    ["2022-04-01", ["versie 1", "1 april 2022", "overlappen niet", "latere dag"]],
    ["2022-03-01", ["1 maart 2022"]],
  ])("that would overlap a version, from %s, is refused in words and not published", async (from, words) => {
    const id = await draftOf(JSON.parse(JSON.stringify(suppliedPolicy())));
    expect(await faultsOf(id)).toEqual([]);
    const params = { id };
    const form = { proposal: crypto.randomUUID(), effectiveFrom: from, reason: "Zo is besloten." };
    const refused = await publish(
      arriveAs(store(), ilse, `/policies/drafts/${id}/publish`, { form, params }),
    );
    expect(refused).toMatchObject({ init: { status: 422 } });
    const said = JSON.stringify(refused);
    for (const each of words) expect(said).toContain(each);
    expect(said).not.toMatch(/\{\w+\}/);
    expect(await versions()).toHaveLength(count);
  });
});
