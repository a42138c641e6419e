import { fingerprint } from "#app/auth/token.server";
import type { Instant } from "#app/domain/calendar";
import { chosenDates, type DateAhead } from "#app/domain/date-ahead";
import { actingFor } from "#app/domain/membership";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { type FeedRow, feedByToken } from "#db/queries/calendar-feed.server";
import type { Db } from "#db/store.server";

/** A feed with its dates, as a calendar program gets it. */
export type FeedRead = {
  readonly feed: Pick<FeedRow, "language" | "shape" | "createdAt">;
  readonly dates: readonly DateAhead[];
};

/** What the address of a feed gives at a moment, for the roles its account holds then; undefined where it gives nothing. */
export async function readFeed(db: Db, token: string, now: Instant): Promise<FeedRead | undefined> {
  const found = await feedByToken(db, fingerprint(token));
  if (!found) return undefined;
  const { feed, memberships } = found;
  const { organisation, roles } = actingFor(memberships);
  const viewer = { account: feed.account, organisation: organisation?.id, roles, now };
  const dates = await readDates(viewer, db, feed.kinds);
  return { feed, dates: chosenDates(dates, { kinds: feed.kinds, actor: feed.actor ?? undefined }) };
}
