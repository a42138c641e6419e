import { describe, expect, it } from "vitest";
import { filled, historyOf } from "#app/domain/forecast/history";
import { oneOffs, withoutOneOffs } from "#app/domain/forecast/one-off";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";

const normal = normalFrom(randomFrom(5));
const season = [9.2, 8.3, 9.3, 8.2, 8.1, 8.6, 7.3, 7.3, 8.7, 9.1, 8.9, 7];
const usual = Array.from({ length: 52 }, (_, t) => (season[t % 12] ?? 8) * 1_000 * Math.exp(0.03 * normal()));
/** A spring in which little was open: months 14 to 16 from the beginning. */
const closed = usual.map((value, t) => value * ([0.8, 0.55, 0.72][t - 14] ?? 1));
const places = (odd: readonly boolean[]) => odd.flatMap((is, t) => (is ? [t] : []));

describe("a month that stands otherwise than its namesakes", () => {
  it("is found where a spring was closed, and nowhere else", () => {
    expect(places(oneOffs(usual))).toEqual([]);
    expect(places(oneOffs(closed))).toEqual(expect.arrayContaining([15, 16]));
    expect(places(oneOffs(closed)).every((t) => t >= 14 && t <= 16)).toBe(true);
  });

  it("cannot be told from one namesake, and is once more springs have passed", () => {
    expect(places(oneOffs(closed.slice(0, 27)))).not.toContain(15);
    expect(places(oneOffs(closed.slice(0, 42)))).toContain(15);
  });

  it("is none in a history of less than two years, nor where many months are so", () => {
    expect(places(oneOffs(closed.slice(0, 23)))).toEqual([]);
    const wild = usual.map((value, t) => (t % 5 === 0 ? value * 0.4 : value));
    expect(places(oneOffs(wild))).toEqual([]);
  });

  it("is none where the months after it went on so: then the level is new", () => {
    const shrunk = usual.slice(0, 41).map((value, t) => (t >= 36 ? value * 0.4 : value));
    expect(places(oneOffs(shrunk)).filter((t) => t >= 36)).toEqual([]);
    const history = historyOf(shrunk);
    if ("refused" in history) throw new Error(history.refused.key);
    expect(history.notes.map(({ key }) => key)).not.toContain("one-off-left-out");
  });

  it("leaves zeros and credits to others", () => {
    expect(places(oneOffs(usual.map(() => 0)))).toEqual([]);
    expect(oneOffs(usual.map((value, t) => (t === 20 ? -value : value)))).toHaveLength(52);
  });

  it("is passed over with a note, and filled as its namesakes were", () => {
    const history = historyOf(closed);
    if ("refused" in history) throw new Error(history.refused.key);
    expect(history.notes.map(({ key }) => key)).toContain("one-off-left-out");
    const values = withoutOneOffs(Float64Array.from(closed), filled);
    expect((values[15] ?? 0) / (usual[15] ?? 1)).toBeCloseTo(1, 0);
    expect(values[3]).toBe(closed[3]);
  });
});
