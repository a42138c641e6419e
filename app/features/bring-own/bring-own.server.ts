import { uuidv7 } from "uuidv7";
import { agreementOf, ceilingFrom, ownTwice } from "#app/domain/bring-own/own-agreement";
import { type OwnNames, type OwnProblem, type OwnRow, readOwnRow } from "#app/domain/bring-own/own-row";
import { lastOfYear } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import type { Contract } from "#app/domain/contract";
import { latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { OwnLine } from "#app/exchange/own-sheet.server";
import { audit, type Deed } from "#db/audit.server";
import { insertOrganisation } from "#db/queries/account.server";
import { insertCeiling, insertEntry, readCeilings } from "#db/queries/ceiling.server";
import { insertContract, insertContractFact, readContracts } from "#db/queries/contract.server";
import { insertContractTerm } from "#db/queries/contract-terms.server";
import { insertAgbCodes, organisationLike } from "#db/queries/provider.server";
import type { Db, Store, Tx } from "#db/store.server";

/** What a row brings: what is there already is not brought again. */
export type Brought = {
  readonly row: OwnRow;
  readonly organisation: { readonly id: string; readonly isNew: boolean };
  readonly contract: { readonly id: string; readonly isNew: boolean };
  /** Whether its ceiling is new, there already, or none was given. */
  readonly ceiling: "new" | "known" | "none";
};

export type OwnPreview = { readonly brought: readonly Brought[]; readonly problems: readonly OwnProblem[] };

/** Whether the viewer brings in what an insurer has. */
export const bringsOwn = ({ roles, organisation }: Viewer): boolean =>
  organisation !== undefined && may(roles, "contract") && may(roles, "change-ceilings");

/** What the rows of a sheet would bring, and what is wrong with them, cell by cell. Nothing is kept. */
export async function previewOwn(
  viewer: Viewer,
  db: Db,
  lines: readonly OwnLine[],
  names: OwnNames,
): Promise<OwnPreview> {
  const read = lines.map(({ line, cells }) => readOwnRow(cells, line, names));
  const rows = read.flatMap((each) => ("row" in each ? [each.row] : []));
  const problems = [...read.flatMap((each) => ("problems" in each ? each.problems : [])), ...ownTwice(rows)];
  const contracts = await readContracts(viewer, db, viewer.organisation ?? "");
  const ceilings = await readCeilings(viewer, db);
  const [organisations, agreements] = [new Map<string, string>(), new Map<string, string>()];
  const brought: Brought[] = [];
  for (const row of rows) {
    const like = await organisationLike(db, { kvk: row.kvk, agb: [row.agb], name: row.name });
    const owner = like?.id ?? organisations.get(row.kvk) ?? uuidv7();
    const isFirst = !like && !organisations.has(row.kvk);
    organisations.set(row.kvk, owner);
    const same = contracts.find((each) => isSame(each, row, owner));
    const key = agreementOf(row);
    const contract = same?.id ?? agreements.get(key) ?? uuidv7();
    const isNew = !same && !agreements.has(key);
    agreements.set(key, contract);
    const known = ceilings.find(
      (each) => each.contract === contract && each.contractYear === row.year && !each.lot,
    );
    const on = known && ceilingOn(known.entries, lastOfYear(row.year), viewer.now);
    if (row.ceiling !== undefined && on?.state === "set" && on.cents !== row.ceiling)
      problems.push({ line: row.line, column: "plafond", key: "other-ceiling", found: String(row.year) });
    brought.push({
      ...{ row, organisation: { id: owner, isNew: isFirst }, contract: { id: contract, isNew } },
      ceiling: row.ceiling === undefined ? "none" : known ? "known" : "new",
    });
  }
  return { brought, problems: problems.toSorted((a, b) => a.line - b.line) };
}

const isSame = ({ provider, area, form, facts }: Contract, row: OwnRow, owner: string): boolean => {
  const agreed = latest(facts, "agreed");
  return (
    provider === owner &&
    area?.region === row.region &&
    area.part === undefined &&
    form === row.form &&
    agreed?.startsOn === row.startsOn &&
    [...agreed.lots].sort().join() === row.lots.join()
  );
};

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
  return store.write(async (tx) => {
    const preview = await previewOwn(viewer, tx, lines, names);
    if (preview.problems.length > 0) return preview;
    for (const each of preview.brought) {
      if (each.organisation.isNew) await addOrganisation(tx, deed, each);
      if (each.contract.isNew) await addContract(tx, deed, viewer, each);
      if (each.ceiling === "new") await addCeiling(tx, deed, each, ground);
    }
    return preview;
  });
}

async function addOrganisation(tx: Tx, deed: Deed, { row, organisation: { id } }: Brought): Promise<void> {
  const { name, kind, kvk, agb, startsOn } = row;
  await insertOrganisation(tx, { id, name, kind, kvk, fictional: false, recordedAt: deed.clockAt });
  await insertAgbCodes(tx, [{ organisation: id, code: agb, from: startsOn }]);
  const event = { verb: "created", thing: "organisation", thingId: id, provider: id };
  await audit(tx, deed, { ...event, after: { kind, kvk, agb: [agb] } });
}

async function addContract(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { row, contract: { id }, organisation }: Brought,
): Promise<void> {
  const { region, form, lots, agreedOn, startsOn, endsOn, agb } = row;
  const [insurer, provider] = [viewer.organisation ?? "", organisation.id];
  const kept = { contract: id, recordedAt: deed.clockAt, recordedBy: deed.account ?? null };
  await insertContract(tx, { id, insurer, region, part: null, form, provider });
  await insertContractFact(tx, {
    ...{ ...kept, id: uuidv7(), day: agreedOn, detail: { kind: "agreed", startsOn, endsOn, lots } },
  });
  await insertContractTerm(tx, {
    ...{
      ...kept,
      id: uuidv7(),
      day: startsOn,
      detail: { kind: "agb-listed", organisation: provider, code: agb },
    },
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
