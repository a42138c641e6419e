import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import {
  type ProposableActKey,
  type ProposalState,
  proposableActs,
  proposalOutcomes,
} from "#app/domain/proposal";

/** Where a proposal can stand; what waits for a signature first. */
export const proposalStates: readonly ProposalState[] = ["open", "expired", ...proposalOutcomes];

/** What the list of proposals tells of each. */
export type ProposalListed = {
  readonly id: string;
  readonly act: ProposableActKey;
  readonly reason: string;
  readonly proposedBy: string | undefined;
  readonly state: ProposalState;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
};

/** What can be asked of the list of proposals; the newest stands first. */
export const proposalsShape: ListShape = {
  columns: [
    { key: "act", kind: "word", sortable: true, filterable: true, words: proposableActs },
    { key: "reason", kind: "text", sortable: true, filterable: true },
    { key: "by", kind: "text", sortable: true, filterable: true },
    { key: "state", kind: "word", sortable: true, filterable: true, words: proposalStates },
    { key: "at", kind: "instant", sortable: true, filterable: true },
    { key: "until", kind: "instant", sortable: true, filterable: true },
  ],
  sort: { key: "at", descending: true },
};

/** The proposals that a view asks for, in its order. */
export const pageOfProposals = <Row extends ProposalListed>(
  rows: readonly Row[],
  ask: ListAsk,
): ListPage<Row> =>
  pageOfRows(
    rows,
    ask,
    ({ act, reason, proposedBy, state, proposedAt, expiresAt }, key) => {
      const known: Readonly<Record<string, string | undefined>> = {
        ...{ act, reason, by: proposedBy, state, at: proposedAt, until: expiresAt },
      };
      return known[key];
    },
    (a, b) => (a.id < b.id ? 1 : -1),
  );
