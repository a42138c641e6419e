import type { Mode } from "#app/domain/mode";
import { Refused } from "#app/server/refused";

/** What whoever runs the server has chosen, by environment variables; README lists them. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  /** `postgres://…`, or the path of the embedded database's file. */
  readonly database: string;
  /** The mode asked for; absent when nothing was said. */
  readonly mode?: Mode | undefined;
  /** How many proxies stand in front, whose word on the visitor's address is trusted. */
  readonly proxies: number;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  readonly logLevel: string;
  /** About how many lines of production a new demonstration gets. */
  readonly lines: number;
  /** The key that wraps those of sealed tenders: its 64 hexadecimal signs, or else the file where it stands. */
  readonly sealKey: { readonly hex?: string | undefined; readonly file: string };
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Refused when a variable holds what it cannot mean. */
export function readSettings(environment: Environment): Settings {
  const { DATABASE_URL, PLAFONDKAART_DATA } = environment;
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Refused(
      "DATABASE_URL has to begin with postgres://; leave it out to use the embedded database.",
    );
  }
  const tiles = environment.MAP_TILES_URL;
  if (tiles && !URL.canParse(tiles.replace("{s}", "a"))) {
    throw new Refused(
      `MAP_TILES_URL is "${tiles}"; it has to be an address such as https://tiles.example/{z}/{x}/{y}.png.`,
    );
  }
  const hex = environment.PLAFONDKAART_SEAL_KEY || undefined;
  if (hex && !/^[0-9a-f]{64}$/i.test(hex)) {
    throw new Refused(
      "PLAFONDKAART_SEAL_KEY has to be 64 hexadecimal signs, as `openssl rand -hex 32` gives; leave it out to keep the key in a file.",
    );
  }
  const data = (PLAFONDKAART_DATA || "data").replace(/\/+$/, "");
  const logLevel = environment.LOG_LEVEL || "warn";
  if (!logLevels.includes(logLevel)) {
    throw new Refused(`LOG_LEVEL is "${logLevel}"; choose one of ${logLevels.join(", ")}.`);
  }
  return {
    port: wholeNumber(environment, "PORT", 3000, 65_535),
    host: environment.HOST || "127.0.0.1",
    database: DATABASE_URL || `${data}/plafondkaart.sqlite`,
    mode: modeOf(environment),
    proxies: wholeNumber(environment, "TRUST_PROXY", 0, 10),
    requestsPerMinute: wholeNumber(environment, "RATE_LIMIT", 1200, 1_000_000),
    logLevel,
    sealKey: { hex, file: `${data}.seal-key` },
    lines: wholeNumber(environment, "PLAFONDKAART_LINES", 100_000, 50_000_000),
  };
}

function modeOf({ PLAFONDKAART_MODE: mode }: Environment): Mode | undefined {
  if (!mode) return undefined;
  if (mode === "demonstration" || mode === "live") return mode;
  throw new Refused(`PLAFONDKAART_MODE is "${mode}"; choose demonstration or live.`);
}

function wholeNumber(environment: Environment, name: string, otherwise: number, most: number): number {
  const text = environment[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new Refused(`${name} is "${text}"; it has to be a whole number from 0 to ${most}.`);
}
