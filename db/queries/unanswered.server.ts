import { dayOf, yearOf } from "#app/domain/calendar";
import { rulesFor } from "#app/domain/dates/claims";
import { may } from "#app/domain/permission";
import type { Term } from "#app/domain/policy/rules";
import { type Unanswered, unansweredOf } from "#app/domain/production/unanswered";
import type { Viewer } from "#app/domain/viewer";
import { readContracts } from "#db/queries/contract.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { insurersKnown } from "#db/queries/party.server";
import { policyVersions } from "#db/queries/policy.server";
import { acceptedMoments, statementsSeen } from "#db/queries/production-answer.server";
import type { Db } from "#db/store.server";

/** The statements that the viewer may see and that their insurer did not answer yet, where a rule says by when. */
export async function readUnanswered(viewer: Viewer, db: Db): Promise<Unanswered[]> {
  if (!may(viewer.roles, "see-ceilings")) return [];
  const insurers = may(viewer.roles, "see-season")
    ? [viewer.organisation ?? ""]
    : (await insurersKnown(db)).map(({ id }) => id);
  const found = await Promise.all(
    insurers.map(async (insurer) => {
      const terms = await answerTerms(viewer, db, insurer);
      if (terms.size === 0) return [];
      const statements = await statementsSeen(viewer, db, insurer, [...terms.keys()]);
      const accepted = await acceptedMoments(viewer, db, insurer, [...terms.keys()]);
      return unansweredOf(statements, accepted, (provider) => terms.get(provider), dayOf(viewer.now));
    }),
  );
  return found.flat();
}

/** Within how many working days an insurer answers the statements of its providers, as policy or agreement say. */
async function answerTerms(viewer: Viewer, db: Db, insurer: string): Promise<ReadonlyMap<string, Term>> {
  const today = dayOf(viewer.now);
  const versions = await policyVersions(viewer, db, insurer);
  const version = versions.findLast(({ policy }) => policy.contractYear <= yearOf(today)) ?? versions[0];
  if (!version) return new Map();
  const [contracts, terms] = [
    await readContracts(viewer, db, insurer),
    await readContractTerms(viewer, db, insurer),
  ];
  return new Map(
    contracts.flatMap(({ id, provider }): [string, Term][] => {
      const rules = rulesFor(version, terms.get(id) ?? [], today, viewer.now);
      const term = rules.find(({ key }) => key === "claim-answer")?.term;
      return term ? [[provider, term]] : [];
    }),
  );
}
