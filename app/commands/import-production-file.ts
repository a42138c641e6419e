import { createReadStream, existsSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { clockNow, realNow } from "#app/clock.server";
import { type ImportOptions, importOptions } from "#app/commands/production-options";
import { insurerNamed, providerNamed } from "#app/commands/production-parties";
import { hashOf, type ProductionFile, ProductionRefused } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { beginBatch } from "#app/features/production/begin-batch.server";
import { discardBatch } from "#app/features/production/discard-batch.server";
import { reportCsv } from "#app/features/production/return-report.server";
import { takeIn } from "#app/features/production/take-in.server";
import { textsFor } from "#app/i18n/areas.server";
import { fileFaultWords } from "#app/i18n/production/words";
import { type Translate, translator } from "#app/i18n/text";
import { Refused } from "#app/server/refused";
import { readSettings } from "#app/server/settings";
import type { Deed } from "#db/audit.server";
import { openStore } from "#db/open.server";
import type { BatchRow } from "#db/queries/production-batch.server";
import { keptMapping } from "#db/queries/production-mapping.server";
import type { Store } from "#db/store.server";

type Environment = Readonly<Record<string, string | undefined>>;
type Streams = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream };

const NO_DATABASE =
  "There is no database yet: start Plafondkaart once with npm start, then import production.";

/**
 * Imports a file of production into the database that the environment names, as the page does. It counts wholly or
 * not at all, whenever it is interrupted.
 * @returns the exit code: 0 only when what was asked was done.
 * @throws Refused or DatabaseRefused, before anything has changed.
 */
export async function importProductionFile(
  values: string[],
  environment: Environment,
  streams: Streams,
): Promise<number> {
  const asked = importOptions(values, environment);
  await requireFile(asked.path);
  const { database } = readSettings(environment);
  if (!database.startsWith("postgres") && !existsSync(database)) throw new Refused(NO_DATABASE);
  const store = await openStore({ url: database, admit: refuseNew });
  const say = translator(textsFor(asked.language, "production").production ?? {}, asked.language);
  try {
    return await importInto(store, asked, streams, say);
  } catch (error) {
    if (error instanceof ProductionRefused)
      throw new Refused(`${asked.fileName}: ${fileFaultWords(say, error.reason)}`);
    throw error;
  } finally {
    await store.close();
  }
}

async function importInto(
  store: Store,
  asked: ImportOptions,
  streams: Streams,
  say: Translate,
): Promise<number> {
  const tell = (text: string) => streams.stderr.write(`${text}\n`);
  const insurer = await insurerNamed(store.db, asked.insurer);
  const provider = asked.provider === undefined ? undefined : await providerNamed(store.db, asked.provider);
  const deed = { ...deedNow(store), organisation: insurer };
  const file = fileAt(asked);
  const inspected = await inspectFile(file, await keptMapping(store.db, insurer, provider ?? null));
  tell(`${asked.fileName}: ${inspected.lines} lines (${inspected.format})`);
  const { source, fileName, receivedAt } = asked;
  const fileHash = await hashOf(file);
  const begun = await beginBatch(store, deed, { insurer, provider, source, fileName, fileHash, receivedAt });
  if ("known" in begun) {
    tell(`This very file counts already, as ${begun.known.reference}; nothing was changed.`);
    return 1;
  }
  const batch = begun.begun;
  const stop = new AbortController();
  const interrupted = () => stop.abort(new Refused("Interrupted; nothing of the file counts."));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    return await judge(store, deed, batch, { asked, inspected, streams, say, tell, signal: stop.signal });
  } catch (error) {
    await discardBatch(store, deed, batch.number);
    throw error;
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}

function deedNow(store: Store): Deed {
  const at = realNow();
  return { at, clockAt: clockNow(store.found ?? "live", undefined, at), origin: "production:import" };
}

const fileAt = ({ path, fileName }: ImportOptions): ProductionFile => ({
  name: fileName,
  read: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});

type Judging = {
  readonly asked: ImportOptions;
  readonly inspected: Awaited<ReturnType<typeof inspectFile>>;
  readonly streams: Streams;
  readonly say: Translate;
  readonly tell: (text: string) => void;
  readonly signal: AbortSignal;
};

async function judge(store: Store, deed: Deed, batch: BatchRow, given: Judging): Promise<number> {
  const { asked, inspected, streams, say, tell, signal } = given;
  let told = 0;
  const { lines, refused, cents } = await takeIn(store, batch, inspected, {
    now: () => deed.clockAt,
    signal,
    tell: ({ done, total }) => {
      const percent = Math.floor((100 * done) / Math.max(1, total));
      if (percent >= told + 10) tell(`${percent} % (${done} of ${total} lines)`);
      if (percent >= told + 10) told = percent;
    },
  });
  await writeReport(store, batch, asked, streams, say);
  tell(`${lines} lines: ${lines - refused} right, ${refused} refused; ${(cents / 100).toFixed(2)} euros.`);
  if (asked.preview) {
    await discardBatch(store, deed, batch.number);
    tell("A preview: nothing was stored.");
    return refused === 0 || asked.acceptedOnly ? 0 : 1;
  }
  const why = await acceptBatch(store, deed, { number: batch.number, acceptedOnly: asked.acceptedOnly });
  if (!why) {
    tell(`${batch.reference} counts from now on.`);
    return 0;
  }
  await discardBatch(store, deed, batch.number);
  tell(`Nothing counts: ${say(why.key, { count: refused })}`);
  return 1;
}

async function writeReport(
  store: Store,
  batch: BatchRow,
  asked: ImportOptions,
  streams: Streams,
  say: Translate,
) {
  const file = asked.report === undefined ? undefined : await open(asked.report, "w");
  try {
    for await (const text of reportCsv(store.db, batch.number, {
      say,
      language: asked.language,
      lotName: (lot) => lot,
    })) {
      if (file) await file.write(text);
      else if (!streams.stdout.write(text))
        await new Promise((resolve) => streams.stdout.once("drain", resolve));
    }
  } finally {
    await file?.close();
  }
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Refused(`There is no file ${path}: check its name and folder.`);
  if (!found.isFile()) throw new Refused(`${path} is no file: name the file of production in it.`);
}

function refuseNew(found: string | undefined): void {
  if (found === undefined) throw new Refused(NO_DATABASE);
}
