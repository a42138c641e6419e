import { and, asc, desc, eq, inArray, like, lte, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { ApplicationContent, ApplicationFact } from "#app/domain/contracting/application";
import { offerToMake } from "#app/domain/contracting/application-standing";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import { factsByOwner } from "#db/queries/facts";
import { movedTo } from "#db/queries/policy-move.server";
import type { Db, Tx } from "#db/store.server";

type ApplicationRow = Db["t"]["applications"]["$inferSelect"];

/** An application with what came of it. */
export type Application = ApplicationRow & { readonly facts: readonly ApplicationFact[] };

/** An insurer sees those made to it, a provider its own. */
function visible({ organisation, roles }: Viewer, { t: { applications } }: Db) {
  if (organisation === undefined) return sql`1 = 0`;
  if (may(roles, "see-season")) return eq(applications.insurer, organisation);
  return may(roles, "see-own-contracts") ? eq(applications.provider, organisation) : sql`1 = 0`;
}

/** The applications that the viewer may see, or one of them, as known at the viewer's moment; the newest first. */
export async function readApplications(viewer: Viewer, db: Db, id?: string): Promise<Application[]> {
  const { applications, applicationFacts } = db.t;
  if (id?.includes("\0")) return []; // PostgreSQL refuses a text that holds it
  const mine = and(
    visible(viewer, db),
    lte(applications.sentAt, viewer.now),
    id === undefined ? undefined : eq(applications.id, id),
  );
  const rows = await db.select().from(applications).where(mine).orderBy(desc(applications.sentAt));
  const facts = await db
    .select({ owner: applicationFacts.application, fact: applicationFacts })
    .from(applicationFacts)
    .innerJoin(applications, eq(applications.id, applicationFacts.application))
    .where(and(mine, lte(applicationFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  const moved = await movedTo(
    db,
    "application",
    rows.map((row) => row.id),
    viewer.now,
  );
  return rows.map((row) => ({
    ...{ ...row, policy: moved.get(row.id) ?? row.policy },
    facts: factsOf.get(row.id) ?? [],
  }));
}

/** Which of the viewer's colleagues took each step of an application that the viewer may see, by the key of the step. */
export async function groundJudges(
  viewer: Viewer,
  db: Db,
  application: string,
): Promise<ReadonlyMap<string, string>> {
  const { applicationFacts: facts } = db.t;
  const rows = await db
    .select({ id: facts.id, account: facts.recordedBy })
    .from(facts)
    .where(eq(facts.application, application));
  const names = await nameColleagues(
    viewer,
    db,
    rows.flatMap(({ account }) => account ?? []),
  );
  return new Map(rows.map(({ id, account }) => [id, names.get(account ?? "") ?? ""]));
}

/** What providers declared to an insurer last, by provider: conditions are held against it all year. */
export async function declaredTo(
  db: Db,
  { insurer, providers, policyKey }: { insurer: string; providers: readonly string[]; policyKey: string },
  now: Viewer["now"],
): Promise<ReadonlyMap<string, ApplicationContent>> {
  const { applications, policies } = db.t;
  if (providers.length === 0) return new Map();
  const rows = await db
    .select({ provider: applications.provider, content: applications.content })
    .from(applications)
    .innerJoin(policies, eq(policies.id, applications.policy))
    .where(
      and(
        eq(applications.insurer, insurer),
        eq(policies.key, policyKey),
        inArray(applications.provider, [...providers]),
        lte(applications.sentAt, now),
      ),
    )
    .orderBy(asc(applications.sentAt));
  return new Map(rows.map(({ provider, content }) => [provider, content]));
}

/** An offer that a second person agreed to and that was not made yet. */
type SignedOffer = {
  readonly application: string;
  readonly insurer: string;
  readonly signedAt: Instant;
  readonly signedBy: string | undefined;
  readonly draft: Extract<ApplicationFact, { kind: "offer-drafted" }>;
};

/** The offers of all insurers, or of one application, that a second person agreed to and that were not made yet. */
export async function signedOffers(db: Db, application?: string): Promise<SignedOffer[]> {
  const { applications, applicationFacts: facts } = db.t;
  const rows = await db
    .select({ owner: facts.application, fact: facts, insurer: applications.insurer })
    .from(facts)
    .innerJoin(applications, eq(applications.id, facts.application))
    .where(
      application === undefined
        ? inArray(facts.application, signedAlone(db))
        : eq(facts.application, application),
    )
    .orderBy(asc(facts.recordedAt), asc(facts.id));
  const insurers = new Map(rows.map(({ owner, insurer }) => [owner, insurer]));
  const signers = new Map(rows.map(({ fact }) => [fact.id, fact.recordedBy ?? undefined]));
  return [...factsByOwner(rows)].flatMap(([application, all]) => {
    const waiting = offerToMake(all);
    if (!waiting) return [];
    const { signed, draft } = waiting;
    return {
      ...{ application, draft, insurer: insurers.get(application) ?? "" },
      ...{ signedAt: signed.recordedAt, signedBy: signers.get(signed.id) },
    };
  });
}

/** The applications with a signature that no offer bears the moment of, so that those already made are not read again. */
function signedAlone(db: Db) {
  const { proposals, applicationFacts: facts } = db.t;
  return db
    .select({ id: proposals.thingId })
    .from(proposals)
    .innerJoin(facts, and(eq(facts.application, proposals.thingId), eq(facts.recordedAt, proposals.closedAt)))
    .where(
      and(
        eq(proposals.thing, "application"),
        eq(proposals.act, "offer-agreement"),
        eq(proposals.outcome, "agreed"),
      ),
    )
    .groupBy(proposals.id, proposals.thingId)
    .having(sql`count(*) = 1`);
}

/** The reference given last by an insurer that begins so. */
export async function lastApplication(db: Db, insurer: string, start: string): Promise<string | undefined> {
  const { applications } = db.t;
  const [row] = await db
    .select({ reference: applications.reference })
    .from(applications)
    .where(and(eq(applications.insurer, insurer), like(applications.reference, `${start}%`)))
    .orderBy(desc(sql`length(${applications.reference})`), desc(applications.reference))
    .limit(1);
  return row?.reference;
}

export const insertApplication = async (tx: Tx, row: ApplicationRow): Promise<void> => {
  await tx.insert(tx.t.applications).values(row);
};

/** Adds what came of an application. Nothing changes or removes it. */
export const insertApplicationFact = async (
  tx: Tx,
  row: Omit<Db["t"]["applicationFacts"]["$inferInsert"], "supersedes">,
): Promise<void> => {
  await tx.insert(tx.t.applicationFacts).values(row);
};
