import { addMonths, type Day, dayOf, type Month, monthOf } from "#app/domain/calendar";
import { splitDayOf } from "#app/domain/ceiling/split";
import { type Contract, contractState } from "#app/domain/contract";
import type { AskedMoment } from "#app/domain/forecast/asked-moment";
import { SHORT } from "#app/domain/forecast/beside-peers";
import { type Declaration, dataThrough, knownBy, receivedOf } from "#app/domain/forecast/declaration";
import { oddMonths } from "#app/domain/forecast/odd-months";
import { type Peers, peersOf } from "#app/domain/forecast/peers";
import { type Placed, predecessorsOf } from "#app/domain/forecast/predecessor";
import {
  AGES,
  firstCareMonth,
  monthsBetween,
  type Received,
  triangleOfReceived,
} from "#app/domain/forecast/received";
import { mostAlike, runOffsOf } from "#app/domain/forecast/run-off-of-others";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { type ForecastQuestion, seedOf } from "#app/domain/forecast/year-question";
import type { PlacedCeiling } from "#db/queries/ceiling.server";

type Ground = {
  readonly asked: AskedMoment;
  readonly placed: readonly Placed[];
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
  /** As known at the moment. */
  readonly contracts: readonly Contract[];
  /** All ceilings of the year. */
  readonly ceilings: readonly PlacedCeiling[];
};

/** What is asked of the engine about a ceiling, and from which declarations. */
type Question = { readonly asked: ForecastQuestion; readonly declarations: readonly Declaration[] };

/** Makes the questions about ceilings at a moment; undefined where nothing was received by then. */
export function questioner(ground: Ground): (ceiling: PlacedCeiling) => Question | undefined {
  const { asked, declarations, contracts, ceilings } = ground;
  const everything = knownBy([...declarations.values()].flat(), asked.at);
  const through = dataThrough(everything, asked.at);
  const all = through && triangleFrom(everything, through);
  const odd = all && oddMonths(receivedOf(everything), all, through);
  let runOffs: readonly Triangle[] | undefined;
  const patterns = (received: Received, first: Month) => {
    if (!through || monthsBetween(first, through) >= AGES) return undefined;
    runOffs ??= runOffsOf(servedBefore(ground, undefined), through);
    return runOffs.length > 0
      ? mostAlike(triangleOfReceived(received, first, through), runOffs)
      : all && [all];
  };
  const known = new Map<string, Peers | undefined>();
  const peers = (lots: Lots) => {
    const key = [...lots].sort().join(" ");
    if (all && !known.has(key)) {
      const completed = { pattern: all, through, odd };
      const same = peersOf(servedBefore(ground, lots), completed);
      const wide = same ? undefined : peersOf(servedBefore(ground, undefined), completed);
      known.set(key, same ?? (wide && { ...wide, isWide: true }));
    }
    return known.get(key);
  };
  return (ceiling) => {
    const contract = contracts.find(({ id }) => id === ceiling.contract);
    const lots = lotsOf(ground, ceiling, contract);
    const own = historyOf(ground, ceiling.contract, lots);
    const received = receivedOf(own);
    const first = through && firstCareMonth(received, through);
    if (!through || !first) return undefined;
    const question = {
      ...{
        received,
        odd,
        dataThrough: through,
        year: asked.year,
        seed: seedOf(ceiling.id),
        patterns: patterns(received, first),
        begins: beginOf(ground, ceiling.contract),
        peers: monthsBetween(first, through) < SHORT ? peers(lots) : undefined,
      },
      ...termOfPart(termOf(contract, asked), ceiling, splitDayOf(ceiling, ceilings)),
    };
    return { asked: question, declarations: own };
  };
}

function triangleFrom(declarations: readonly Declaration[], through: Month): Triangle {
  const received = receivedOf(declarations);
  return triangleOfReceived(received, firstCareMonth(received, through) ?? through, through);
}

type Lots = ReadonlySet<string | undefined>;

/** The lots that count: of a part ceiling its own; else those of the agreement, and what was declared under it. */
function lotsOf(
  { asked, declarations }: Ground,
  ceiling: PlacedCeiling,
  contract: Contract | undefined,
): Lots {
  if (ceiling.lot !== undefined) return new Set([ceiling.lot]);
  const state = contract && contractState(contract, asked.year, dayOf(asked.at), asked.at);
  const own = knownBy(declarations.get(ceiling.contract) ?? [], asked.at);
  return new Set<string | undefined>([...(state?.lots ?? []), ...own.map(({ lot }) => lot)]);
}

/** What was declared of lots, or of all, under an agreement, and before it under those that it continues. */
function historyOf(
  { asked, placed, declarations }: Ground,
  contract: string,
  lots: Lots | undefined,
): Declaration[] {
  const of = (key: string) =>
    knownBy(declarations.get(key) ?? [], asked.at).filter(({ lot }) => !lots || lots.has(lot));
  const place = placed.find((each) => each.contract === contract);
  const before = place ? predecessorsOf(place, placed).flatMap((other) => of(other.contract)) : [];
  const begin = beginOf({ asked, placed }, contract);
  return [...before.filter(({ careMonth }) => careMonth < begin), ...of(contract)];
}

/** The first month of the years of an agreement. */
function beginOf({ asked, placed }: Pick<Ground, "asked" | "placed">, contract: string): Month {
  const place = placed.find((each) => each.contract === contract);
  return `${Math.min(...(place?.years ?? [asked.year]))}-01` satisfies Month;
}

/** What was declared of lots under each agreement of the year or the year before it. */
const servedBefore = (ground: Ground, lots: Lots | undefined): Received[] =>
  ground.placed
    .filter(({ years }) => years.includes(ground.asked.year) || years.includes(ground.asked.year - 1))
    .map(({ contract }) => receivedOf(historyOf(ground, contract, lots)));

/** The months of the year in which an agreement is in force. */
function termOf(contract: Contract | undefined, { year, at }: AskedMoment) {
  const state = contract && contractState(contract, year, dayOf(at), at);
  const [first, last]: [Month, Month] = [`${year}-01`, `${year}-12`];
  const [starts, ends] = [state ? monthOf(state.startsOn) : first, state ? monthOf(state.endsOn) : last];
  // An agreement that ended before the year, and whose renewal is awaited, is taken to go on.
  return {
    contractFrom: starts > first && starts <= last ? starts : first,
    contractThrough: ends < last && ends >= first ? ends : last,
  };
}

/** Of a ceiling that was split each part has its own months: those before its day, and those from it on. */
function termOfPart(term: ReturnType<typeof termOf>, { agb }: PlacedCeiling, day: Day | undefined) {
  if (day === undefined) return term;
  const month = monthOf(day);
  return agb === undefined
    ? { ...term, contractThrough: addMonths(month, -1) }
    : { ...term, contractFrom: month };
}
