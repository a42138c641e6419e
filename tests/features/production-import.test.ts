import { beforeAll, expect, it } from "vitest";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { insertSettlementFact } from "#db/queries/settlement.server";
import { load, seed } from "#tests/seed/season";
import { csv, deedOn, faultsOf, fileOf, intake, line } from "#tests/support/production";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("production", (store) => {
  beforeAll(() => seed(store()));

  const totals = (batch: number) => {
    const { productionTotals: total } = store().db.t;
    return store()
      .db.select()
      .from(total)
      .orderBy(total.batch, total.number)
      .then((rows) => rows.filter((row) => row.batch === batch));
  };

  it("finds the agreement, the lot and the class of each line", async () => {
    const file = fileOf(
      csv(
        line(),
        line({ reference: "2", code: "079988", amount: "1,00" }),
        line({ reference: "3", region: "Zeeland" }),
        line({ reference: "4", amount: "-2,00", count: "-1", direction: "" }),
      ),
    );
    const { number, lines, refused } = await intake(store(), file);
    expect(await faultsOf(store(), number)).toEqual(["5 credit-unnamed"]);
    expect([lines, refused]).toEqual([4, 1]);
    const found = await totals(number);
    expect(found.map(({ class: each, lot, region, cents }) => [each, lot, region, cents])).toEqual([
      ["counts", "clinical-chemistry", "VR04", 1800],
      ["ceiling-free", "clinical-chemistry", "VR04", 100],
      ["uncontracted", "clinical-chemistry", "VR19", 1800],
    ]);
    expect(await acceptBatch(store(), deedOn(), { number, acceptedOnly: false })).toMatchObject({
      key: "accept.refused",
    });
    expect(await acceptBatch(store(), deedOn(), { number, acceptedOnly: true })).toBeUndefined();
  });

  it("takes a debit line back exactly, and once", async () => {
    const credit = { direction: "C", creditedStatement: "D1", creditedReference: "1" };
    const file = fileOf(
      csv(
        line({ statement: "D2", reference: "1", ...credit }),
        line({ statement: "D2", reference: "2", ...credit }),
        line({ statement: "D2", reference: "3", ...credit, amount: "18,01" }),
        line({ statement: "D2", reference: "4", ...credit, creditedReference: "99" }),
        line({
          statement: "D2",
          reference: "5",
          creditedStatement: "D1",
          creditedReference: "1",
          amount: "20,00",
        }),
      ),
    );
    const { number } = await intake(store(), file);
    expect(await faultsOf(store(), number)).toEqual(["3 credit-twice", "4 credit-twice", "5 credit-unknown"]);
    await discardBatch(store(), deedOn(), number);
  });

  it("closes a book year on the day that agreement or policy say, or the one that was arranged", async () => {
    const { season } = await load(store());
    const contract = season.contracts.find(({ area, form }) => area?.region === "VR19" && form === "idd");
    const { agbCodes } = store().db.t;
    const codes = await store().db.select().from(agbCodes);
    const agb = codes.find(({ organisation }) => organisation === contract?.provider)?.code ?? "";
    const late = (statement: string) =>
      csv(line({ statement, agb, region: "VR19", careMonth: "2022-12", received: "2023-07" }));
    const before = await intake(store(), fileOf(late("L1")));
    expect(await faultsOf(store(), before.number)).toEqual(["2 book-year-closed"]);
    const intime = await intake(store(), fileOf(late("L2")), { day: "2023-06-30" });
    expect(await faultsOf(store(), intime.number)).not.toContain("2 book-year-closed");
    await store().write((tx) =>
      insertSettlementFact(tx, {
        ...{ id: "arranged", contract: contract?.id ?? "", contractYear: 2022, day: "2023-02-20" },
        recordedAt: "2023-02-20T09:00:00.000Z",
        detail: { kind: "arranged", until: "2023-07-31", text: "Systeem van het lab lag stil" },
      }),
    );
    const after = await intake(store(), fileOf(late("L3")));
    expect(await faultsOf(store(), after.number)).toEqual([]);
  });
});
