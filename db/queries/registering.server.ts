import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { may } from "#app/domain/permission";
import type { RegistrationFact } from "#app/domain/registration";
import type { Viewer } from "#app/domain/viewer";
import { nothing, sealRow, unsealRows } from "#db/queries/sealed-content.server";
import type { Detail } from "#db/schema/season";
import type { Seal } from "#db/seal.server";
import type { Db, Tx } from "#db/store.server";

export type FormRow = Db["t"]["registrationForms"]["$inferSelect"];
export type SubmissionRow = Db["t"]["submissions"]["$inferSelect"];

const own = ({ organisation, roles }: Viewer): string => (may(roles, "register") ? (organisation ?? "") : "");

/** The viewer's own form for the tender of a policy, whole or in part filled in. */
export async function ownForm(viewer: Viewer, db: Db, policy: string): Promise<FormRow | undefined> {
  const { registrationForms } = db.t;
  const [row] = await db
    .select()
    .from(registrationForms)
    .where(and(eq(registrationForms.provider, own(viewer)), eq(registrationForms.policy, policy)));
  return row && (await unsealRows(db, [row]))[0];
}

/** The viewer's own form by its key. */
export async function ownFormById(viewer: Viewer, db: Db, id: string): Promise<FormRow | undefined> {
  const { registrationForms } = db.t;
  const [row] = await db
    .select()
    .from(registrationForms)
    .where(and(eq(registrationForms.provider, own(viewer)), eq(registrationForms.id, id)));
  return row && (await unsealRows(db, [row]))[0];
}

/** Keeps a form as it stands now, sealed where the tender is. */
export async function keepForm(tx: Tx, form: FormRow, seal: Seal | undefined): Promise<void> {
  const { registrationForms } = tx.t;
  const row = sealRow(form, seal, { content: nothing });
  const { content, sealed, version, changedAt, changedBy } = row;
  await tx.insert(registrationForms).values(row).onConflictDoUpdate({
    target: registrationForms.id,
    set: { content, sealed, version, changedAt, changedBy },
  });
}

/** Everything that the viewer's organisation sent for the tender of a policy, the last first. */
export async function ownSubmissions(viewer: Viewer, db: Db, policy: string): Promise<SubmissionRow[]> {
  const { submissions } = db.t;
  const rows = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.provider, own(viewer)),
        eq(submissions.policy, policy),
        lte(submissions.receivedAt, viewer.now),
      ),
    )
    .orderBy(desc(submissions.receivedAt), desc(submissions.id));
  return unsealRows(db, rows);
}

/** What the page with this key sent, if it did. */
export async function submissionOf(
  viewer: Viewer,
  db: Db,
  sending: string,
): Promise<SubmissionRow | undefined> {
  const { submissions } = db.t;
  const [row] = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.provider, own(viewer)), eq(submissions.sending, sending)));
  return row && (await unsealRows(db, [row]))[0];
}

/** Keeps what was sent, sealed where the tender is. Nothing changes it afterwards but its being withdrawn. */
export async function insertSubmission(tx: Tx, row: SubmissionRow, seal: Seal | undefined): Promise<void> {
  await tx
    .insert(tx.t.submissions)
    .values(sealRow(row, seal, { content: nothing, files: [], hash: "", message: null }));
}

/** Notes that everything sent so far for a form was withdrawn. */
export async function withdrawSubmissions(tx: Tx, form: string, at: Viewer["now"]): Promise<number> {
  const { submissions } = tx.t;
  const rows = await tx
    .update(submissions)
    .set({ withdrawnAt: at })
    .where(and(eq(submissions.form, form), isNull(submissions.withdrawnAt)))
    .returning({ id: submissions.id });
  return rows.length;
}

/** The registrations that a provider has for these lots out to tender, by the lot. */
export async function registrationsFor(
  tx: Db,
  provider: string,
  lots: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { registrations } = tx.t;
  if (lots.length === 0) return new Map();
  const rows = await tx
    .select({ id: registrations.id, tenderLot: registrations.tenderLot })
    .from(registrations)
    .where(and(eq(registrations.provider, provider), inArray(registrations.tenderLot, [...lots])))
    .orderBy(asc(registrations.id));
  return new Map(rows.map(({ id, tenderLot }) => [tenderLot, id]));
}

/** Keeps a step of a registration, and the registration with its first. */
export async function keepRegistrationFact(
  tx: Tx,
  { provider, tenderLot, isNew }: { provider: string; tenderLot: string; isNew: boolean },
  fact: Omit<Db["t"]["registrationFacts"]["$inferInsert"], "detail"> & {
    readonly detail: Detail<RegistrationFact>;
  },
): Promise<void> {
  if (isNew) await tx.insert(tx.t.registrations).values({ id: fact.registration, provider, tenderLot });
  await tx.insert(tx.t.registrationFacts).values(fact);
}

/** One thing that the viewer's organisation sent. */
export async function ownSubmission(viewer: Viewer, db: Db, id: string): Promise<SubmissionRow | undefined> {
  const { submissions } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.provider, own(viewer)),
        eq(submissions.id, id),
        lte(submissions.receivedAt, viewer.now),
      ),
    );
  return row && (await unsealRows(db, [row]))[0];
}
