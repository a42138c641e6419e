import type { Month } from "#app/domain/calendar";
import type { ProductionSource } from "#app/domain/production/batch";
import type { ChosenColumns } from "#app/domain/production/column";
import type { ProductionClass } from "#app/domain/production/total";
import type { RegionCode } from "#app/domain/region";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";
import type { regionTables } from "#db/schema/regions";
import type { seasonTables } from "#db/schema/season";

type Parents = ReturnType<typeof organisationTables> &
  ReturnType<typeof accountTables> &
  ReturnType<typeof regionTables> &
  ReturnType<typeof seasonTables>;

/**
 * Production as it was declared, in batches. Lines come in piece by piece under a batch that counts for nothing, until
 * one short transaction accepts it. Pages read totals, never lines; lines carry no foreign keys, for they are many.
 */
export function productionTables(k: Kit, { organisations, accounts, regions, contracts }: Parents) {
  const productionBatches = k.table(
    "production_batches",
    {
      number: k.int("number").primaryKey(),
      insurer: k
        .text("insurer")
        .notNull()
        .references(() => organisations.id),
      /** Whose production it is; absent for a file of the insurer's about several providers. */
      provider: k.text("provider").references(() => organisations.id),
      source: k.word<ProductionSource>("source").notNull(),
      /** As people name it, in the insurer's own series: `D-2023-0042`. */
      reference: k.text("reference").notNull(),
      fileName: k.text("file_name").notNull(),
      /** SHA-256 of the file, in hexadecimal. */
      fileHash: k.text("file_hash").notNull(),
      /** Whether lines that were found wrong are left out, instead of refusing the whole. */
      acceptedOnly: k.bool("accepted_only").notNull(),
      /** The batch that this one takes back, line by line. */
      reverses: k.int("reverses"),
      recordedBy: k.text("recorded_by").references(() => accounts.id),
      /** The real moment, by which leftovers are found. */
      recordedAt: k.instant("recorded_at").notNull(),
      /** The moments of the clock in force. */
      receivedAt: k.instant("received_at").notNull(),
      checkedAt: k.instant("checked_at"),
      acceptedAt: k.instant("accepted_at"),
      discardedAt: k.instant("discarded_at"),
      /** The newest batch that had been accepted when its lines were judged. */
      judgedAfter: k.int("judged_after"),
      /** Lines of its file, and those that were found wrong; what the others come to, credits taken off. */
      lines: k.int("lines").notNull().default(0),
      refusedLines: k.int("refused_lines").notNull().default(0),
      cents: k.cents("cents").notNull().default(0),
    },
    (t) => [
      k.uniqueIndex("production_batches_reference").on(t.insurer, t.reference),
      k.index("production_batches_insurer").on(t.insurer, t.receivedAt),
      k.index("production_batches_file").on(t.fileHash),
    ],
  );
  const batch = () =>
    k
      .int("batch")
      .notNull()
      .references(() => productionBatches.number);

  const productionLines = k.table("production_lines", {
    /** Batch and line of the file in one number. */
    key: k.whole("key").primaryKey(),
    /** The number of its statement, and of its total, within the batch. */
    statement: k.int("statement").notNull(),
    reference: k.text("reference").notNull(),
    /** A performance code without the zeros before it. */
    code: k.int("code").notNull(),
    total: k.int("total").notNull(),
    /** Negative in a credit line, as its amount is. */
    count: k.whole("count").notNull(),
    cents: k.cents("cents").notNull(),
  });
  const productionTotals = k.table(
    "production_totals",
    {
      batch: batch(),
      number: k.int("number").notNull(),
      insurer: k
        .text("insurer")
        .notNull()
        .references(() => organisations.id),
      source: k.word<ProductionSource>("source").notNull(),
      provider: k.text("provider").references(() => organisations.id),
      agb: k.text("agb").notNull(),
      contract: k.text("contract").references(() => contracts.id),
      lot: k.text("lot"),
      region: k
        .word<RegionCode>("region")
        .notNull()
        .references(() => regions.code),
      careMonth: k.word<Month>("care_month").notNull(),
      monthReceived: k.word<Month>("month_received").notNull(),
      class: k.word<ProductionClass>("class").notNull(),
      count: k.whole("count").notNull(),
      cents: k.cents("cents").notNull(),
      /** What the credit lines among them come to: zero or less, and already taken off the amount. */
      credited: k.cents("credited").notNull().default(0),
      /** The first and the last line of the file that it sums. */
      firstLine: k.int("first_line").notNull(),
      lastLine: k.int("last_line").notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.batch, t.number] }),
      k.index("production_totals_contract").on(t.contract, t.careMonth),
      k.index("production_totals_provider").on(t.provider, t.insurer, t.careMonth),
      k.index("production_totals_insurer").on(t.insurer, t.source, t.careMonth),
    ],
  );
  return { productionBatches, productionLines, productionTotals, ...besideLines(k, batch) };
}

function besideLines(k: Kit, batch: () => ReturnType<Kit["int"]>) {
  /** Statements as providers number them; a number belongs to one batch. */
  const productionStatements = k.table(
    "production_statements",
    {
      batch: batch(),
      number: k.int("number").notNull(),
      name: k.text("name").notNull(),
      provider: k.text("provider"),
      firstLine: k.int("first_line").notNull(),
      lastLine: k.int("last_line").notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.batch, t.number] }),
      k.index("production_statements_name").on(t.name, t.provider),
    ],
  );
  /** Which earlier line a credit line takes back, or a debit line takes the place of. */
  const productionLinks = k.table(
    "production_links",
    {
      key: k.whole("key").primaryKey(),
      earlier: k.whole("earlier").notNull(),
      kind: k.word<"credits" | "corrects">("kind").notNull(),
    },
    (t) => [k.index("production_links_earlier").on(t.earlier)],
  );
  /** What is wrong with a line, as the return report tells it. */
  const productionFaults = k.table(
    "production_faults",
    {
      key: k.whole("key").notNull(),
      number: k.int("number").notNull(),
      fault: k.text("fault").notNull(),
      column: k.text("column_name"),
      /** What stood there, cut short. */
      found: k.text("found"),
      values: k.json<Readonly<Record<string, string | number>>>("fault_values").notNull(),
      statement: k.text("statement").notNull(),
      reference: k.text("reference").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.key, t.number] })],
  );
  /** The file of a batch in pieces, for as long as it is not read. */
  const productionFiles = k.table(
    "production_files",
    { batch: batch(), position: k.int("position").notNull(), bytes: k.bytes("bytes").notNull() },
    (t) => [k.primaryKey({ columns: [t.batch, t.position] })],
  );
  /** Which columns of a file mean what, as an organisation last chose for a provider's files. */
  const productionMappings = k.table(
    "production_mappings",
    {
      id: k.text("id").primaryKey(),
      holder: k.text("holder").notNull(),
      provider: k.text("provider"),
      columns: k.json<ChosenColumns>("columns").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by"),
    },
    (t) => [k.index("production_mappings_holder").on(t.holder, t.provider, t.recordedAt)],
  );
  return {
    productionStatements,
    productionLinks,
    productionFaults,
    productionFiles,
    productionMappings,
  };
}
