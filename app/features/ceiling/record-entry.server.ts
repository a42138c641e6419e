import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { type CeilingOn, ceilingOn, consentLogged, type LedgerEntry } from "#app/domain/ceiling/ledger";
import { type EntryRefusal, type ProposedEntry, refusalsOf } from "#app/domain/ceiling/proposed-entry";
import { cleanFileName, type FileRefusal, refusal } from "#app/domain/document";
import { mandateOf } from "#app/domain/increase-request/mandate";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { inspectDocument } from "#app/exchange/document-type.server";
import { areaTold } from "#app/i18n/region/area-name";
import { audit, type Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { notify } from "#db/notices.server";
import { insertCeiling, insertEntry, type PlacedCeiling, readCeilings } from "#db/queries/ceiling.server";
import { readContracts } from "#db/queries/contract.server";
import { readMandates } from "#db/queries/increase-mandate.server";
import { activePeople } from "#db/queries/person.server";
import { policyInForce } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";
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

export type EntryAnswer =
  | { readonly recorded: string; readonly ceiling: string }
  | { readonly refused: readonly EntryRefusal[] }
  | { readonly file: FileRefusal };

/**
 * Adds an entry to a ceiling's ledger, with its document, its place in the log and word to the provider, all in one
 * transaction. Nothing raises or lowers a ceiling without the consent that goes with it (rules 4.74 and 4.80).
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
  return store.write(async (tx) => {
    const ceiling = await ceilingFor(viewer, tx, target);
    if (!ceiling || ceiling.insurer !== viewer.organisation) return undefined;
    const today = dayOf(deed.clockAt);
    const refused = refusalsOf(proposalOf(given), { ...ceiling, today, knownAt: deed.clockAt });
    const policy = await policyOf(viewer, tx, ceiling);
    if (await isAboveMandate(viewer, tx, deed, policy, given)) refused.push("above-mandate");
    if (refused.length > 0) return { refused };
    const { provider, area, contract, insurer } = ceiling;
    const document =
      file &&
      (await storeDocument(tx, deed, {
        ...{ ...file, thing: "contract", thingId: contract, holder: insurer },
        ...{ sharedWith: [provider], region: area?.region, provider },
      }));
    const entry = entryOf(given, document, { deed, policy: policy?.id });
    if (ceiling.entries.length === 0) await insertCeiling(tx, ceiling);
    await insertEntry(tx, ceiling.id, entry);
    await tellOfEntry(tx, deed, viewer, ceiling, entry);
    return { recorded: entry.id, ceiling: ceiling.id };
  });
}

function inspected({ name: given, bytes }: NonNullable<EntryToRecord["file"]>) {
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

async function policyOf(viewer: Viewer, tx: Tx, { insurer, contractYear }: PlacedCeiling) {
  const day = dayOf(viewer.now);
  return policyInForce(viewer, tx, { insurer, contractYear, day });
}

/** Whether a ceiling would go up by more than whoever enters it may grant alone: a request asks for a second person. */
async function isAboveMandate(
  viewer: Viewer,
  tx: Tx,
  deed: Deed,
  version: Awaited<ReturnType<typeof policyOf>>,
  { kind, cents = 0 }: EntryToRecord,
): Promise<boolean> {
  if (kind !== "raised" && kind !== "corrected") return false;
  const mandates = await readMandates(viewer, tx);
  const mandate = mandateOf(mandates, deed.account, version?.policy.ceiling?.mandate);
  return mandate !== undefined && cents > mandate;
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

/** Writes an entry into the log, with what the ceiling was before and after, and tells the provider's people. */
export async function tellOfEntry(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  ceiling: PlacedCeiling,
  entry: LedgerEntry,
): Promise<void> {
  const { id, provider, area, contractYear, lot } = ceiling;
  const before = standOf(ceilingOn(ceiling.entries, "9999-12-31", deed.clockAt));
  const after = standOf(ceilingOn([...ceiling.entries, entry], "9999-12-31", deed.clockAt));
  await audit(tx, deed, {
    verb: entry.kind,
    thing: "ceiling",
    thingId: id,
    region: area?.region,
    provider,
    policy: entry.policy,
    before: { ceilingCents: before },
    after: {
      ...{ ceilingCents: after, contractYear, lot: lot ?? null, from: entry.day, ground: entry.ground },
      ...("consent" in entry ? { consent: consentLogged(entry.consent) } : {}),
    },
  });
  if (after === null) return;
  const people = await activePeople({ ...viewer, organisation: provider }, tx);
  const regions = new Map<string, string>(
    (await allRegions(viewer, tx)).map(({ code, name }) => [code, name]),
  );
  await notify(tx, deed, {
    to: people.map((person) => person.id),
    kind: before === null ? "ceiling-agreed" : "ceiling-changed",
    values: {
      ...{ year: contractYear, region: areaTold(area, regions), from: { day: entry.day } },
      ...{ before: before === null ? "" : { cents: before }, after: { cents: after }, ground: entry.ground },
    },
    thing: "ceiling",
    thingId: id,
    legalEffect: true,
  });
}

/** The amount in cents, or null while none is set. */
const standOf = (ceiling: CeilingOn): number | null => (ceiling.state === "set" ? ceiling.cents : null);
