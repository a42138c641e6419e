import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { countsSince, groundsKept } from "#app/domain/contracting/ground-found";
import { isWatched } from "#app/domain/eligibility/watch";
import { may } from "#app/domain/permission";
import type { Policy } from "#app/domain/policy";
import { nameColleagues } from "#db/queries/account-name.server";
import { type HeldContract, judgesOf } from "#db/queries/contract.server";
import type { Db } from "#db/store.server";

/** Each ground on which the agreement is not kept, with what was found of it; who judged is named to colleagues alone. */
export async function groundsShown(
  { viewer, language }: SignedIn,
  db: Db,
  contract: HeldContract,
  policy: Policy | undefined,
) {
  if (!policy || !isWatched(contract)) return { grounds: [], judgesGrounds: false };
  const today = dayOf(viewer.now);
  const judges = await judgesOf(db, contract.id);
  const names = await nameColleagues(viewer, db, [...judges.values()]);
  const grounds = groundsKept(contract, policy, viewer.now).map(({ ground, judged, excludes }) => ({
    ...{ key: ground.key, title: ground.title[language], words: ground.text[language], excludes },
    since: ground.lookBack && countsSince(ground.lookBack, today),
    judged: judged && {
      ...{ holds: judged.holds, reason: judged.reason, happenedOn: judged.happenedOn, at: judged.recordedAt },
      judge: names.get(judges.get(judged.id) ?? ""),
    },
  }));
  return {
    grounds,
    judgesGrounds: may(viewer.roles, "contract") && viewer.organisation === contract.insurer,
  };
}
