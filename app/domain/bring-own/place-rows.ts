import { agreementOf, ownTwice } from "#app/domain/bring-own/own-agreement";
import type { OwnProblem, OwnRow } from "#app/domain/bring-own/own-row";
import type { Contract } from "#app/domain/contract";
import { latest } from "#app/domain/fact";
import type { Cents } from "#app/domain/money";
import { plain } from "#app/domain/region";

/** An organisation as rows are held against it. */
type Known = { readonly id: string; readonly name: string; readonly kvk?: string | undefined };

/** What is there already. */
export type OwnGround = {
  readonly organisations: readonly Known[];
  /** The organisation that holds an AGB code. */
  readonly owners: ReadonlyMap<string, string>;
  /** The insurer's agreements, each with the codes that may claim under it. */
  readonly contracts: readonly { readonly contract: Contract; readonly agb: ReadonlySet<string> }[];
  /** The ceilings over whole agreements; without an amount while they are open. */
  readonly ceilings: readonly {
    readonly contract: string;
    readonly contractYear: number;
    readonly cents: Cents | undefined;
  }[];
};

/** What a row brings: what is there already is not brought again. */
export type Brought = {
  readonly row: OwnRow;
  readonly organisation: { readonly id: string; readonly isNew: boolean };
  /** Whether its AGB code is not known to be anybody's yet, and whether the new agreement lists it from here. */
  readonly code: { readonly isNew: boolean; readonly isListed: boolean };
  readonly contract: { readonly id: string; readonly isNew: boolean };
  /** Whether its ceiling is new, there already, or none was given. */
  readonly ceiling: "new" | "known" | "none";
};

export type OwnPreview = { readonly brought: readonly Brought[]; readonly problems: readonly OwnProblem[] };

/** What rows would bring beside what is there, and what of them speaks against it. */
export function placeRows(rows: readonly OwnRow[], ground: OwnGround, newId: () => string): OwnPreview {
  const problems: OwnProblem[] = ownTwice(rows);
  const [ownerOf, agreementIn, ceilingIn] = [
    owners(ground, newId),
    agreements(ground, newId),
    amounts(ground),
  ];
  const brought = rows.map((row): Brought => {
    const { owner, other, ...code } = ownerOf(row);
    const { contract, isListed, isUnlisted } = agreementIn(row, owner.id);
    const ceiling = ceilingIn(row, contract.id);
    const wrong = (column: OwnProblem["column"], key: OwnProblem["key"], found: string) =>
      problems.push({ line: row.line, column, key, found });
    if (other) wrong("kvk", "other-owner", other.name);
    else if (isUnlisted) wrong("agb", "unlisted", row.agb);
    if (ceiling === "other") wrong("plafond", "other-ceiling", String(row.year));
    return {
      ...{ row, organisation: owner, code: { ...code, isListed }, contract },
      ceiling: ceiling === "other" ? "known" : ceiling,
    };
  });
  return { brought, problems };
}

/** Finds the legal person of a row by its number alone: who holds its code or its name must be the same. */
function owners(ground: OwnGround, newId: () => string) {
  const byId = new Map(ground.organisations.map((each) => [each.id, each]));
  const byKvk = new Map(ground.organisations.map((each) => [each.kvk ?? each.id, each]));
  const byName = new Map(ground.organisations.map((each) => [plain(each.name), each]));
  const byCode = new Map([...ground.owners].map(([code, id]) => [code, byId.get(id)]));
  return ({ kvk, agb, name }: OwnRow) => {
    const [known, holder] = [byKvk.get(kvk), byCode.get(agb)];
    const owner = known ?? { id: newId(), name, kvk };
    const namesake = known ? undefined : byName.get(plain(name));
    const other = [holder, namesake].find((each) => each && each.id !== owner.id);
    byKvk.set(kvk, owner);
    if (!namesake) byName.set(plain(name), owner);
    if (!holder) byCode.set(agb, owner);
    return { owner: { id: owner.id, isNew: !known }, isNew: !holder, other };
  };
}

/** Finds the agreement of a row: one that is there does not get a code by a sheet, for that takes consent. */
function agreements({ contracts }: OwnGround, newId: () => string) {
  const begun = new Map<string, { readonly id: string; readonly codes: Set<string> }>();
  return (row: OwnRow, owner: string) => {
    const held = contracts.find(({ contract }) => isSame(contract, row, owner));
    if (held)
      return {
        contract: { id: held.contract.id, isNew: false },
        ...{ isListed: false, isUnlisted: !held.agb.has(row.agb) },
      };
    const key = agreementOf(row);
    const first = begun.get(key);
    const { id, codes } = first ?? { id: newId(), codes: new Set<string>() };
    const isListed = !codes.has(row.agb);
    begun.set(key, { id, codes: codes.add(row.agb) });
    return { contract: { id, isNew: !first }, isListed, isUnlisted: false };
  };
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

/** Whether a row's ceiling is new, there already, or another than is there. */
function amounts({ ceilings }: OwnGround) {
  const known = new Map(ceilings.map((each) => [`${each.contract} ${each.contractYear}`, each.cents]));
  return ({ ceiling, year }: OwnRow, contract: string): Brought["ceiling"] | "other" => {
    if (ceiling === undefined) return "none";
    const key = `${contract} ${year}`;
    if (known.has(key)) return known.get(key) === ceiling ? "known" : "other";
    known.set(key, ceiling);
    return "new";
  };
}
