import { type Way, waysOf } from "#app/domain/policy/ways";
import type { Viewer } from "#app/domain/viewer";
import { policiesConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The ways of buying that the policies know which concern the viewer: without one, nothing is said of it. */
export const waysConcerning = async (viewer: Viewer, db: Db): Promise<readonly Way[]> =>
  waysOf((await policiesConcerning(viewer, db)).map(({ policy }) => policy));
