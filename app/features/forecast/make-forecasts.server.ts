import { setImmediate } from "node:timers/promises";
import type { Instant } from "#app/domain/calendar";
import { type AskedMoment, momentsBefore, momentsNow } from "#app/domain/forecast/asked-moment";
import { type Declaration, dataState, knownBy } from "#app/domain/forecast/declaration";
import { ENGINE, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import type { OwnCalibration } from "#app/domain/forecast/own-calibration";
import type { Placed } from "#app/domain/forecast/predecessor";
import type { PastSeries } from "#app/domain/forecast/rolling-origins";
import type { ForecastQuestion } from "#app/domain/forecast/year-question";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { questioner } from "#app/features/forecast/ceiling-question.server";
import { pastSeries } from "#app/features/forecast/past-series.server";
import { audit, type Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { readContracts } from "#db/queries/contract.server";
import { type ForecastToKeep, forecastsKept, keepForecast, madeFrom } from "#db/queries/forecast.server";
import { dataOfInsurer, declarationsOf, keepRound, placedContracts } from "#db/queries/forecast-data.server";
import type { Store } from "#db/store.server";

/** What the work is done with: the engine in a thread of its own, the sign to stop, and who hears how far it is. */
export type ForecastGround = {
  readonly store: Store;
  readonly deed: Deed;
  readonly now: () => Instant;
  readonly forecast: (question: ForecastQuestion) => Promise<KeptForecast>;
  /** Learns from the past of all agreements, in the same thread. */
  readonly learn: (series: readonly PastSeries[]) => Promise<OwnCalibration>;
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
};

/** The data of an insurer up to a moment, read once for every forecast that is made from it. */
type Known = {
  readonly insurer: string;
  readonly placed: readonly Placed[];
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
};

/**
 * Makes the forecasts of an insurer's ceilings that its data up to a moment ask for: those of the running year first,
 * then those that it is compared with. What was made from the same data before is not made again.
 * @returns how many were made
 */
export async function makeForecasts(ground: ForecastGround, insurer: string, at: Instant): Promise<number> {
  const known = await readKnown(ground, insurer, at);
  const moments = [...momentsNow(at), ...momentsBefore(at)];
  let made = 0;
  for (const [done, asked] of moments.entries()) {
    ground.tell(done, moments.length);
    made += await forecastAt(ground, known, asked);
  }
  return made;
}

async function readKnown({ store, signal }: ForecastGround, insurer: string, at: Instant): Promise<Known> {
  const placed = (await placedContracts(store.db)).filter((each) => each.insurer === insurer);
  const declarations = new Map<string, readonly Declaration[]>();
  for (const { contract } of placed) {
    signal.throwIfAborted();
    declarations.set(contract, await declarationsOf(store.db, [contract], at));
    await setImmediate(); // pages come first
  }
  return { insurer, placed, declarations };
}

/** Makes what is missing of the forecasts of one year as it could be told at one moment. */
async function forecastAt(ground: ForecastGround, known: Known, asked: AskedMoment): Promise<number> {
  const { store, signal, forecast, learn } = ground;
  const viewer: Viewer = { organisation: known.insurer, roles: ["buyer"], now: asked.at };
  const data = await dataOfInsurer(store.db, known.insurer, asked.at);
  if (!data) return 0;
  const ceilings = await readCeilings(viewer, store.db, { contractYear: asked.year });
  const kept = await forecastsKept(
    store.db,
    ceilings.map(({ id }) => id),
  );
  const contracts = await readContracts(viewer, store.db, known.insurer);
  const ask = questioner({ ...known, contracts, ceilings, asked });
  const made: ForecastToKeep[] = [];
  let own: OwnCalibration | undefined;
  for (const ceiling of ceilings) {
    signal.throwIfAborted();
    await setImmediate();
    const question = ask(ceiling);
    const state = question && dataState(knownBy(question.declarations, asked.at));
    if (!state || kept.has(madeFrom(ceiling.id, state))) continue;
    const { dataThrough, seed } = question.asked;
    const from = { ...state, dataThrough, seed, contractYear: asked.year, madeAt: ground.now() };
    own ??= await learn(pastSeries({ ...known, asked }));
    made.push({
      ...{ ...from, ceiling: ceiling.id },
      forecast: await forecast({ ...question.asked, own: own.count > 0 ? own : undefined }),
    });
  }
  await keep(ground, { ...data, insurer: known.insurer, contractYear: asked.year }, made);
  return made.length;
}

const AT_ONCE = 25;

async function keep(
  { store, deed, now }: ForecastGround,
  round: Omit<Parameters<typeof keepRound>[1], "madeAt">,
  made: readonly ForecastToKeep[],
): Promise<void> {
  for (let start = 0; start < made.length; start += AT_ONCE) {
    await store.write(async (tx) => {
      for (const each of made.slice(start, start + AT_ONCE)) await keepForecast(tx, each);
    });
    await setImmediate();
  }
  await act(store, { deed }, async (tx, { deed }) => {
    await keepRound(tx, { ...round, madeAt: now() });
    if (made.length === 0) return;
    await audit(tx, deed, {
      verb: "made-forecasts",
      thing: "forecasts",
      thingId: `${round.insurer}/${round.contractYear}`,
      holder: round.insurer,
      after: {
        contractYear: round.contractYear,
        count: made.length,
        dataUntil: round.cutOff,
        engine: ENGINE,
      },
    });
  });
}
