import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Day, type Instant, instantAt, parseDay } from "#app/domain/calendar";
import { type ProductionSource, productionSources } from "#app/domain/production/batch";
import { isLanguage, type Language } from "#app/i18n/text";
import { Refused } from "#app/server/refused";

type Environment = Readonly<Record<string, string | undefined>>;

/** What was typed after the command. */
export type ImportOptions = {
  readonly path: string;
  readonly fileName: string;
  readonly preview: boolean;
  readonly acceptedOnly: boolean;
  /** Where the return report goes; absent for standard output. */
  readonly report: string | undefined;
  /** The insurer and the provider by name, key or number. */
  readonly insurer: string | undefined;
  readonly provider: string | undefined;
  readonly source: ProductionSource;
  readonly receivedAt: Instant | undefined;
  readonly language: Language;
};

export const USAGE = `Name one file: npm run --silent production:import -- FILE
  --preview            judge every line and store nothing
  --accepted-only      let the right lines count where others are refused; without it one refused line stops the whole
  --report OUT.csv     write the return report there; without it the report goes to standard output
  --insurer NAME       whose production it is: name, KvK number or key; only needed where there are several insurers
  --provider NAME|AGB  whose file it is: name, AGB code or key; without it the file may tell of any provider
  --source WORD        accepted (claims that the insurer accepted) or statement (the provider's own);
                       statement where a provider is named, else accepted
  --received DAY       the day it came in, as 2023-03-31; today where nothing is said
  --language nl|en     of the return report; nl where nothing is said`;

const options = {
  preview: { type: "boolean" },
  "accepted-only": { type: "boolean" },
  report: { type: "string" },
  insurer: { type: "string" },
  provider: { type: "string" },
  source: { type: "string" },
  received: { type: "string" },
  language: { type: "string" },
} as const;

/** @throws Refused with how the command is used */
export function importOptions(values: string[], { INIT_CWD }: Environment): ImportOptions {
  const { given, files } = parsed(values);
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Refused(USAGE);
  // npm runs its scripts in the folder of the project, wherever it was called.
  const place = (path: string) => resolve(INIT_CWD ?? ".", path);
  const language = given.language ?? "nl";
  if (!isLanguage(language)) throw new Refused(`--language is "${language}"; choose nl or en.`);
  return {
    path: place(file),
    fileName: basename(file),
    preview: given.preview ?? false,
    acceptedOnly: given["accepted-only"] ?? false,
    report: given.report === undefined ? undefined : place(given.report),
    insurer: given.insurer,
    provider: given.provider,
    source: sourceOf(given.source, given.provider),
    receivedAt: given.received === undefined ? undefined : momentOf(given.received),
    language,
  };
}

function parsed(values: string[]) {
  try {
    const { values: given, positionals: files } = parseArgs({
      args: values,
      options,
      allowPositionals: true,
    });
    return { given, files };
  } catch (error) {
    // Node names the option that it does not know, and then explains at length.
    const cause = error instanceof Error ? error.message.split(". ")[0] : "An option is not known";
    throw new Refused(`${cause}.\n${USAGE}`);
  }
}

function sourceOf(text: string | undefined, provider: string | undefined): ProductionSource {
  if (text === undefined) return provider === undefined ? "accepted" : "statement";
  const source = productionSources.find((each) => each === text);
  if (source) return source;
  throw new Refused(`--source is "${text}"; choose accepted or statement.`);
}

function momentOf(text: string): Instant {
  const day: Day | undefined = parseDay(text);
  if (!day) throw new Refused(`--received is "${text}"; it has to be a day such as 2023-03-31.`);
  return instantAt(day, "12:00");
}
