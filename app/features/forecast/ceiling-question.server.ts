import { dayOf, type Month, monthOf } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import type { AskedMoment } from "#app/domain/forecast/asked-moment";
import { type Declaration, dataThrough, knownBy, receivedOf } from "#app/domain/forecast/declaration";
import { type Placed, predecessorsOf } from "#app/domain/forecast/predecessor";
import { AGES, firstCareMonth, monthsBetween, triangleOfReceived } from "#app/domain/forecast/received";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { type ForecastQuestion, seedOf } from "#app/domain/forecast/year-question";
import type { PlacedCeiling } from "#db/queries/ceiling.server";

type Ground = {
  readonly asked: AskedMoment;
  readonly placed: readonly Placed[];
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
  /** As known at the moment. */
  readonly contracts: readonly Contract[];
};

/** What is asked of the engine about a ceiling, and from which declarations. */
type Question = { readonly asked: ForecastQuestion; readonly declarations: readonly Declaration[] };

/** Makes the questions about ceilings at a moment; undefined where nothing was received by then. */
export function questioner(ground: Ground): (ceiling: PlacedCeiling) => Question | undefined {
  const { asked, declarations, contracts } = ground;
  const everything = knownBy([...declarations.values()].flat(), asked.at);
  const through = dataThrough(everything, asked.at);
  let pooled: Triangle | undefined;
  const pattern = (first: Month) => {
    if (!through || monthsBetween(first, through) >= AGES) return undefined;
    pooled ??= triangleFrom(everything, through);
    return pooled;
  };
  return (ceiling) => {
    const contract = contracts.find(({ id }) => id === ceiling.contract);
    const own = historyOf(ground, ceiling, contract);
    const received = receivedOf(own);
    const first = through && firstCareMonth(received, through);
    if (!through || !first) return undefined;
    const question = {
      ...{
        received,
        dataThrough: through,
        year: asked.year,
        seed: seedOf(ceiling.id),
        pattern: pattern(first),
      },
      ...termOf(contract, asked),
    };
    return { asked: question, declarations: own };
  };
}

function triangleFrom(declarations: readonly Declaration[], through: Month): Triangle {
  const received = receivedOf(declarations);
  return triangleOfReceived(received, firstCareMonth(received, through) ?? through, through);
}

/** What was declared under an agreement, and before it under those that it continues; of a part ceiling its lot alone. */
function historyOf(
  { asked, placed, declarations }: Ground,
  ceiling: PlacedCeiling,
  contract: Contract | undefined,
): Declaration[] {
  const of = (key: string) => knownBy(declarations.get(key) ?? [], asked.at);
  const own = of(ceiling.contract);
  const place = placed.find((each) => each.contract === ceiling.contract);
  const state = contract && contractState(contract, asked.year, dayOf(asked.at), asked.at);
  const lots = new Set<string | undefined>([...(state?.lots ?? []), ...own.map(({ lot }) => lot)]);
  const before = place ? predecessorsOf(place, placed).flatMap((other) => of(other.contract)) : [];
  const begin: Month = `${Math.min(...(place?.years ?? [asked.year]))}-01` satisfies Month;
  return [...before.filter(({ lot, careMonth }) => lots.has(lot) && careMonth < begin), ...own].filter(
    ({ lot }) => ceiling.lot === undefined || lot === ceiling.lot,
  );
}

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
