import { dayOf, firstOfYear, lastOfYear, laterOf } from "#app/domain/calendar";
import { type Dossier, type EligiblePeriod, eligibilityOver } from "#app/domain/eligibility/eligibility";
import type { PolicyVersion } from "#app/domain/policy";
import { tenderNormSets } from "#app/domain/tender/criteria";
import { type GroundFound, groundsFound } from "#app/domain/tender/grounds";
import { type Judging, judgingOf } from "#app/domain/tender/judging";
import { withContent } from "#app/domain/tender/sent-dossier";
import type { Viewer } from "#app/domain/viewer";
import { readDossiers } from "#db/queries/dossier.server";
import { lastSubmissions, type PlacedRegistration, placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { SubmissionRow } from "#db/queries/registering.server";
import type { Db } from "#db/store.server";

/** A registration with where judging stands, what was sent, and how its lot stands for it to the end of the year. */
export type RegistrationRead = {
  readonly found: PlacedRegistration;
  readonly judging: Judging;
  readonly submission: SubmissionRow | undefined;
  readonly dossier: Dossier | undefined;
  /** Every ground for exclusion, with what was declared and judged of it. */
  readonly grounds: readonly GroundFound[];
  /** From today to the end of the contract year: conditions are to get and to keep a contract. */
  readonly periods: readonly EligiblePeriod[];
};

/** Registrations that the viewer may see, of one lot or one alone, with the policy that they are held against. */
export async function readRegistrationsOf(
  viewer: Viewer,
  db: Db,
  sought: { readonly tenderLot: string } | { readonly id: string },
): Promise<{ version: PolicyVersion; all: readonly RegistrationRead[] } | undefined> {
  const placed = await placedRegistrations(viewer, db, sought);
  const [first] = placed;
  const version = first && (await publishedPolicy(viewer, db, first.policy));
  if (!version) return undefined;
  const providers = placed.map(({ provider }) => provider);
  const [dossiers, submissions] = await Promise.all([
    readDossiers(viewer, db, providers),
    lastSubmissions(viewer, db, version.id, providers),
  ]);
  const all = placed.flatMap((found) => {
    const judging = judgingOf(found.facts, viewer.now);
    if (!judging) return [];
    const submission = submissions.get(found.provider);
    const known = dossiers.get(found.provider);
    const dossier = known && submission ? withContent(known, submission.content, version.policy) : known;
    const { declarations } = submission?.content ?? {};
    const grounds = groundsFound(version.policy, declarations, found.facts, viewer.now);
    const periods = periodsOf(viewer, version, found, dossier);
    return [{ found, judging, submission, dossier, grounds, periods }];
  });
  return { version, all };
}

function periodsOf(
  { now }: Viewer,
  { policy }: PolicyVersion,
  { lot: key }: PlacedRegistration,
  dossier: Dossier | undefined,
): readonly EligiblePeriod[] {
  const lot = policy.lots.find((each) => each.key === key);
  if (!lot || !dossier) return [];
  const through = lastOfYear(policy.contractYear);
  const today = dayOf(now);
  const from = today > through ? laterOf(firstOfYear(policy.contractYear), through) : today;
  return eligibilityOver(lot, tenderNormSets(policy), dossier, { from, through, knownAt: now });
}
