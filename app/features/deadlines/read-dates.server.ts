import { realNow } from "#app/clock.server";
import { dayOf, type Instant } from "#app/domain/calendar";
import { type DateAhead, type DateKind, dateKinds, policyDates, versionsOn } from "#app/domain/date-ahead";
import { later } from "#app/domain/job";
import type { Viewer } from "#app/domain/viewer";
import {
  type DateSource,
  fromActions,
  fromCertificates,
  fromClaims,
  fromQuestions,
  fromRegistrations,
  fromRequests,
  fromTenderQuestions,
} from "#app/features/deadlines/own-dates.server";
import { keptUntilWrite } from "#db/queries/kept.server";
import { policiesConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The dates of every policy that concerns the viewer, in the version that counts today. */
const fromPolicies: DateSource = async (viewer, db) =>
  versionsOn(await policiesConcerning(viewer, db), dayOf(viewer.now)).flatMap(policyDates);

/** Where the dates of each kind come from. */
const sources: readonly { readonly kinds: readonly DateKind[]; readonly read: DateSource }[] = [
  { kinds: ["season", "ceiling"], read: fromPolicies },
  { kinds: ["request"], read: fromRequests },
  { kinds: ["question"], read: fromQuestions },
  { kinds: ["question"], read: fromTenderQuestions },
  { kinds: ["registration"], read: fromRegistrations },
  { kinds: ["certificate"], read: fromCertificates },
  { kinds: ["claims"], read: fromClaims },
  { kinds: ["season"], read: fromActions },
];

const keep = keptUntilWrite<readonly DateAhead[]>();

/**
 * Whether a moment is that of the real clock: then everything that is recorded is known, and dates change only with a
 * write or the day.
 */
const isLive = (now: Instant): boolean => now >= later(realNow(), -MINUTE) && now <= later(realNow(), MINUTE);
const MINUTE = 60_000;

/** Every date of some kinds that concerns the viewer, in no order. */
export async function readDates(
  viewer: Viewer,
  db: Db,
  kinds: readonly DateKind[] = dateKinds,
): Promise<readonly DateAhead[]> {
  const wanted = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)));
  const { account = "", organisation = "", roles, now } = viewer;
  const read = async () => (await Promise.all(wanted.map((source) => source.read(viewer, db)))).flat();
  if (!isLive(now)) return read();
  const whose = [
    account,
    organisation,
    roles.join(),
    dayOf(now),
    wanted.flatMap((each) => each.kinds).join(),
  ];
  return keep(db, whose.join(" "), read);
}
