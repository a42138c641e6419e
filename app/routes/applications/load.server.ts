import type { SignedIn } from "#app/auth/viewer.server";
import { type Day, dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { type ContractState, contractState } from "#app/domain/contract";
import { applicationStage, takesApplications } from "#app/domain/contracting/application";
import { may } from "#app/domain/permission";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import { applicationStandings } from "#app/features/contracting/application-standing.server";
import { readToApproach, versionsAsked } from "#app/features/contracting/approach-providers.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { type Application, readApplications } from "#db/queries/application.server";
import { readContracts } from "#db/queries/contract.server";
import { effectsOn } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policiesInForce, publishedPolicies } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** Everything the list of applications shows; undefined for whoever has none. */
export async function applicationsPage(visitor: SignedIn, db: Db) {
  const { viewer, language } = visitor;
  const isInsurer = may(viewer.roles, "see-season");
  if (!isInsurer && !may(viewer.roles, "see-own-contracts")) return undefined;
  const all = await readApplications(viewer, db);
  const versions = new Map((await publishedPolicies(viewer, db)).map((each) => [each.id, each.policy]));
  const party = ({ insurer, provider }: Application) => (isInsurer ? provider : insurer);
  const texts = textsFor(language, "application");
  const standings = await applicationStandings(viewer, db, all);
  const open = may(viewer.roles, "register") ? await policiesInForce(viewer, db) : [];
  const parties = [...all.map(party), ...open.map(({ insurer }) => insurer)];
  const names = new Map((await nameOrganisations(viewer, db, parties)).map(({ id, name }) => [id, name]));
  const rounds = [];
  for (const version of isInsurer ? await versionsAsked(viewer, db) : [])
    rounds.push(await roundOf(visitor, db, version, all, standings));
  return {
    rows: all.map((each) => ({
      ...{ id: each.id, reference: each.reference, year: each.contractYear, sentAt: each.sentAt },
      party: names.get(party(each)) ?? "",
      stage: standings.get(each.id) ?? "sent",
      lots: shortOf(versions.get(each.policy), each.content.lots, language),
    })),
    asks: open
      .filter(({ policy }) => takesApplications(policy))
      .map(({ id, insurer, policy }) => ({ id, title: `${policy.title[language]} (${names.get(insurer)})` })),
    ...{ rounds, contracts: may(viewer.roles, "contract") },
    title: translator(texts.application ?? {}, language)("title"),
    texts,
  };
}

const shortOf = (policy: Policy | undefined, keys: readonly string[], language: SignedIn["language"]) =>
  (policy?.lots ?? []).filter(({ key }) => keys.includes(key)).map(({ short }) => short[language]);

/** A version under which agreements are asked for: how each group stands, and whom the insurer approaches. */
async function roundOf(
  { viewer, language }: SignedIn,
  db: Db,
  version: PolicyVersion,
  all: readonly Application[],
  standings: Awaited<ReturnType<typeof applicationStandings>>,
) {
  const { policy, insurer, id } = version;
  const day: Day = dayOf(viewer.now);
  const year = policy.contractYear;
  const approached = await readToApproach(viewer, db, version);
  const names = await nameOrganisations(
    viewer,
    db,
    approached.map(({ provider }) => provider),
  );
  const states = (await readContracts(viewer, db, insurer)).flatMap(
    (contract) => contractState(contract, year, day, viewer.now) ?? [],
  );
  // What ends before the year and may be renewed is no agreement for it yet.
  const held = states.filter(
    ({ startsOn, endsOn }) => startsOn <= lastOfYear(year) && endsOn >= firstOfYear(year),
  );
  const lapses = await effectsOn(db, version, viewer.now);
  const asked = all.filter(
    ({ contractYear, facts }) => contractYear === year && applicationStage(facts, day, viewer.now) === "sent",
  );
  return {
    ...{ id, year, title: policy.title[language], contractedIn: policy.access?.approached?.contractedIn },
    claimingIn: policy.access?.approached?.claimingIn,
    groups: policy.lots.map(({ key, title }) => ({
      ...{ key, title: title[language] },
      contracted: countOf(held.filter(({ lots }) => lots.includes(key))),
      lapsing: lapses.filter(({ lot }) => lot === key).length,
      asked: asked.filter(({ content }) => content.lots.includes(key)).length,
    })),
    approached: approached.map(({ lots, fails, application, ...each }) => ({
      application: application && {
        ...application,
        stage: standings.get(application.id) ?? application.stage,
      },
      ...{ ...each, name: names.find((named) => named.id === each.provider)?.name ?? "" },
      lots: shortOf(policy, lots, language),
      fails: shortOf(policy, fails, language),
      approachedOn: each.approachedAt && dayOf(each.approachedAt),
    })),
  };
}

/** How many providers hold these agreements. */
const countOf = (held: readonly ContractState[]): number =>
  new Set(held.map(({ contract }) => contract.provider)).size;

export type Round = Awaited<ReturnType<typeof roundOf>>;
