import { and, asc, eq, exists, inArray, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { groupedBy } from "#app/domain/grouping";
import type { NoticeKind } from "#app/domain/notice";
import type { NamedValues } from "#app/domain/notice-values";
import type { Viewer } from "#app/domain/viewer";
import { named } from "#db/queries/told.server";
import type { Db } from "#db/store.server";

/** Who was told of something, and when it was opened. */
export type NoticeAbout = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly values: NamedValues;
  readonly name: string;
  readonly recordedAt: Instant;
  readonly openedAt?: Instant | undefined;
  /** The real moment at which a mail server took its copy. */
  readonly handedOverAt?: Instant | undefined;
};

/**
 * The notices about a thing of the insurer's, as known at the viewer's moment: all of them for that insurer's people,
 * and for others those that people of their own organisation got. An opening that is still to come is not known.
 */
export async function noticesAbout(
  viewer: Viewer,
  db: Db,
  { thing, thingId, insurer }: { readonly thing: string; readonly thingId: string; readonly insurer: string },
): Promise<NoticeAbout[]> {
  const { notices, accounts, memberships, outbox } = db.t;
  const own = exists(
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.account, notices.account),
          eq(memberships.organisation, viewer.organisation ?? ""),
        ),
      ),
  );
  const rows = await db
    .select({ notice: notices, name: accounts.name, handedOverAt: outbox.handedOverAt })
    .from(notices)
    .leftJoin(outbox, eq(outbox.id, notices.mail))
    .innerJoin(accounts, eq(accounts.id, notices.account))
    .where(
      and(
        ...[eq(notices.thing, thing), eq(notices.thingId, thingId), lte(notices.recordedAt, viewer.now)],
        viewer.organisation === insurer ? undefined : own,
      ),
    )
    .orderBy(asc(notices.recordedAt), asc(notices.id));
  const stored = rows.map(({ notice, ...row }) => ({ ...row, ...notice }));
  return (await named(db, stored)).map(({ id, kind, values, recordedAt, openedAt, name, handedOverAt }) => ({
    ...{ id, kind, values, name, recordedAt, handedOverAt: handedOverAt ?? undefined },
    openedAt: openedAt !== null && openedAt <= viewer.now ? openedAt : undefined,
  }));
}

/** Who was told of documents by the viewer's organisation, and when each opened it, by document. */
export async function toldOfDocuments(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, readonly { readonly name: string; readonly openedAt?: Instant | undefined }[]>
> {
  const { notices, accounts } = db.t;
  const rows = await db
    .select({ document: notices.thingId, name: accounts.name, openedAt: notices.openedAt })
    .from(notices)
    .innerJoin(accounts, eq(accounts.id, notices.account))
    .where(
      and(
        ...[eq(notices.thing, "document"), inArray(notices.thingId, [...ids])],
        ...[eq(notices.teller, viewer.organisation ?? ""), lte(notices.recordedAt, viewer.now)],
      ),
    )
    .orderBy(asc(notices.recordedAt), asc(notices.id));
  const told = groupedBy(rows, ({ document }) => document);
  return new Map(
    [...told].map(([document, each]) => [
      document,
      each.map(({ name, openedAt }) => ({
        name,
        openedAt: openedAt !== null && openedAt <= viewer.now ? openedAt : undefined,
      })),
    ]),
  );
}
