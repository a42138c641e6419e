import { expect, it } from "vitest";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a write", (store) => {
  const organisation = {
    id: "o1",
    name: "Één",
    kind: "laboratory",
    fictional: true,
    recordedAt: "2022-01-01T00:00:00.000Z",
  } as const;

  it("is undone as a whole when it fails half way", async () => {
    const { organisations } = store().db.t;
    const write = store().write(async (tx) => {
      await tx.insert(organisations).values(organisation);
      throw new Error("half way");
    });
    await expect(write).rejects.toThrow("half way");
    expect(await store().db.select().from(organisations)).toEqual([]);
  });

  it("adds many rows at once, in whatever number", async () => {
    const { productionLines } = store().db.t;
    const rows = Array.from({ length: 1234 }, (_, at) => [
      ...[9_000_000_000_000 + at, 1, `regel "${at}", {x} \\ é`, 70401, 1, -1, -(2 ** 40)],
    ]);
    const columns = ["key", "statement", "reference", "code", "total", "count", "cents"];
    await store().write(async (tx) => {
      await tx.append(productionLines, columns, rows.flat());
      await tx.append(productionLines, columns, []);
    });
    const stored = await store().db.select().from(productionLines).orderBy(productionLines.key);
    expect(stored.map((line) => Object.values(line))).toEqual(rows);
  });

  it("answers what is asked of it at once one after the other, without a word from the driver", async () => {
    const warned: string[] = [];
    const note = ({ message }: Error) => warned.push(message);
    process.on("warning", note);
    const { organisations } = store().db.t;
    const asked = await store().write(async (tx) => {
      const before = Promise.all(Array.from({ length: 5 }, () => tx.select().from(organisations)));
      await tx.insert(organisations).values({ ...organisation, id: "o2" });
      return [...(await before), await tx.select().from(organisations)].map((rows) => rows.length);
    });
    expect(asked).toEqual([0, 0, 0, 0, 0, 1]);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(warned).toEqual([]);
  });

  it("lends its handle for as long as the transaction lasts", async () => {
    const { organisations } = store().db.t;
    const { kept } = await store().write(async (tx) => ({ kept: tx }));
    expect(() => kept.insert(organisations)).toThrow();
  });
});
