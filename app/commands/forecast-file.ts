import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { answerer, answerTriangle } from "#app/commands/forecast-answer";
import { learnCalibration } from "#app/domain/forecast/rolling-origins";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";
import { ForecastFileRefused } from "#app/exchange/forecast-refused";
import { readSeries } from "#app/exchange/forecast-series";
import { readTriangles } from "#app/exchange/forecast-triangle";
import { Refused } from "#app/server/refused";

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE =
  "Usage: npm run --silent forecast -- IN.json OUT.json [--window MONTHS | --triangle | --learn]. A window forecasts from the last months of each series alone, a triangle is a run-off, and learning writes the calibration that the past of the series gives.";

/**
 * Forecasts what a file asks, and writes the answers to another.
 * @param values what was typed after the command.
 * @returns one sentence that says what was done.
 * @throws Refused with the cause and the cure.
 */
export async function forecastFile(values: string[], { INIT_CWD }: Environment): Promise<string> {
  const { from, to, window, triangle, learn } = asked(values);
  // npm runs its scripts in the folder of the project, wherever it was called.
  const text = textOf(resolve(INIT_CWD ?? ".", from));
  const answers = answersTo(from, text, { window, triangle, learn });
  write(resolve(INIT_CWD ?? ".", to), answers);
  const refused = answers.filter((answer) => "refused" in answer).length;
  const kind = triangle ? "triangles" : learn ? "lengths of history" : "series";
  const without = refused > 0 ? `, ${refused} of them without a forecast, each with the reason` : "";
  return `${to}: ${answers.length} ${kind}${without}.`;
}

type Wish = { readonly window: number | undefined; readonly triangle: boolean; readonly learn: boolean };

function answersTo(from: string, text: string, { window, triangle, learn }: Wish): object[] {
  try {
    if (triangle) return readTriangles(text).map(answerTriangle);
    const series = readSeries(text);
    if (!learn) return series.map(answerer(startingCalibration, window));
    return learnCalibration(
      series.map(({ train }) => Float64Array.from(train.filter((value) => value !== null))),
    );
  } catch (error) {
    throw error instanceof ForecastFileRefused ? new Refused(`${from}: ${error.message}`) : error;
  }
}

function asked(values: string[]): Wish & { readonly from: string; readonly to: string } {
  const { options, positionals } = parsed(values);
  const [from, to, ...others] = positionals;
  if (!from || !to || others.length > 0) throw new Refused(USAGE);
  const window = options.window === undefined ? undefined : Number(options.window);
  if (window !== undefined && !(Number.isInteger(window) && window > 0)) {
    throw new Refused(`"${options.window}" is no number of months. ${USAGE}`);
  }
  return { from, to, window, triangle: options.triangle ?? false, learn: options.learn ?? false };
}

function parsed(values: string[]) {
  try {
    const { values: options, positionals } = parseArgs({
      args: values,
      options: {
        window: { type: "string" },
        triangle: { type: "boolean" },
        learn: { type: "boolean" },
      },
      allowPositionals: true,
    });
    return { options, positionals };
  } catch (error) {
    // Node names the option that it does not know, and then explains at length.
    const cause = error instanceof Error ? error.message.split(". ")[0] : "An option is not known";
    throw new Refused(`${cause}. ${USAGE}`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Refused(`${path} cannot be read (${causeOf(error)}): check its name and folder.`);
  }
}

function write(path: string, answers: readonly object[]): void {
  try {
    writeFileSync(path, `[\n${answers.map((answer) => JSON.stringify(answer)).join(",\n")}\n]\n`);
  } catch (error) {
    throw new Refused(`${path} cannot be written (${causeOf(error)}): check the folder.`);
  }
}

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
