import { and, asc, eq, isNull } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Role } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

export async function insertToken(tx: Tx, row: Db["t"]["productionTokens"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.productionTokens).values(row);
}

/** A token of an organisation, without its secret. */
export type TokenShown = {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly createdAt: Instant;
};

/** The tokens of the viewer's organisation that were not revoked, the oldest first. */
export async function ownTokens(viewer: Viewer, db: Db): Promise<TokenShown[]> {
  const { productionTokens: token } = db.t;
  const { id, name, account, createdAt } = token;
  return db
    .select({ id, name, account, createdAt })
    .from(token)
    .where(and(eq(token.organisation, viewer.organisation ?? ""), isNull(token.revokedAt)))
    .orderBy(asc(token.createdAt), asc(token.id));
}

/** Revokes a token of the viewer's organisation; says whether it was done. */
export async function revokeOwnToken(viewer: Viewer, tx: Tx, id: string, at: Instant): Promise<boolean> {
  const { productionTokens: token } = tx.t;
  if (id.includes("\0")) return false; // PostgreSQL refuses a text that holds it
  const revoked = await tx
    .update(token)
    .set({ revokedAt: at })
    .where(and(eq(token.id, id), eq(token.organisation, viewer.organisation ?? ""), isNull(token.revokedAt)))
    .returning({ id: token.id });
  return revoked.length === 1;
}

/** For whom a token delivers: whoever made it, in the roles held at its organisation. */
export type FoundToken = {
  readonly account: string;
  readonly organisation: string;
  readonly language: "nl" | "en";
  readonly roles: readonly Role[];
};

/**
 * Whom a token stands for, or undefined when it was revoked or its maker's account closed. It comes before there is a
 * viewer, so it takes none.
 * @param tokenHash SHA-256 of the token in hexadecimal.
 */
export async function tokenByHash(db: Db, tokenHash: string): Promise<FoundToken | undefined> {
  const { productionTokens: token, accounts, memberships } = db.t;
  const { account, organisation } = token;
  const rows = await db
    .select({ account, organisation, language: accounts.language, role: memberships.role })
    .from(token)
    .innerJoin(accounts, and(eq(accounts.id, token.account), isNull(accounts.deactivatedAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.account, token.account),
        eq(memberships.organisation, token.organisation),
        isNull(memberships.endedAt),
      ),
    )
    .where(and(eq(token.tokenHash, tokenHash), isNull(token.revokedAt)));
  const [first] = rows;
  if (!first) return undefined;
  const { role: _, ...found } = first;
  return { ...found, roles: rows.map(({ role }) => role) };
}
