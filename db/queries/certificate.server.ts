import { and, asc, eq, inArray, lte, notInArray, or, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Certificate } from "#app/domain/eligibility/certificate";
import type { Judgement } from "#app/domain/eligibility/evidence";
import type { Reminder } from "#app/domain/eligibility/reminder";
import { may } from "#app/domain/permission";
import { sharingOf } from "#app/domain/sharing";
import type { Viewer } from "#app/domain/viewer";
import { holderOf } from "#db/queries/contract.server";
import { inDealing } from "#db/queries/dealing.server";
import { factsByOwner } from "#db/queries/facts";
import { sharesWith } from "#db/queries/sharing.server";
import type { Db, Tx } from "#db/store.server";

/** A certificate with the organisation that entered it. */
export type HeldCertificate = Certificate & { readonly holder: string };

/** The certificates that the viewer may see, of one provider, under some keys or all, as known at the viewer's moment. */
export async function readCertificates(
  viewer: Viewer,
  db: Db,
  given: { readonly provider?: string; readonly id?: string; readonly ids?: readonly string[] } = {},
): Promise<HeldCertificate[]> {
  const { certificates, certificateFacts } = db.t;
  const mine = and(
    await visible(viewer, db),
    given.provider === undefined ? undefined : eq(certificates.provider, given.provider),
    given.id === undefined ? undefined : eq(certificates.id, given.id),
    given.ids === undefined ? undefined : inArray(certificates.id, [...given.ids]),
  );
  const rows = await db.select().from(certificates).where(mine).orderBy(asc(certificates.id));
  const facts = await db
    .select({ owner: certificateFacts.certificate, fact: certificateFacts })
    .from(certificateFacts)
    .innerJoin(certificates, eq(certificates.id, certificateFacts.certificate))
    .where(and(mine, lte(certificateFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows.flatMap((row) => {
    const known = factsOf.get(row.id);
    return known ? [{ ...row, facts: known }] : [];
  });
}

/**
 * A provider sees its own; an insurer what it entered itself, and what providers entered that share it: by their own
 * choice or, where they made none, because they deal with it.
 */
async function visible({ organisation, roles, now }: Viewer, db: Db) {
  const { certificates } = db.t;
  if (organisation === undefined) return sql`1 = 0`;
  if (may(roles, "see-own-contracts")) return eq(certificates.provider, organisation);
  if (!may(roles, "see-season")) return sql`1 = 0`;
  const choices = await sharesWith(db, organisation, now);
  const chosen = (shared: boolean) =>
    [...new Set(choices.map(({ provider }) => provider))].filter(
      (provider) =>
        sharingOf(choices, { provider, insurer: organisation, what: "certificates", deals: !shared })
          .shared === shared,
    );
  const dealing = inDealing(db, organisation, certificates.provider);
  return or(
    eq(certificates.holder, organisation),
    and(
      eq(certificates.holder, certificates.provider),
      or(
        and(dealing, notInArray(certificates.provider, chosen(false))),
        inArray(certificates.provider, chosen(true)),
      ),
    ),
  );
}

/** Who entered a certificate that the viewer may see, and whose it is. */
export async function certificateHolder(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<{ readonly holder: string; readonly provider: string } | undefined> {
  const [found] = await readCertificates(viewer, db, { id });
  return found;
}

/** The insurers with which a provider has an agreement. */
export async function insurersOf(viewer: Viewer, db: Db, provider: string): Promise<string[]> {
  const { contracts } = db.t;
  const rows = await db
    .selectDistinct({ insurer: contracts.insurer })
    .from(contracts)
    .where(sql`${holderOf(viewer, db)} = ${provider}`);
  return rows.map(({ insurer }) => insurer);
}

/** What the viewer's insurer thought of norms for a provider or for all, oldest first. */
export async function readJudgements(
  viewer: Viewer,
  db: Db,
  provider?: string,
): Promise<(Judgement & { readonly provider: string })[]> {
  const { normJudgements } = db.t;
  if (viewer.organisation === undefined || !may(viewer.roles, "see-season")) return [];
  const rows = await db
    .select()
    .from(normJudgements)
    .where(
      and(
        eq(normJudgements.insurer, viewer.organisation),
        provider === undefined ? undefined : eq(normJudgements.provider, provider),
        lte(normJudgements.recordedAt, viewer.now),
      ),
    )
    .orderBy(asc(normJudgements.recordedAt), asc(normJudgements.id));
  return rows.map(({ lot, certificate, ...row }) => ({
    ...row,
    ...(lot !== null && { lot }),
    ...(certificate !== null && { certificate }),
  }));
}

/** How many opinions the viewer's insurer kept of a provider by any moment, for who acts second to notice the first. */
export const keptJudgements = (viewer: Viewer, db: Db, provider: string): Promise<number> => {
  const { normJudgements } = db.t;
  const mine = eq(normJudgements.insurer, viewer.organisation ?? "");
  return db.$count(normJudgements, and(mine, eq(normJudgements.provider, provider)));
};

/** Keeps what somebody of an insurer thought of a norm. A later one takes its place; nothing changes it. */
export async function insertJudgement(tx: Tx, row: Db["t"]["normJudgements"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.normJudgements).values(row);
}

/** Keeps a new certificate; its facts follow. */
export async function insertCertificate(
  tx: Tx,
  row: { readonly id: string; readonly provider: string; readonly holder: string },
): Promise<void> {
  await tx.insert(tx.t.certificates).values(row);
}

/** Keeps a dated fact of a certificate. Nothing changes or removes it. */
export async function insertCertificateFact(
  tx: Tx,
  row: Omit<Db["t"]["certificateFacts"]["$inferInsert"], "supersedes">,
): Promise<void> {
  await tx.insert(tx.t.certificateFacts).values(row);
}

/** Whether a certificate was kept under a key, whoever may see it. */
export const certificateKept = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.$count(tx.t.certificates, eq(tx.t.certificates.id, id))) > 0;

/** Every certificate as known at a moment, for what the product does by itself. */
export async function allCertificates(db: Db, knownAt: Instant): Promise<Certificate[]> {
  const { certificates, certificateFacts } = db.t;
  const rows = await db.select().from(certificates).orderBy(asc(certificates.id));
  const facts = await db
    .select({ owner: certificateFacts.certificate, fact: certificateFacts })
    .from(certificateFacts)
    .where(lte(certificateFacts.recordedAt, knownAt));
  const factsOf = factsByOwner(facts);
  return rows.map(({ id, provider }) => ({ id, provider, facts: factsOf.get(id) ?? [] }));
}

/** Notes that a lot was told of that ceases to meet its norms; says whether it had not been yet. */
export async function keepLapse(tx: Tx, row: Db["t"]["contractLapses"]["$inferInsert"]): Promise<boolean> {
  const { contractLapses } = tx.t;
  const kept = await tx
    .insert(contractLapses)
    .values(row)
    .onConflictDoNothing()
    .returning({ contract: contractLapses.contract });
  return kept.length === 1;
}

/** The reminders that went out for certificates which the viewer may see. */
export async function remindersOf(
  viewer: Viewer,
  db: Db,
  seen: readonly string[],
): Promise<readonly (Reminder & { readonly certificate: string })[]> {
  const { certificateReminders: table } = db.t;
  if (seen.length === 0) return [];
  return db
    .select()
    .from(table)
    .where(and(inArray(table.certificate, [...seen]), lte(table.remindedAt, viewer.now)));
}

/** Notes that a reminder went out; says whether it had not yet. */
export async function keepReminder(
  tx: Tx,
  row: Db["t"]["certificateReminders"]["$inferInsert"],
): Promise<boolean> {
  const { certificateReminders } = tx.t;
  const kept = await tx
    .insert(certificateReminders)
    .values(row)
    .onConflictDoNothing()
    .returning({ certificate: certificateReminders.certificate });
  return kept.length === 1;
}
