import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry, ledgerAt } from "#app/domain/ceiling/ledger";
import { type EntryRefusal, type ProposedEntry, refusalsOf } from "#app/domain/ceiling/proposed-entry";
import { coversGrant, mandateOf } from "#app/domain/increase-request/mandate";
import type { ChangeValue } from "#app/domain/proposal";
import type { Viewer } from "#app/domain/viewer";
import { tellOfEntry } from "#app/features/ceiling/tell-of-entry.server";
import type { Deed } from "#db/audit.server";
import { shareDocument } from "#db/documents.server";
import { type ProposableAct, propose, secondSigners } from "#db/proposals.server";
import { insertEntry, type PlacedCeiling, readCeilings } from "#db/queries/ceiling.server";
import { readMandates } from "#db/queries/increase-mandate.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { readPerson } from "#db/queries/person.server";
import { policyInForce } from "#db/queries/policy.server";
import { insertProposedEntry, proposedEntry, waitingEntry } from "#db/queries/proposed-entry.server";
import { allRegions } from "#db/queries/region.server";
import type { Db, Tx } from "#db/store.server";

/** The version of the policy under which an entry is made now. */
export const policyOf = (viewer: Viewer, db: Db, { insurer, contractYear }: PlacedCeiling) =>
  policyInForce(viewer, db, { insurer, contractYear, day: dayOf(viewer.now) });

/** How much somebody may add to a ceiling alone, in cents; undefined for any amount. */
const mandateFor = async (
  viewer: Viewer,
  db: Db,
  account: string | undefined,
  version: Awaited<ReturnType<typeof policyOf>>,
) => mandateOf(await readMandates(viewer, db), account, version?.policy.ceiling?.mandate);

/** Whether a ceiling would go up by more than whoever enters it may grant alone. */
export async function isAboveMandate(
  viewer: Viewer,
  db: Db,
  account: string | undefined,
  version: Awaited<ReturnType<typeof policyOf>>,
  { kind, cents = 0 }: Pick<ProposedEntry, "kind" | "cents">,
): Promise<boolean> {
  if (kind !== "raised" && kind !== "corrected") return false;
  const mandate = await mandateFor(viewer, db, account, version);
  return mandate !== undefined && cents > mandate;
}

/** Whether somebody may sign what adds an amount to a ceiling. */
async function coversEntry(viewer: Viewer, db: Db, ceiling: PlacedCeiling, account: string, cents: number) {
  const signer = await readPerson(viewer, db, account);
  if (!signer) return false;
  const mandate = await mandateFor(viewer, db, account, await policyOf(viewer, db, ceiling));
  return coversGrant(signer.roles, mandate, cents);
}

/** An entry that was proposed, with its ceiling, as it could be entered now; undefined where it cannot be any more. */
async function entryAtHand(viewer: Viewer, db: Db, id: string) {
  const row = await proposedEntry(viewer, db, id);
  const [ceiling] = row ? await readCeilings(viewer, db, { id: row.ceiling }) : [];
  if (!row || !ceiling) return undefined;
  const { entry } = row;
  const { day, kind, ground } = entry;
  const consent = "consent" in entry && "document" in entry.consent ? entry.consent : undefined;
  const cents = "cents" in entry ? entry.cents : 0;
  const stand = { ...ceiling, today: dayOf(viewer.now), knownAt: viewer.now };
  if (refusalsOf({ day, kind, ground, consent, cents }, stand).length > 0) return undefined;
  return { entry, cents, ceiling, document: consent?.document };
}

const centsOf = ({ entries }: PlacedCeiling, viewer: Viewer, entry?: LedgerEntry): ChangeValue => {
  const on = ceilingOn(entry ? [...entries, entry] : entries, "9999-12-31", viewer.now);
  return on.state === "set" ? { cents: on.cents } : null;
};

/** The provider and the region by which the agreement is known. */
async function nameOf(viewer: Viewer, db: Db, { provider, area }: PlacedCeiling): Promise<string> {
  const [holder] = await nameOrganisations(viewer, db, [provider]);
  const region = (await allRegions(viewer, db)).find(({ code }) => code === area?.region);
  return [holder?.name ?? provider, region?.name ?? []].flat().join(", ");
}

/** Entering in a ledger what lies above the mandate of whoever enters it, as an act that takes two people. */
export const signedEntry: ProposableAct = {
  key: "enter-ceiling",
  needs: "sign-increases",
  thing: "proposed-entry",
  async look(viewer, tx, id) {
    const at = await entryAtHand(viewer, tx, id);
    if (!at) return undefined;
    const { entry, cents, ceiling } = at;
    const recorded = { ...entry, recordedAt: viewer.now };
    return {
      changes: [
        { field: "agreement", before: null, after: await nameOf(viewer, tx, ceiling) },
        { field: "ceiling", before: centsOf(ceiling, viewer), after: centsOf(ceiling, viewer, recorded) },
        { field: "more", before: null, after: { cents } },
        { field: "contractYear", before: null, after: String(ceiling.contractYear) },
        { field: "effectiveFrom", before: null, after: { day: entry.day } },
        { field: "ground", before: null, after: entry.ground },
        ...("consent" in entry
          ? [{ field: "consentOn", before: null, after: { day: entry.consent.on } }]
          : []),
      ],
      state: { entry, entries: ledgerAt(ceiling.entries, viewer.now).map((line) => line.entry.id) },
    };
  },
  async covers(viewer, db, id, account) {
    const at = await entryAtHand(viewer, db, id);
    // What cannot be done any more is for the look at it to say.
    return !at || coversEntry(viewer, db, at.ceiling, account, at.cents);
  },
  async carryOut(tx, deed, viewer, id) {
    const at = await entryAtHand(viewer, tx, id);
    if (!at) return false;
    const { ceiling, document } = at;
    const { provider: organisation, area } = ceiling;
    const entry = { ...at.entry, recordedAt: deed.clockAt };
    if (document) await shareDocument(tx, deed, { id: document, organisation, region: area?.region });
    await insertEntry(tx, ceiling.id, entry);
    await tellOfEntry(tx, deed, viewer, ceiling, entry);
    return true;
  },
};

/**
 * Proposes an entry instead of making it, where somebody can sign it and no other of this ceiling waits.
 * @param make the entry, made when all of that is so: its document is stored with it
 */
export async function proposeEntry(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  ceiling: PlacedCeiling,
  { cents, make }: { readonly cents: number; readonly make: () => Promise<LedgerEntry> },
): Promise<{ readonly proposed: string } | { readonly refused: readonly EntryRefusal[] }> {
  if (await waitingEntry(viewer, tx, ceiling.id)) return { refused: ["proposed-already"] };
  const covers: ProposableAct["covers"] = (_viewer, db, _id, account) =>
    coversEntry(viewer, db, ceiling, account, cents);
  const signing = { needs: signedEntry.needs, covers };
  const first = { account: deed.account ?? "", onBehalfOf: deed.onBehalfOf };
  const signers = await secondSigners(viewer, tx, signing, first, ceiling.id);
  if (signers.length === 0) return { refused: ["nobody-signs"] };
  const entry = await make();
  const thingId = uuidv7();
  await insertProposedEntry(tx, { id: thingId, ceiling: ceiling.id, entry }, deed.clockAt);
  const asked = { id: uuidv7(), thingId, reason: entry.ground };
  const answer = await propose(tx, deed, viewer, signedEntry, asked);
  if ("refused" in answer) throw new Error(`An entry that was just checked is refused: ${answer.refused}.`);
  return answer;
}
