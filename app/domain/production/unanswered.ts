import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { termEnd } from "#app/domain/dates/term";
import type { Term } from "#app/domain/policy/rules";

/** A provider's own statement that an insurer received. */
export type ReceivedStatement = {
  readonly number: number;
  readonly reference: string;
  readonly provider: string;
  readonly receivedAt: Instant;
};

/** A statement that waits for its answer, and the last day for that. */
export type Unanswered = ReceivedStatement & { readonly due: Day; readonly late: boolean };

/**
 * The statements that are not answered: nothing that the insurer accepted of the provider came in after them (rule 2.17).
 * Where no rule names a term, nothing is due. The one that is due first stands first.
 * @param accepted when something of a provider was accepted
 */
export const unansweredOf = (
  statements: readonly ReceivedStatement[],
  accepted: ReadonlyMap<string, readonly Instant[]>,
  termOf: (provider: string) => Term | undefined,
  today: Day,
): Unanswered[] =>
  statements
    .flatMap((each) => {
      const term = termOf(each.provider);
      const isAnswered = accepted.get(each.provider)?.some((moment) => moment > each.receivedAt);
      if (!term || isAnswered) return [];
      const due = termEnd(dayOf(each.receivedAt), term);
      return [{ ...each, due, late: today > due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number - b.number));
