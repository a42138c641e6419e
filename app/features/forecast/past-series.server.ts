import type { AskedMoment } from "#app/domain/forecast/asked-moment";
import { completedMonths } from "#app/domain/forecast/completed-months";
import { type Declaration, dataThrough, knownBy, receivedOf } from "#app/domain/forecast/declaration";
import { oddMonths, setRight } from "#app/domain/forecast/odd-months";
import { type Placed, predecessorsOf } from "#app/domain/forecast/predecessor";
import { firstCareMonth, triangleOfReceived } from "#app/domain/forecast/received";
import type { PastSeries } from "#app/domain/forecast/rolling-origins";

type Past = {
  readonly asked: AskedMoment;
  readonly placed: readonly Placed[];
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
};

/** The months of every agreement with those that it continues, as they were known at a moment, completed by the run-off of all. */
export function pastSeries({ asked, placed, declarations }: Past): PastSeries[] {
  const known = new Map([...declarations].map(([contract, own]) => [contract, knownBy(own, asked.at)]));
  const everything = [...known.values()].flat();
  const through = dataThrough(everything, asked.at);
  const all = receivedOf(everything);
  const first = through && firstCareMonth(all, through);
  if (!through || !first) return [];
  const pattern = triangleOfReceived(all, first, through);
  const odd = oddMonths(all, pattern, through);
  return placed
    .filter(({ years }) => years.includes(asked.year) || years.includes(asked.year - 1))
    .flatMap((place) => {
      const chain = [...predecessorsOf(place, placed), place].flatMap(
        ({ contract }) => known.get(contract) ?? [],
      );
      const received = receivedOf(chain);
      const own = firstCareMonth(received, through);
      const came = completedMonths(received, pattern, through);
      return own && came ? [{ came, usual: setRight(came, own, odd) }] : [];
    });
}
