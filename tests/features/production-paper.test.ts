import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { reportBlocks } from "#app/features/production/report-paper.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { loader } from "#app/routes/production-paper/route";
import { batchByNumber } from "#db/queries/production-batch.server";
import { seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { csv, fileOf, intake, line, RECEIVED } from "#tests/support/production";
import { onBothEngines } from "#tests/support/stores";

const EVENING = instantAt(RECEIVED, "18:00");

onBothEngines("the return report on paper", (store) => {
  beforeAll(() => seed(store()));
  const file = () =>
    fileOf(csv(line({ statement: "U1" }), line({ statement: "U1", reference: "2", agb: "1" })));

  it("tells what was taken in, and of each refused line why and what to do, to the cent", async () => {
    const { number } = await intake(store(), file());
    const batch = await batchByNumber(store().db, number);
    if (!batch) throw new Error("no batch");
    const say = translator(textsFor("nl", "production").production ?? {}, "nl");
    const blocks = await reportBlocks(store().db, batch, { say, language: "nl" });
    const text = JSON.stringify(blocks).replaceAll("\u00a0", " ");
    expect(text).toContain("Van 2 regels zijn er 1 goedgekeurd, voor € 18,00, en 1 afgekeurd.");
    expect(text).toContain('["3","U1 / 2","agb-form","‘1’ is geen AGB-code."');
  });

  it("is a PDF for whoever sees the delivery, and does not exist for others", async () => {
    const { number } = await intake(store(), fileOf(csv(line({ statement: "U2" }))));
    const buyer = await personOf(store(), "noor.verbeek", EVENING);
    const at = { params: { number: String(number) } };
    const response = await loader(arriveAs(store(), buyer, `/production/${number}/paper`, at));
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const other = await personOf(store(), "marit.overbeek", EVENING);
    await expect(loader(arriveAs(store(), other, `/production/${number}/paper`, at))).rejects.toMatchObject({
      status: 404,
    });
  });
});
