import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { judgementFields, judgementsOf, normsOfOffer } from "#app/domain/contracting/candidacy-step";
import type { PolicyVersion } from "#app/domain/policy";
import { nameColleagues } from "#db/queries/account-name.server";
import type { HeldCandidacy } from "#db/queries/candidacy.server";
import type { Db } from "#db/store.server";

/** Each norm of the policy with how it stands judged, and what the form that judges it is made from. */
export async function norms(
  candidacy: HeldCandidacy,
  { policy }: PolicyVersion,
  { viewer, language }: SignedIn,
  db: Db,
) {
  const judgements = judgementsOf(candidacy, dayOf(viewer.now), viewer.now);
  const judges = await nameColleagues(
    viewer,
    db,
    [...judgements.values()].map(({ judge }) => judge),
  );
  return normsOfOffer(policy).map(({ key, title, text, source }) => {
    const judged = judgements.get(key);
    return {
      ...{ key, title: title[language], text: text[language], rule: source.rule },
      madeFrom: judgementFields(judged),
      judged: judged && {
        ...{ meets: judged.meets, reason: judged.reason, evidence: judged.evidence, day: judged.day },
        judge: judges.get(judged.judge),
      },
    };
  });
}
