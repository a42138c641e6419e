import { type Day, type Instant, instantOf, msOf } from "#app/domain/calendar";

/** Acts that can ask for a second person. Another one comes with a line in the registry of the proposals' page. */
export const proposableActs = [
  "erase-person",
  "decide-increase",
  "enter-ceiling",
  "publish-policy",
  "tell-outcome",
  "offer-agreement",
  "open-registrations",
] as const;
export type ProposableActKey = (typeof proposableActs)[number];

/** A value of what an act changes; its shape says how it is written in the reader's language. */
export type ChangeValue =
  | string
  | number
  | null
  | { readonly person: string }
  | { readonly cents: number }
  | { readonly day: Day };

/** What an act can change, each with its words in the texts of `signature`. */
export const changeFields = [
  ...["name", "email", "sessions", "mails", "notices", "views", "feeds"],
  ...["request", "granted", "ceiling", "decisionReason", "lotReason", "condition"],
  ...["agreement", "more", "contractYear", "ground", "consentOn"],
  ...["policy", "effectiveFrom", "differences", "touched", "file"],
  ...["outcomeYes", "outcomeNo", "outcomeBeyond", "enough", "unsealed"],
  ...["application", "offerLots", "offerStarts", "offerEnds", "offerAnswerBy", "offerReason"],
] as const;

/** What an act changes of one thing: `field` is one of those above, or of an earlier version of the product. */
export type ProposedChange = {
  readonly field: string;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
};

export const proposalOutcomes = ["agreed", "sent-back", "withdrawn", "stale"] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];
export type ProposalState = "open" | "expired" | ProposalOutcome;

/** The dated facts of an act that waits for a second signature. */
export type Proposal = {
  readonly id: string;
  readonly act: ProposableActKey;
  readonly thing: string;
  readonly thingId: string;
  readonly proposedBy: string;
  /** In whose place it was proposed. */
  readonly proposedFor: string | null;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly outcome: ProposalOutcome | null;
  readonly closedAt: Instant | null;
};

const FOURTEEN_DAYS = 14 * 86_400_000;
/** Until when a proposal can be signed. */
export const expiryOf = (proposedAt: Instant): Instant => instantOf(msOf(proposedAt) + FOURTEEN_DAYS);

/** Where a proposal stands at a moment. */
export function proposalState(proposal: Proposal, now: Instant): ProposalState {
  if (proposal.outcome && proposal.closedAt && proposal.closedAt <= now) return proposal.outcome;
  return now < proposal.expiresAt ? "open" : "expired";
}

/** Who acts, and in whose place. */
export type Signer = { readonly account: string; readonly onBehalfOf?: string | undefined };

export type SignRefusal = "same-person" | "unseen" | "expired" | "closed" | "below-mandate";

/**
 * Why somebody cannot give the second signature. Whoever proposed never signs, in nobody's place; nor does anybody
 * sign in the place of whoever proposed, or of whom it was proposed for: one person is one signature.
 * @param covered whether what the act does lies within what the signer may do
 */
export function signRefusal(
  proposal: Proposal,
  { account, onBehalfOf }: Signer,
  seen: readonly string[],
  now: Instant,
  covered = true,
): SignRefusal | undefined {
  const state = proposalState(proposal, now);
  if (state === "expired") return "expired";
  if (state !== "open") return "closed";
  const first = [proposal.proposedBy, proposal.proposedFor];
  if ([account, onBehalfOf].some((each) => each !== undefined && first.includes(each))) return "same-person";
  if (!covered) return "below-mandate";
  return seen.includes(account) ? undefined : "unseen";
}

/** When an act asks for a second person: always, or above an amount in whole cents. */
export type SecondSignatureRule = "always" | { readonly above: number };

/** Whether an act of this amount asks for a second person. */
export const needsSecond = (rule: SecondSignatureRule, cents = 0): boolean =>
  rule === "always" || cents > rule.above;
