import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import { agreementsOf } from "#app/domain/lot-status";
import type { PolicyVersion } from "#app/domain/policy";
import { timeline } from "#app/domain/timeline";
import { textsFor } from "#app/i18n/areas.server";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import type { HeldCandidacy } from "#db/queries/candidacy.server";
import { readContracts } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** All that is known of the candidacy, in order of day, what was corrected included. */
export async function historyOf(
  candidacy: HeldCandidacy,
  { policy }: PolicyVersion,
  { viewer, language }: SignedIn,
  db: Db,
) {
  const organisations = await nameOrganisations(viewer, db, [candidacy.provider]);
  const write = reasonWriter(
    textsFor(language, "timeline").timeline ?? {},
    named(organisations, policy.lots),
    language,
  );
  const { area, contractYear } = candidacy;
  const alone = { region: area.region, contractYear, parts: [], partsLeaveRest: false };
  const facts = { ...alone, candidacies: [candidacy], contracts: [], tenderLots: [], registrations: [] };
  return timeline(facts, dayOf(viewer.now), viewer.now).map(({ day, reason, recordedAt, corrected }) => ({
    ...{ day, recordedAt, corrected },
    sentence: write([reason]),
  }));
}

/** Who takes part in the offer, whether a signed agreement was seen, and whether the insurer contracts it itself. */
export async function partiesOf(candidacy: HeldCandidacy, { viewer }: SignedIn, db: Db) {
  const today = dayOf(viewer.now);
  const parties = factsAt(candidacy.facts, today, viewer.now).flatMap((fact) =>
    fact.kind === "party-named" ? [fact] : [],
  );
  const last = [...new Map(parties.map((fact) => [`${fact.organisation} ${fact.role}`, fact])).values()];
  const names = await nameOrganisations(
    viewer,
    db,
    last.map(({ organisation }) => organisation),
  );
  const contracts = last.length > 0 ? await readContracts(viewer, db, candidacy.insurer) : [];
  const states = agreementsOf(
    {
      ...{ contractYear: candidacy.contractYear, contracts },
      ...{ candidacies: [], tenderLots: [], registrations: [] },
    },
    today,
    viewer.now,
  );
  const contracted = new Set(states.map(({ contract }) => contract.provider));
  return last.map(({ organisation, role, signed, day }) => ({
    ...{ organisation, role, signed, day, contracted: contracted.has(organisation) },
    name: names.find(({ id }) => id === organisation)?.name ?? organisation,
  }));
}
