import { beforeAll, expect, it } from "vitest";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { seed } from "#tests/seed/season";
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
});
