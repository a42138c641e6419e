import { expect, it } from "vitest";
import { addMonths, instantAt, type Month } from "#app/domain/calendar";
import type { Declaration } from "#app/domain/forecast/declaration";
import type { Placed } from "#app/domain/forecast/predecessor";
import { answerQuestion } from "#app/domain/forecast/year-question";
import { questioner } from "#app/features/forecast/ceiling-question.server";
import { declaredContract } from "#tests/domain/forecast/declared";

const at = instantAt("2023-07-12", "09:41");

/** What came in under an agreement of its lots, a batch a month. */
function declared(seed: number, from: Month, lots: readonly string[]): Declaration[] {
  const { received } = declaredContract(seed, "2020-01", "2023-12");
  return [...received].flatMap(([careMonth, row]) =>
    careMonth < from
      ? []
      : [...row].flatMap(([monthReceived, cents]) =>
          lots.map((lot) => ({
            ...{
              batch: Number(monthReceived.replace("-", "")),
              acceptedAt: instantAt(`${monthReceived}-20`),
            },
            ...{ lot, careMonth, monthReceived, cents },
          })),
        ),
  );
}

const place = (contract: string, years: readonly number[]): Placed => ({
  ...{ contract, insurer: "i", provider: contract, area: { region: "VR01" }, years },
});
const old = Array.from({ length: 6 }, (_, index) => `old-${index}`);
const ground = {
  asked: { year: 2023, at },
  placed: [...old.map((each) => place(each, [2020, 2021, 2022, 2023])), place("new", [2023])],
  declarations: new Map([
    ...old.map((each, index) => [each, declared(index + 1, "2020-01", ["a", "b"])] as const),
    ["new", declared(9, "2023-01", ["b"])] as const,
  ]),
  contracts: [],
  ceilings: [],
};
const ceilingOf = (contract: string, lot?: string) => ({
  ...{ id: `ceiling-${contract}`, contract, contractYear: 2023, lot, entries: [] },
  ...{ insurer: "i", provider: contract, form: "idd" as const, area: { region: "VR01" as const } },
});

it("lends an agreement that began this year the season of those with the same lots, and nobody else", () => {
  const ask = questioner(ground);
  const fresh = ask(ceilingOf("new"))?.asked;
  expect(fresh?.peers).toMatchObject({ from: addMonths("2023-05", -35) });
  expect(fresh?.peers?.series).toHaveLength(6);
  expect(fresh && answerQuestion(fresh).kind).toBe("forecast");
  expect(ask(ceilingOf("old-1"))?.asked.peers).toBeUndefined();
  const [of, whole] = [ask(ceilingOf("new", "b")), ask(ceilingOf("new"))];
  expect(of?.asked.peers).toEqual(whole?.asked.peers);
});

it("lends that of all agreements, and says so, where too few have the same lots", () => {
  const declarations = new Map([...ground.declarations, ["new", declared(9, "2023-01", ["c"])] as const]);
  const asked = questioner({ ...ground, declarations })(ceilingOf("new"))?.asked;
  expect(asked?.peers).toMatchObject({ isWide: true });
  const made = asked && answerQuestion(asked);
  expect(made).toMatchObject({ basis: { peers: 6, notes: [{ key: "season-of-all" }] } });
});

it("lends none where nobody has had its lots for two years", () => {
  const alone = { ...ground, placed: [place("new", [2023])] };
  const asked = questioner(alone)(ceilingOf("new"))?.asked;
  expect(asked?.peers).toBeUndefined();
  expect(asked && answerQuestion(asked)).toMatchObject({
    kind: "refused",
    reason: { key: "too-few-months" },
  });
});
