import type { ProposableActKey, ProposalOutcome, ProposedChange } from "#app/domain/proposal";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Acts that wait for a second person, who saw them, and who acts in whose place. */
export function signatureTables(k: Kit, { organisations, accounts }: Parents) {
  const account = (name: string) => k.text(name).references(() => accounts.id);
  const organisation = () =>
    k
      .text("organisation")
      .notNull()
      .references(() => organisations.id);
  const proposals = k.table(
    "proposals",
    {
      /** Chosen by the form: sent twice it is still one proposal. */
      id: k.text("id").primaryKey(),
      organisation: organisation(),
      act: k.word<ProposableActKey>("act").notNull(),
      thing: k.text("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      /** What it changes, as it stood when it was proposed; people by their keys. */
      changes: k.json<readonly ProposedChange[]>("changes").notNull(),
      /** Hash of what it was made from: another one says that the thing changed since. */
      version: k.text("version").notNull(),
      reason: k.text("reason").notNull(),
      proposedBy: account("proposed_by").notNull(),
      proposedFor: account("proposed_for"),
      /** The moments of the clock in force. */
      proposedAt: k.instant("proposed_at").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
      outcome: k.word<ProposalOutcome>("outcome"),
      closedAt: k.instant("closed_at"),
      closedBy: account("closed_by"),
      closedFor: account("closed_for"),
      words: k.text("words"),
    },
    (t) => [
      k.index("proposals_organisation").on(t.organisation, t.proposedAt),
      k.index("proposals_thing").on(t.thing, t.thingId),
    ],
  );
  const proposalSights = k.table(
    "proposal_sights",
    {
      proposal: k
        .text("proposal")
        .notNull()
        .references(() => proposals.id),
      account: account("account").notNull(),
      seenAt: k.instant("seen_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.proposal, t.account] })],
  );
  const substitutions = k.table(
    "substitutions",
    {
      id: k.text("id").primaryKey(),
      organisation: organisation(),
      principal: account("principal").notNull(),
      substitute: account("substitute").notNull(),
      from: k.day("from_day").notNull(),
      through: k.day("through_day").notNull(),
      /** The moments of the clock in force. */
      grantedAt: k.instant("granted_at").notNull(),
      endedAt: k.instant("ended_at"),
    },
    (t) => [k.index("substitutions_organisation").on(t.organisation)],
  );
  return { proposals, proposalSights, substitutions };
}
