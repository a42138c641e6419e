import type { DocumentThing, DocumentType } from "#app/domain/document";
import type { LetterBlock, LetterParty } from "#app/domain/letter";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Files with their bytes, what they belong to and who may see them; and the letters that were sent. */
export function documentTables(k: Kit, { organisations, accounts }: Parents) {
  const blobs = k.table("blobs", {
    /** Of all bytes, in hexadecimal: the same file is stored once. A sealed file has a random mark instead. */
    sha256: k.text("sha256").primaryKey(),
    size: k.int("size").notNull(),
    type: k.word<DocumentType>("type").notNull(),
    storedAt: k.instant("stored_at").notNull(),
    /** The real moment at which its bytes were let go, when no document used it any more. */
    emptiedAt: k.instant("emptied_at"),
  });
  const blob = () =>
    k
      .text("blob")
      .notNull()
      .references(() => blobs.sha256);
  const organisation = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => organisations.id);
  const account = (name: string) => k.text(name).references(() => accounts.id);
  const blobChunks = k.table(
    "blob_chunks",
    { blob: blob(), position: k.int("position").notNull(), bytes: k.bytes("bytes").notNull() },
    (t) => [k.primaryKey({ columns: [t.blob, t.position] })],
  );
  const documents = k.table(
    "documents",
    {
      id: k.text("id").primaryKey(),
      blob: blob(),
      name: k.text("name").notNull(),
      thing: k.word<DocumentThing>("thing").notNull(),
      thingId: k.text("thing_id").notNull(),
      /** The organisation to whose people it belongs. */
      holder: organisation("holder"),
      /** Absent for what the product made itself. */
      addedBy: account("added_by"),
      /** The moments of the clock in force. */
      addedAt: k.instant("added_at").notNull(),
      /** When it was taken out, before anyone else could see it. */
      removedAt: k.instant("removed_at"),
      removedBy: account("removed_by"),
      /** The sealed tender under whose key its name and bytes are encrypted: the policy version it runs under. */
      seal: k.text("seal"),
    },
    (t) => [
      k.index("documents_thing").on(t.thing, t.thingId),
      k.index("documents_holder").on(t.holder, t.addedAt),
      k.index("documents_blob").on(t.blob),
    ],
  );
  const documentShares = k.table(
    "document_shares",
    {
      document: k
        .text("document")
        .notNull()
        .references(() => documents.id),
      organisation: organisation("organisation"),
      /** From when its people see it, by the clock in force. */
      sharedFrom: k.instant("shared_from").notNull(),
      sharedBy: account("shared_by"),
    },
    (t) => [
      k.primaryKey({ columns: [t.document, t.organisation] }),
      k.index("document_shares_organisation").on(t.organisation, t.sharedFrom),
    ],
  );
  const letters = k.table(
    "letters",
    {
      id: k.text("id").primaryKey(),
      insurer: organisation("insurer"),
      /** As people name it: `B-2023-0007`. */
      reference: k.text("reference").notNull(),
      language: k.word<"nl" | "en">("language").notNull(),
      to: k.json<LetterParty>("recipient").notNull(),
      subject: k.text("subject").notNull(),
      content: k.json<readonly LetterBlock[]>("content").notNull(),
      document: k
        .text("document")
        .notNull()
        .references(() => documents.id),
      sentBy: account("sent_by"),
      sentAt: k.instant("sent_at").notNull(),
    },
    (t) => [k.uniqueIndex("letters_reference").on(t.insurer, t.reference)],
  );
  const addresses = k.table(
    "addresses",
    {
      organisation: organisation("organisation"),
      /** As they stand on an envelope, below the name. */
      lines: k.json<readonly string[]>("lines").notNull(),
      /** From when it is written so; a later one goes before it. */
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisation, t.recordedAt] })],
  );
  return { addresses, blobs, blobChunks, documents, documentShares, letters };
}
