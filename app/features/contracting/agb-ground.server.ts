import { dayOf, yearOf } from "#app/domain/calendar";
import { agbChangeState, isOpenChange } from "#app/domain/ceiling/agb-change";
import type { AgbGround } from "#app/domain/ceiling/agb-refusal";
import { termsOn } from "#app/domain/ceiling/contract-terms";
import { contractState } from "#app/domain/contract";
import { registered } from "#app/domain/production/register";
import type { Viewer } from "#app/domain/viewer";
import { readAgbChanges } from "#db/queries/agb-change.server";
import type { HeldContract } from "#db/queries/contract.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { agbOwners } from "#db/queries/party.server";
import type { Db } from "#db/store.server";

/**
 * What a change in the AGB codes of an agreement is held against, with the changes that there were.
 * @returns undefined for an agreement that was never agreed, or does not run any more
 */
export async function agbGround(viewer: Viewer, db: Db, contract: HeldContract) {
  const today = dayOf(viewer.now);
  const terms = (await readContractTerms(viewer, db, contract.insurer)).get(contract.id) ?? [];
  const owners = await agbOwners(viewer, db);
  const { agb: periods } = registered(contract, terms, owners, viewer.now);
  const changes = await readAgbChanges(viewer, db, { contract: contract.id });
  const year = yearOf(today);
  const state =
    contractState(contract, year, today, viewer.now) ?? contractState(contract, year + 1, today, viewer.now);
  if (!state) return undefined;
  const rules = termsOn(terms, today, viewer.now).rules;
  const ground: AgbGround = {
    ...{ holder: contract.provider, periods, parties: contract.parties, today },
    ...{ startsOn: state.startsOn, endsOn: state.endsOn, monthAhead: rules.has("agb-month-ahead") },
    ownerOf: (code) => owners.get(code)?.at(-1)?.organisation,
    open: changes
      .filter((each) => isOpenChange(agbChangeState(each, today, viewer.now)))
      .map(({ what }) => what),
  };
  return { ground, changes, listed: terms.some(({ kind }) => kind === "agb-listed") };
}
