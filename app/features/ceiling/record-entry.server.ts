import { uuidv7 } from "uuidv7";
import { dayOf, type Instant } from "#app/domain/calendar";
import type { LedgerEntry } from "#app/domain/ceiling/ledger";
import { type EntryRefusal, type ProposedEntry, refusalsOf } from "#app/domain/ceiling/proposed-entry";
import { cleanFileName, type DocumentType, type FileRefusal, refusal } from "#app/domain/document";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { inspectDocument } from "#app/exchange/document-type.server";
import { act } from "#app/features/act.server";
import { isAboveMandate, policyOf, proposeEntry } from "#app/features/ceiling/sign-entry.server";
import { tellOfEntry } from "#app/features/ceiling/tell-of-entry.server";
import type { Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { insertCeiling, insertEntry, type PlacedCeiling, readCeilings } from "#db/queries/ceiling.server";
import { readContracts } from "#db/queries/contract.server";
import type { Store, Tx } from "#db/store.server";

/** Which ceiling: one that has a ledger, or the first of an agreement's year and lot. */
export type CeilingTarget =
  | { readonly ceiling: string }
  | { readonly contract: string; readonly contractYear: number; readonly lot?: string | undefined };

export type EntryToRecord = Omit<ProposedEntry, "consent"> & {
  readonly kind: "left-open" | "agreed" | "raised" | "corrected";
  readonly consentBy?: string | undefined;
  readonly consentOn?: LedgerEntry["day"] | undefined;
  /** The file that shows the agreement or the consent. */
  readonly file?: { readonly name: string; readonly bytes: Buffer } | undefined;
  /** The request that a raise answers. */
  readonly request?: string | undefined;
};

/** The entry that was recorded last, with the name of whoever recorded it; empty for who has none any more. */
export type Meanwhile = {
  readonly by: string;
  readonly at: Instant;
  readonly kind: LedgerEntry["kind"];
  readonly cents?: number | undefined;
};

export type EntryAnswer =
  | { readonly recorded: string; readonly ceiling: string }
  /** It lies above the mandate of whoever enters it, and waits for a second signature. */
  | { readonly proposed: string }
  | {
      readonly refused: readonly EntryRefusal[];
      /** What was entered after the form was made, where it was made from an earlier ledger. */
      readonly meanwhile?: Meanwhile | undefined;
    }
  | { readonly file: FileRefusal };

/**
 * Adds an entry to a ceiling's ledger, with its document, its place in the log and word to the provider, all in one
 * transaction; above the mandate of whoever enters it, it is proposed for a second signature instead. Nothing raises or
 * lowers a ceiling without the consent that goes with it (rules 4.74 and 4.80).
 * @returns undefined for a ceiling or agreement that is not of the viewer's own insurer, as if it did not exist
 */
export async function recordEntry(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  target: CeilingTarget,
  given: EntryToRecord,
): Promise<EntryAnswer | undefined> {
  if (!may(viewer.roles, "change-ceilings")) return undefined;
  const file = given.file && inspected(given.file);
  if (file && "refused" in file) return { file: file.refused };
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const ceiling = await ceilingFor(viewer, tx, target);
    if (!ceiling || ceiling.insurer !== viewer.organisation) return undefined;
    const today = dayOf(deed.clockAt);
    const refused = refusalsOf(proposalOf(given), { ...ceiling, today, knownAt: deed.clockAt });
    if (refused.length > 0)
      return {
        refused,
        ...(refused.includes("changed-meanwhile") && { meanwhile: await lastEntered(viewer, tx, ceiling) }),
      };
    const policy = await policyOf(viewer, tx, ceiling);
    const keep = (shared: boolean) => keepFile(tx, deed, ceiling, { file, shared });
    if (await isAboveMandate(viewer, tx, deed.account, policy, given))
      return proposeEntry(tx, deed, viewer, ceiling, {
        cents: given.cents ?? 0,
        make: async () => entryOf(given, await keep(false), { deed, policy: policy?.id }),
      });
    const entry = entryOf(given, await keep(true), { deed, policy: policy?.id });
    if (ceiling.entries.length === 0) await insertCeiling(tx, ceiling);
    await insertEntry(tx, ceiling.id, entry);
    await tellOfEntry(tx, deed, viewer, ceiling, entry);
    return { recorded: entry.id, ceiling: ceiling.id };
  });
}

async function lastEntered(viewer: Viewer, tx: Tx, ceiling: PlacedCeiling): Promise<Meanwhile | undefined> {
  const last = ceiling.entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
  if (!last) return undefined;
  const names = await nameColleagues(viewer, tx, last.by ? [last.by] : []);
  const { kind, recordedAt } = last;
  const cents = "cents" in last ? last.cents : undefined;
  return { by: names.get(last.by ?? "") ?? "", at: recordedAt, kind, cents };
}

type Inspected = { readonly name: string; readonly bytes: Buffer; readonly type: DocumentType };

/** Stores the file with the agreement, where there is one; the provider sees it when the entry counts. */
async function keepFile(
  tx: Tx,
  deed: Deed,
  { provider, area, contract, insurer }: PlacedCeiling,
  { file, shared }: { readonly file: Inspected | undefined; readonly shared: boolean },
): Promise<string | undefined> {
  if (!file) return undefined;
  return storeDocument(tx, deed, {
    ...{ ...file, thing: "contract", thingId: contract, holder: insurer },
    ...{ sharedWith: shared ? [provider] : [], region: area?.region, provider },
  });
}

function inspected({
  name: given,
  bytes,
}: NonNullable<EntryToRecord["file"]>): Inspected | { readonly refused: FileRefusal } {
  const name = cleanFileName(given);
  if (name === undefined) return { refused: refusal("name") };
  const found = inspectDocument(bytes, name, {});
  return "refused" in found ? found : { name, bytes, type: found.type };
}

const proposalOf = ({ consentBy, consentOn, file, ...given }: EntryToRecord): ProposedEntry => ({
  ...given,
  consent: { by: consentBy, on: consentOn, document: file?.name },
});

async function ceilingFor(viewer: Viewer, tx: Tx, target: CeilingTarget): Promise<PlacedCeiling | undefined> {
  if ("ceiling" in target) return (await readCeilings(viewer, tx, { id: target.ceiling }))[0];
  const { contract: key, contractYear, lot } = target;
  const known = await readCeilings(viewer, tx, { contract: key, contractYear });
  const same = known.find((each) => each.lot === lot);
  if (same || viewer.organisation === undefined) return same;
  const contract = (await readContracts(viewer, tx, viewer.organisation)).find(({ id }) => id === key);
  const { organisation: insurer } = viewer;
  return (
    contract && {
      ...{ id: uuidv7(), contract: key, contractYear, lot, entries: [] },
      ...{ insurer, provider: contract.provider, form: contract.form, area: contract.area },
    }
  );
}

function entryOf(
  { kind, day, cents = 0, minimum, ground, consentBy = "", consentOn = day, request }: EntryToRecord,
  document: string | undefined,
  { deed, policy }: { readonly deed: Deed; readonly policy: string | undefined },
): LedgerEntry {
  const kept = {
    id: uuidv7(),
    day,
    recordedAt: deed.clockAt,
    ground: ground.trim(),
    policy,
    by: deed.account,
  };
  if (kind === "left-open") return { ...kept, kind };
  if (kind === "agreed") return { ...kept, kind, cents, minimum, document };
  const consent = { by: consentBy.trim(), on: consentOn, document: document ?? "" };
  return kind === "raised" ? { ...kept, kind, cents, consent, request } : { ...kept, kind, cents, consent };
}
