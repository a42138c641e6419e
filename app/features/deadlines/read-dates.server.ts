import { dayOf } from "#app/domain/calendar";
import { type DateAhead, policyDates, versionsOn } from "#app/domain/date-ahead";
import type { Viewer } from "#app/domain/viewer";
import {
  type DateSource,
  fromActions,
  fromCertificates,
  fromClaims,
  fromQuestions,
  fromRegistrations,
  fromRequests,
} from "#app/features/deadlines/own-dates.server";
import { policiesConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The dates of every policy that concerns the viewer, in the version that counts today. */
const fromPolicies: DateSource = async (viewer, db) =>
  versionsOn(await policiesConcerning(viewer, db), dayOf(viewer.now)).flatMap(policyDates);

const sources: readonly DateSource[] = [
  fromPolicies,
  fromRequests,
  fromQuestions,
  fromRegistrations,
  fromCertificates,
  fromClaims,
  fromActions,
];

/** Every date that concerns the viewer, in no order. */
export async function readDates(viewer: Viewer, db: Db): Promise<DateAhead[]> {
  return (await Promise.all(sources.map((source) => source(viewer, db)))).flat();
}
