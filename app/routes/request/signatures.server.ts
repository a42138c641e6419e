import type { Instant } from "#app/domain/calendar";
import { type ProposalState, proposalState } from "#app/domain/proposal";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import { proposalsOn } from "#db/queries/decision-draft.server";
import type { Db } from "#db/store.server";

/** What happened with a decision that asks for a second signature. */
export type SignatureStep = {
  /** The key of the proposal. */
  readonly id: string;
  readonly at: Instant;
  readonly kind: "proposed" | Exclude<ProposalState, "open">;
  readonly by: string;
  /** What was said with it. */
  readonly words: string | undefined;
};

/** The proposals of decisions on a request and what came of each, oldest first; for the insurer's own people. */
export async function signatureSteps(viewer: Viewer, db: Db, request: string): Promise<SignatureStep[]> {
  const proposals = await proposalsOn(viewer, db, request);
  const names = await nameColleagues(
    viewer,
    db,
    proposals.flatMap(({ proposedBy, closedBy }) => [proposedBy, ...(closedBy ? [closedBy] : [])]),
  );
  return proposals.flatMap((row) => {
    const { id, proposedBy, proposedAt, reason, closedAt, closedBy, words, expiresAt } = row;
    const state = proposalState(row, viewer.now);
    const first: SignatureStep = {
      ...{ id, at: proposedAt, kind: "proposed", words: reason },
      by: names.get(proposedBy) ?? "",
    };
    if (state === "open") return [first];
    const closed = state === "expired" ? undefined : closedAt;
    return [
      first,
      {
        ...{ id, kind: state, at: closed ?? expiresAt },
        by: (closed && closedBy && names.get(closedBy)) || "",
        words: (closed && words) || undefined,
      },
    ];
  });
}
