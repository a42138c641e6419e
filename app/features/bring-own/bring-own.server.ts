import { uuidv7 } from "uuidv7";
import { ceilingFrom } from "#app/domain/bring-own/own-agreement";
import { type OwnNames, readOwnRow } from "#app/domain/bring-own/own-row";
import { type Brought, type OwnGround, type OwnPreview, placeRows } from "#app/domain/bring-own/place-rows";
import { lastOfYear } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { bringsOwn } from "#app/domain/permission";
import { registered } from "#app/domain/production/register";
import type { Viewer } from "#app/domain/viewer";
import type { OwnLine } from "#app/exchange/own-sheet.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation } from "#db/queries/account.server";
import { insertCeiling, insertEntry, readCeilings } from "#db/queries/ceiling.server";
import { insertContract, insertContractFact, readContracts } from "#db/queries/contract.server";
import { insertContractTerm, readContractTerms } from "#db/queries/contract-terms.server";
import { agbOwners } from "#db/queries/party.server";
import { insertAgbCodes, organisationsKnown } from "#db/queries/provider.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What the rows of a sheet would bring, and what is wrong with them, cell by cell. Nothing is kept. */
export async function previewOwn(
  viewer: Viewer,
  db: Db,
  lines: readonly OwnLine[],
  names: OwnNames,
): Promise<OwnPreview> {
  const read = lines.map(({ line, cells }) => readOwnRow(cells, line, names));
  const rows = read.flatMap((each) => ("row" in each ? [each.row] : []));
  const wrong = read.flatMap((each) => ("problems" in each ? each.problems : []));
  const { brought, problems } = placeRows(rows, await ownGround(viewer, db), uuidv7);
  return { brought, problems: [...wrong, ...problems].toSorted((a, b) => a.line - b.line) };
}

/** What is there already. */
async function ownGround(viewer: Viewer, db: Db): Promise<OwnGround> {
  const insurer = viewer.organisation ?? "";
  const [organisations, holders, contracts, terms, ceilings] = await Promise.all([
    organisationsKnown(viewer, db),
    agbOwners(viewer, db),
    readContracts(viewer, db, insurer),
    readContractTerms(viewer, db, insurer),
    readCeilings(viewer, db),
  ]);
  return {
    organisations,
    owners: new Map([...holders].map(([code, periods]) => [code, periods.at(-1)?.organisation ?? ""])),
    contracts: contracts.map((contract) => {
      const { agb } = registered(contract, terms.get(contract.id) ?? [], holders, viewer.now);
      return { contract, agb: new Set(agb.map(({ code }) => code)) };
    }),
    ceilings: ceilings
      .filter(({ lot, agb }) => lot === undefined && agb === undefined)
      .map(({ contract, contractYear, entries }) => {
        const on = ceilingOn(entries, lastOfYear(contractYear), viewer.now);
        return { contract, contractYear, cents: on.state === "set" ? on.cents : undefined };
      }),
  };
}

/**
 * Brings in an insurer's own organisations, agreements and ceilings, all of a sheet in one transaction, or nothing
 * where any cell is wrong.
 * @param ground what each ceiling's entry says of where it comes from
 * @returns undefined for whoever may not
 */
export async function bringOwn(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  {
    lines,
    names,
    ground,
  }: { readonly lines: readonly OwnLine[]; readonly names: OwnNames; readonly ground: string },
): Promise<OwnPreview | undefined> {
  if (!bringsOwn(viewer)) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const preview = await previewOwn(viewer, tx, lines, names);
    if (preview.problems.length > 0) return preview;
    for (const each of preview.brought) {
      if (each.organisation.isNew) await addOrganisation(tx, deed, each);
      if (each.code.isNew) await addCode(tx, deed, each);
      if (each.contract.isNew) await addContract(tx, deed, viewer, each);
      if (each.code.isListed) await listCode(tx, deed, each);
      if (each.ceiling === "new") await addCeiling(tx, deed, each, ground);
    }
    return preview;
  });
}

async function addOrganisation(tx: Tx, deed: Deed, { row, organisation: { id } }: Brought): Promise<void> {
  const { name, kind, kvk, agb } = row;
  await insertOrganisation(tx, { id, name, kind, kvk, fictional: false, recordedAt: deed.clockAt });
  const event = { verb: "created", thing: "organisation", thingId: id, provider: id };
  await audit(tx, deed, { ...event, after: { kind, kvk, agb: [agb] } });
}

/** Lets the trade know whose code it is; the log names it with its new organisation, or here. */
async function addCode(tx: Tx, deed: Deed, { row, organisation: { id, isNew } }: Brought): Promise<void> {
  await insertAgbCodes(tx, [{ organisation: id, code: row.agb, from: row.startsOn }]);
  if (isNew) return;
  const event = { verb: "brought-in-code", thing: "organisation", thingId: id, provider: id };
  await audit(tx, deed, { ...event, after: { code: row.agb, from: row.startsOn } });
}

/** Lists a row's code in its new agreement. */
async function listCode(tx: Tx, deed: Deed, { row, contract, organisation }: Brought): Promise<void> {
  const detail = { kind: "agb-listed", organisation: organisation.id, code: row.agb } as const;
  await insertContractTerm(tx, {
    ...{ id: uuidv7(), contract: contract.id, day: row.startsOn, detail },
    ...{ recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
  });
}

async function addContract(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { row, contract: { id }, organisation }: Brought,
): Promise<void> {
  const { region, form, lots, agreedOn, startsOn, endsOn } = row;
  const [insurer, provider] = [viewer.organisation ?? "", organisation.id];
  const kept = { contract: id, recordedAt: deed.clockAt, recordedBy: deed.account ?? null };
  await insertContract(tx, { id, insurer, region, part: null, form, provider });
  await insertContractFact(tx, {
    ...{ ...kept, id: uuidv7(), day: agreedOn, detail: { kind: "agreed", startsOn, endsOn, lots } },
  });
  await audit(tx, deed, {
    ...{ verb: "brought-in-agreement", thing: "contract", thingId: id, region, provider },
    after: { day: agreedOn, startsOn, endsOn, lots, form },
  });
}

async function addCeiling(tx: Tx, deed: Deed, { row, contract, organisation }: Brought, ground: string) {
  const id = uuidv7();
  const { year: contractYear, ceiling: cents = 0 } = row;
  const entry = { id: uuidv7(), day: ceilingFrom(row), recordedAt: deed.clockAt, ground, by: deed.account };
  await insertCeiling(tx, { id, contract: contract.id, contractYear });
  await insertEntry(tx, id, { ...entry, kind: "agreed", cents });
  await audit(tx, deed, {
    ...{ verb: "agreed", thing: "ceiling", thingId: id, region: row.region, provider: organisation.id },
    before: { ceilingCents: null },
    after: { ceilingCents: cents, contractYear, from: entry.day, ground },
  });
}
