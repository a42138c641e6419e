import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { NamedOrganisation } from "#app/domain/season-facts";
import { timeline } from "#app/domain/timeline";
import { textsFor } from "#app/i18n/areas.server";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import type { HeldContract } from "#db/queries/contract.server";

/** All that is known of the agreement and the dates that follow, in order of day, what was corrected included. */
export function agreementHistory(
  contract: HeldContract,
  policy: Policy | undefined,
  { viewer, language }: SignedIn,
  organisations: readonly NamedOrganisation[],
) {
  const write = reasonWriter(
    textsFor(language, "timeline").timeline ?? {},
    named(organisations, policy?.lots ?? []),
    language,
  );
  const facts = { candidacies: [], contracts: [contract], tenderLots: [], registrations: [] };
  return timeline({ ...facts, contractYear: policy?.contractYear ?? 0 }, dayOf(viewer.now), viewer.now).map(
    ({ day, reason, recordedAt, corrected, ahead }) => ({
      ...{ day, recordedAt, corrected, ahead },
      sentence: write([reason]),
    }),
  );
}
