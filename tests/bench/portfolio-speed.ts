// The program that is timed: forecasts made-up contracts with run-off, and prints how many seconds that took.
import { answerQuestion } from "#app/domain/forecast/year-question";
import { declaredContract } from "#tests/domain/forecast/declared";

const [CONTRACTS, WARM_UP] = [625, 20];

const questions = Array.from({ length: CONTRACTS }, (_, seed) => ({
  received: declaredContract(seed + 1, "2020-01", "2023-12").received,
  ...({ year: 2023, dataThrough: "2023-06", contractFrom: "2023-01", contractThrough: "2023-12" } as const),
  seed,
}));

questions.slice(0, WARM_UP).forEach(answerQuestion);
const before = performance.now();
questions.forEach(answerQuestion);
process.stdout.write(String((performance.now() - before) / 1_000));
