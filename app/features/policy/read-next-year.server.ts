import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { type NextYear, nextYear } from "#app/domain/policy/next-year";
import type { Viewer } from "#app/domain/viewer";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** A policy of the viewer's own insurer, drawn up for the next contract year; undefined for everybody else. */
export async function readNextYear(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<(NextYear & { readonly version: PolicyVersion }) | undefined> {
  const version = await publishedPolicy(viewer, db, id);
  if (!version || version.insurer !== viewer.organisation || !may(viewer.roles, "see-season"))
    return undefined;
  return { version, ...nextYear(version.policy) };
}
