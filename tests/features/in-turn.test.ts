import { expect, it } from "vitest";
import { inTurn } from "#app/features/registering/in-turn.server";

it("lets so many go on at once, in the order in which they came, and goes on after one that failed", async () => {
  const few = inTurn(2);
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const work = (name: number) =>
    few(async () => {
      begun.push(name);
      await new Promise<void>((resolve, reject) =>
        ends.push(name === 1 ? () => reject(new Error("lost")) : resolve),
      );
      return name;
    });
  const all = Promise.allSettled([1, 2, 3, 4, 5].map(work));
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  await turn();
  expect(begun).toEqual([1, 2]);
  ends[0]?.();
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  for (let at = 1; at < 5; at++) {
    ends[at]?.();
    await turn();
  }
  expect((await all).map(({ status }) => status)).toEqual(["rejected", ...Array(4).fill("fulfilled")]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});
