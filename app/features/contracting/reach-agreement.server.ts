import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import { audit, type Deed } from "#db/audit.server";
import type { HeldCandidacy } from "#db/queries/candidacy.server";
import { insertContract, insertContractFact, insertContractParty } from "#db/queries/contract.server";
import type { Tx } from "#db/store.server";

/** What an agreement holds: its term, and the lots it is for. */
export type AgreementTerms = {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly lots: readonly LotKey[];
};

type Reached = { readonly day: Day; readonly terms: AgreementTerms };

/**
 * Makes the agreement that talks led to: a new one with the candidate as lead party and all parties that were named, or
 * the candidate as a partner in the agreement that it joins (rules 4.20, 4.32 and 4.55).
 * @returns the key of the agreement
 */
export async function reachAgreement(
  tx: Tx,
  deed: Deed,
  candidacy: HeldCandidacy,
  { day, terms }: Reached,
): Promise<string> {
  const { insurer, provider, area, joins } = candidacy;
  const contract = joins ?? uuidv7();
  const { startsOn, endsOn, lots } = terms;
  const party = { contract, from: startsOn, until: null, recordedAt: deed.clockAt };
  if (joins === undefined) {
    await insertContract(tx, {
      ...{ id: contract, insurer, region: area.region, part: area.part ?? null, form: "idd", provider },
    });
    await insertContractFact(tx, {
      ...{ id: uuidv7(), contract, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
      detail: { kind: "agreed", startsOn, endsOn, lots },
    });
  }
  const role = joins === undefined ? "lead" : "partner";
  await insertContractParty(tx, { ...party, organisation: provider, role });
  for (const named of namedParties(candidacy, deed)) await insertContractParty(tx, { ...party, ...named });
  await audit(tx, deed, {
    ...{ verb: "agreed-contract", thing: "contract", thingId: contract, region: area.region, provider },
    after: { day, form: "idd", role, startsOn, endsOn, lots },
  });
  return contract;
}

/** Everyone named with the offer, once for each part played. */
function namedParties({ facts }: HeldCandidacy, { clockAt }: Deed) {
  const named = factsAt(facts, "9999-12-31", clockAt).flatMap((fact) =>
    fact.kind === "party-named" ? [{ organisation: fact.organisation, role: fact.role }] : [],
  );
  return [...new Map(named.map((each) => [`${each.organisation} ${each.role}`, each])).values()];
}
