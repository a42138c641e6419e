import { asc, eq, inArray, notInArray } from "drizzle-orm";
import type { OrganisationKind } from "#app/domain/organisation";
import type { NamedOrganisation } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

/** How organisations are named, by their keys; who may know of them is the caller's to decide. */
export async function nameOrganisations(
  _viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<NamedOrganisation[]> {
  if (ids.length === 0) return [];
  const { organisations } = db.t;
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      fictional: organisations.fictional,
    })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .orderBy(asc(organisations.name));
}

/** The names of the insurers whose policies these are, where they are of several: else none has to be told apart. */
export async function insurerNames(
  viewer: Viewer,
  db: Db,
  versions: readonly { readonly insurer: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(versions.map(({ insurer }) => insurer))];
  if (ids.length < 2) return new Map();
  return new Map((await nameOrganisations(viewer, db, ids)).map(({ id, name }) => [id, name]));
}

/** An organisation as norms look at it; who may know of it is the caller's to decide. */
export async function candidateById(
  _viewer: Viewer,
  db: Db,
  id: string,
): Promise<
  (NamedOrganisation & { readonly kvk: string | undefined; readonly agb: readonly string[] }) | undefined
> {
  const { organisations, agbCodes } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (!row) return undefined;
  const codes = await db.select({ code: agbCodes.code }).from(agbCodes).where(eq(agbCodes.organisation, id));
  const { name, kind, fictional, kvk } = row;
  return { id, name, kind, fictional, kvk: kvk ?? undefined, agb: codes.map(({ code }) => code) };
}

/** Organisations by their keys, as eligibility looks at them. */
export async function candidatesById(
  _viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly kind: OrganisationKind; readonly kvk?: string | undefined }[]> {
  const { organisations } = db.t;
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: organisations.id, kind: organisations.kind, kvk: organisations.kvk })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return rows.map(({ kvk, ...row }) => ({ ...row, kvk: kvk ?? undefined }));
}

/** Every organisation that delivers care, in order of name: for a choice among them. */
export async function allProviders(_viewer: Viewer, db: Db): Promise<NamedOrganisation[]> {
  const { organisations } = db.t;
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      fictional: organisations.fictional,
    })
    .from(organisations)
    .where(notInArray(organisations.kind, ["insurer", "requesters"]))
    .orderBy(asc(organisations.name));
}

/** The organisations behind AGB codes, by the code. */
export async function providersByAgb(
  _viewer: Viewer,
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { agbCodes } = db.t;
  const wanted = [...new Set(codes.filter((code) => code !== ""))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ code: agbCodes.code, organisation: agbCodes.organisation })
    .from(agbCodes)
    .where(inArray(agbCodes.code, wanted));
  return new Map(rows.map(({ code, organisation }) => [code, organisation]));
}
