import { expect, it } from "vitest";
import type { Instant } from "#app/domain/calendar";
import { unansweredOf } from "#app/domain/production/unanswered";

const statement = (number: number, receivedAt: Instant, provider = "lab") => ({
  ...{ number, reference: `D-${number}`, provider, receivedAt },
});
const term = { count: 20, unit: "working-days" } as const;

it("waits for what its insurer accepts after it, by working days, where a rule names a term", () => {
  const statements = [
    statement(1, "2023-03-06T09:00:00.000Z"),
    statement(2, "2023-05-01T09:00:00.000Z"),
    statement(3, "2023-04-03T09:00:00.000Z"),
    statement(4, "2023-04-03T09:00:00.000Z", "other"),
  ];
  const accepted = new Map([["lab", ["2023-03-20T12:00:00.000Z" as const]]]);
  const termOf = (provider: string) => (provider === "lab" ? term : undefined);
  // Good Friday, Easter Monday, King's Day, 5 May, Ascension Day and Whit Monday are no working days.
  expect(
    unansweredOf(statements, accepted, termOf, "2023-05-04").map(({ number, due, late }) => [
      number,
      due,
      late,
    ]),
  ).toEqual([
    [3, "2023-05-04", false],
    [2, "2023-06-01", false],
  ]);
  expect(unansweredOf(statements, accepted, termOf, "2023-05-05")[0]).toMatchObject({
    number: 3,
    late: true,
  });
});
