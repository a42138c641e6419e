import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { LotKey } from "#app/domain/lot";
import { may } from "#app/domain/permission";
import type { Area } from "#app/domain/region";
import type { RegistrationFact } from "#app/domain/registration";
import type { TenderDays, TenderLotFact } from "#app/domain/tender";
import { knownToProvider } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { SubmissionRow } from "#db/queries/registering.server";
import { unsealRows } from "#db/queries/sealed-content.server";
import type { Detail } from "#db/schema/season";
import type { Db, Tx } from "#db/store.server";

/** A registration for a lot out to tender, with where that lot belongs. */
export type PlacedRegistration = {
  readonly id: string;
  readonly provider: string;
  readonly tenderLot: string;
  readonly insurer: string;
  readonly policy: string;
  readonly contractYear: number;
  readonly area: Area;
  readonly lot: LotKey;
  readonly days: TenderDays;
  readonly facts: readonly RegistrationFact[];
  /**
   * How many steps are kept, for whoever acts second to notice the first: for the insurer those of the last moment too,
   * that its clock does not show yet; a provider counts what it knows.
   */
  readonly kept: number;
};

type Sought = { readonly id: string } | { readonly tenderLot: string } | { readonly policy: string };

/**
 * The registrations that the viewer may see: an insurer those for its own lots, a provider its own, without a
 * judgement that it was not told of.
 */
export async function placedRegistrations(
  viewer: Viewer,
  db: Db,
  sought: Sought,
): Promise<PlacedRegistration[]> {
  const { registrations, registrationFacts, tenderLots } = db.t;
  const seen = whose(viewer, db);
  if (!seen || Object.values(sought).some((key) => key.includes("\0"))) return [];
  const which =
    "id" in sought
      ? eq(registrations.id, sought.id)
      : "policy" in sought
        ? eq(tenderLots.policy, sought.policy)
        : eq(registrations.tenderLot, sought.tenderLot);
  const where = and(which, seen.condition);
  const rows = await db
    .select({ registration: registrations, lot: tenderLots })
    .from(registrations)
    .innerJoin(tenderLots, eq(tenderLots.id, registrations.tenderLot))
    .where(where)
    .orderBy(asc(registrations.id));
  const facts = await db
    .select({ owner: registrationFacts.registration, fact: registrationFacts })
    .from(registrationFacts)
    .innerJoin(registrations, eq(registrations.id, registrationFacts.registration))
    .innerJoin(tenderLots, eq(tenderLots.id, registrations.tenderLot))
    .where(where);
  const factsOf = factsByOwner(facts);
  return rows.flatMap(({ registration, lot: { insurer, policy, contractYear, days, ...lot } }) => {
    const all = factsOf.get(registration.id) ?? [];
    const known = all.filter(({ recordedAt }) => recordedAt <= viewer.now);
    if (known.length === 0) return [];
    const told = seen.own ? knownToProvider(known) : known;
    const where = { area: areaOf(lot), lot: lot.lot };
    const kept = seen.own ? told.length : all.length;
    return [{ ...registration, insurer, policy, contractYear, days, ...where, facts: told, kept }];
  });
}

function whose({ organisation, roles }: Viewer, { t: { registrations, tenderLots } }: Db) {
  if (organisation === undefined) return undefined;
  if (may(roles, "see-season")) return { own: false, condition: eq(tenderLots.insurer, organisation) };
  if (may(roles, "register")) return { own: true, condition: eq(registrations.provider, organisation) };
  return undefined;
}

/** Which of the viewer's colleagues took each step of a registration that the viewer may see, by the key of the step. */
export async function stepTakers(
  viewer: Viewer,
  db: Db,
  registration: string,
): Promise<ReadonlyMap<string, string>> {
  const { registrationFacts } = db.t;
  const rows = await db
    .select({ id: registrationFacts.id, account: registrationFacts.recordedBy })
    .from(registrationFacts)
    .where(eq(registrationFacts.registration, registration));
  const names = await nameColleagues(
    viewer,
    db,
    rows.flatMap(({ account }) => account ?? []),
  );
  return new Map(
    rows.flatMap(({ id, account }) => {
      const name = names.get(account ?? "");
      return name ? [[id, name]] : [];
    }),
  );
}

/** What each provider sent last in time for the tender of a policy, as the insurer sees it. */
export async function lastSubmissions(
  viewer: Viewer,
  db: Db,
  policy: string,
  providers: readonly string[],
): Promise<ReadonlyMap<string, SubmissionRow>> {
  const { submissions } = db.t;
  if (viewer.organisation === undefined || !may(viewer.roles, "see-season") || providers.length === 0)
    return new Map();
  const rows = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.insurer, viewer.organisation),
        eq(submissions.policy, policy),
        eq(submissions.late, false),
        lte(submissions.receivedAt, viewer.now),
        inArray(submissions.provider, [...new Set(providers)]),
      ),
    )
    .orderBy(asc(submissions.receivedAt), asc(submissions.id));
  return new Map((await unsealRows(db, rows, true)).map((row) => [row.provider, row]));
}

/** What came after closing for the tender of a contract year, as the insurer sees it: the last first. */
export async function lateSubmissions(
  viewer: Viewer,
  db: Db,
  policies: readonly string[],
): Promise<SubmissionRow[]> {
  const { submissions } = db.t;
  if (viewer.organisation === undefined || !may(viewer.roles, "see-season") || policies.length === 0)
    return [];
  const rows = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.insurer, viewer.organisation),
        inArray(submissions.policy, [...policies]),
        eq(submissions.late, true),
        lte(submissions.receivedAt, viewer.now),
      ),
    )
    .orderBy(desc(submissions.receivedAt), desc(submissions.id));
  return unsealRows(db, rows, true);
}

/** Keeps a step of a registration that is there. */
export async function insertRegistrationFact(
  tx: Tx,
  registration: string,
  { id, day, recordedAt, supersedes, ...detail }: RegistrationFact,
  account: string | undefined,
): Promise<void> {
  const kept: Detail<RegistrationFact> = detail;
  await tx.insert(tx.t.registrationFacts).values({
    ...{ id, registration, day, recordedAt, detail: kept },
    ...{ recordedBy: account ?? null, supersedes: supersedes ?? null },
  });
}

/** Keeps a step of a lot that is out to tender. */
export async function insertTenderLotFact(
  tx: Tx,
  tenderLot: string,
  { id, day, recordedAt, ...detail }: TenderLotFact,
  account: string | undefined,
): Promise<void> {
  const kept: Detail<TenderLotFact> = detail;
  await tx
    .insert(tx.t.tenderLotFacts)
    .values({ id, tenderLot, day, recordedAt, recordedBy: account ?? null, detail: kept });
}
