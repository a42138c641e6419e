import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { forecastFile } from "#app/commands/forecast-file";
import { airPassengers } from "#tests/domain/forecast/air-passengers";
import { genIns } from "#tests/domain/forecast/triangles";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "forecast-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Has the command answer a file of this content. */
async function answers(content: unknown, ...options: string[]): Promise<unknown> {
  writeFileSync(join(folder, "in.json"), typeof content === "string" ? content : JSON.stringify(content));
  await forecastFile(["in.json", "out.json", ...options], { INIT_CWD: folder });
  return JSON.parse(readFileSync(join(folder, "out.json"), "utf8"));
}

const year = z.array(z.number()).length(12);
const byShare = z.object(
  Object.fromEntries(["0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"].map((share) => [share, year])),
);
const answered = z.array(
  z.strictObject({
    id: z.string(),
    mean: year,
    monthly: byShare,
    cumulative: byShare,
    exceed: z.array(z.number()),
  }),
);

describe("the command", () => {
  const series = {
    id: "AP",
    start: [1949, 1],
    train: [...airPassengers],
    h: 12,
    ceilings: [0, 5_900, 9_999],
  };

  it("answers each series with its months, their sums and a chance per ceiling", async () => {
    const [answer] = answered.parse(await answers([series], "--window", "36"));
    expect(answer?.id).toBe("AP");
    const [sure = 0, even = 0, never = 1] = answer?.exceed ?? [];
    expect([sure, never]).toEqual([1, 0]);
    expect(even).toBeGreaterThan(0.1);
    expect(even).toBeLessThan(0.9);
    expect(await answers([series], "--window", "36")).toEqual([answer]);
  });

  it("forecasts each series by itself", async () => {
    const other = { id: "other", train: [...airPassengers].reverse(), h: 12 };
    const [, together] = answered.parse(await answers([other, series]));
    expect(answered.parse(await answers([series]))).toEqual([together]);
  });

  it("tells why a series has no forecast, and goes on with the others", async () => {
    const [short, whole] = z
      .array(z.unknown())
      .parse(await answers([{ id: "A", train: [5], h: 12 }, series]));
    expect(short).toEqual({
      id: "A",
      refused: "There is no forecast: one month is known, and at least 6 are needed.",
    });
    expect(answered.parse([whole])).toHaveLength(1);
  });

  it("names every series that it cannot read, with the cure", async () => {
    await expect(answers([series, { id: "B", train: ["x"] }, { train: [1] }])).rejects.toThrow(
      'in.json: Series "B" (number 2): "train" has to be a list of at least one month, each a number, or null where nothing is known of it.\nSeries number 3 has no "id": give every series a name of its own.',
    );
    await expect(answers([{ ...series, start: [2023, 13] }])).rejects.toThrow(
      'in.json: Series "AP" (number 1): "start" has to be [year, month], both whole numbers, the month from 1 to 12.',
    );
    await expect(answers('[{"id": "C", "train": [NaN]}]')).rejects.toThrow("is not valid JSON");
    await expect(forecastFile(["in.json"], { INIT_CWD: folder })).rejects.toThrow("Usage: ");
    await expect(answers([series], "--window", "x")).rejects.toThrow('"x" is no number of months');
  });

  it("answers a triangle by each method", async () => {
    const expected = [expect.objectContaining({ id: "G" })];
    const answer = await answers({ id: "G", triangle: genIns, prior: 5_000_000 }, "--triangle");
    expect(answer).toEqual(expected);
    expect(answer).toMatchObject([
      {
        mack: {
          reserve: expect.closeTo(18_680_855.6119, 3),
          standardError: expect.closeTo(2_447_094.8608, 3),
        },
        bornhuetterFerguson: { reserve: expect.closeTo(16_853_749.2498, 3) },
        benktander: { reserve: expect.closeTo(17_632_838.4498, 3) },
      },
    ]);
  });

  it("gives no standard errors of a triangle with too few rows to tell them, and says so", async () => {
    const answer = await answers(
      [
        { id: "F", triangle: [[100, 150, 175], [110], [120]], prior: 180 },
        { id: "E", triangle: [[100, 150, 175], [110, 170, 190], [120, 175], [130]], prior: 180 },
      ],
      "--triangle",
    );
    const untold = { standardErrors: null, standardError: null };
    expect(answer).toMatchObject([
      { mack: untold, notes: [expect.stringContaining("two rows that go on past age 1")] },
      { mack: { standardError: expect.any(Number) } },
    ]);
    expect(answer).not.toMatchObject([{}, { notes: expect.anything() }]);
  });

  it("names the row of a triangle that has a hole", async () => {
    const triangle = [[1, 2, 3], [1, null, 3], [1]];
    await expect(answers([{ id: "G", triangle }], "--triangle")).rejects.toThrow(
      'Triangle "G", row 2 has a hole at age 2',
    );
  });
});
