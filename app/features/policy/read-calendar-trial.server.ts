import { type Day, dayOf } from "#app/domain/calendar";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { type Arrivals, type StepTried, tryOnCalendar } from "#app/domain/policy/calendar-trial";
import type { TenderLot } from "#app/domain/tender";
import type { Viewer } from "#app/domain/viewer";
import { readRequests } from "#db/queries/increase-request.server";
import { readRegistrations } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The step of the open tender by whose last day a registration has to be in. */
const CLOSES = "tender-closes";

/**
 * Tries the steps of a draft on the calendar, beside the version before it, with what came in under that: the
 * registrations of a tender that closed, and the requests for more.
 * @param places the lots of that tender, by their key; none while it runs, since nobody looks before it closes
 */
export async function readCalendarTrial(
  viewer: Viewer,
  db: Db,
  {
    before,
    policy,
    places,
  }: {
    readonly before: PolicyVersion;
    readonly policy: Policy;
    readonly places: ReadonlyMap<string, TenderLot>;
  },
): Promise<readonly StepTried[]> {
  return tryOnCalendar(before.policy, policy, await arrivalsUnder(viewer, db, before, places));
}

async function arrivalsUnder(
  viewer: Viewer,
  db: Db,
  { insurer, policy, id }: PolicyVersion,
  places: ReadonlyMap<string, TenderLot>,
): Promise<Arrivals> {
  const registrations =
    places.size === 0 ? [] : await readRegistrations(viewer, db, insurer, policy.contractYear);
  const sent = registrations
    .filter(({ tenderLot }) => places.has(tenderLot))
    .flatMap(({ facts }) => facts.findLast(({ kind }) => kind === "submitted")?.day ?? []);
  const asked = (await readRequests(viewer, db)).filter((request) => request.policy === id);
  const came = asked.flatMap(({ facts }): Day[] =>
    facts.flatMap((fact) => (fact.kind === "received" ? [dayOf(fact.receivedAt)] : [])),
  );
  const { ceiling } = policy;
  return new Map([
    ...(sent.length > 0 ? [[CLOSES, sent] as const] : []),
    ...(ceiling && came.length > 0 ? [[ceiling.request.key, came] as const] : []),
  ]);
}
