import { instantAt, parseDay } from "#app/domain/calendar";
import { erasureChanges } from "#app/domain/erasure";
import { erasureState } from "#app/domain/person";
import { expiryOf } from "#app/domain/proposal";
import { versionOf } from "#db/proposals.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import told from "#db/seed/demonstration/signatures.json";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** What waits for a second signature, and who substitutes whom. */
export async function seedSignatures(tx: Tx, world: World, keys: Keys, organisation: string): Promise<void> {
  const day = (text: string) => {
    const parsed = parseDay(text);
    if (!parsed) throw new Error(`signatures.json: ${text} is no day of the calendar`);
    return parsed;
  };
  for (const { person, by, on, at, reason } of told.erasures) {
    const account = world.accounts.find(({ key }) => key === person);
    if (!account?.closed) throw new Error(`signatures.json: the account of ${person} is not closed`);
    const proposedAt = instantAt(day(on), at);
    const thingId = keys.account(person);
    const { roles, closed } = account;
    await tx.insert(tx.t.proposals).values({
      ...{ id: stableId(`proposal/${person}`), organisation, act: "erase-person", thing: "account", thingId },
      changes: erasureChanges(thingId, { sessions: 0, mails: 0, notices: 0, views: 0, feeds: 0 }),
      version: versionOf(erasureState({ deactivatedAt: instantAt(closed, "17:00"), roles })),
      ...{ reason, proposedBy: keys.account(by), proposedAt, expiresAt: expiryOf(proposedAt) },
    });
  }
  for (const { principal, substitute, from, through, on, at } of told.substitutions) {
    await tx.insert(tx.t.substitutions).values({
      ...{ id: stableId(`substitution/${principal}/${from}`), organisation },
      ...{ principal: keys.account(principal), substitute: keys.account(substitute) },
      ...{ from: day(from), through: day(through), grantedAt: instantAt(day(on), at) },
    });
  }
}
