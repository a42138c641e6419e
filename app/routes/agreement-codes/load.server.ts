import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { type AgbChange, agbChangeState, isOpenChange } from "#app/domain/ceiling/agb-change";
import { latest } from "#app/domain/fact";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { splitsOf } from "#app/features/ceiling/split-ceiling.server";
import { agbGround } from "#app/features/contracting/agb-ground.server";
import { textsFor } from "#app/i18n/areas.server";
import { areaName } from "#app/i18n/region/area-name";
import { type Language, translator } from "#app/i18n/text";
import { contractFor } from "#db/queries/contract.server";
import { policiesOnMap } from "#db/queries/map.server";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { regionNames } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** The AGB codes of an agreement and what changes in them; undefined for one that is not the reader's to see. */
export async function codesPage({ viewer, language }: SignedIn, db: Db, id: string) {
  const contract = await contractFor(viewer, db, id);
  const known = contract && (await agbGround(viewer, db, contract));
  if (!contract || !known) return undefined;
  const { ground, changes } = known;
  const today = dayOf(viewer.now);
  const providers = await allProviders(viewer, db);
  const named = await nameOrganisations(viewer, db, [
    contract.provider,
    ...ground.periods.map(({ organisation }) => organisation),
    ...changes.flatMap(({ what }) => ("organisation" in what ? [what.organisation] : [])),
  ]);
  const nameOf = (key: string) => named.find((each) => each.id === key)?.name ?? "";
  const regions = await regionNames(viewer, db);
  const region = areaName(contract.area, regions, language);
  const texts = textsFor(language, "agb-change", "shell");
  const provider = nameOf(contract.provider);
  const say = translator(texts["agb-change"] ?? {}, language);
  return {
    ...{ id, texts, today, region, provider, title: say("title", { provider, region }) },
    monthAhead: ground.monthAhead,
    mayAsk: may(viewer.roles, "ask-agb-change"),
    mayAnswer: may(viewer.roles, "contract"),
    maySplit: may(viewer.roles, "change-ceilings"),
    codes: ground.periods.map((period) => ({
      ...period,
      holder: nameOf(period.organisation),
      runs: period.from <= today && (period.until === undefined || today <= period.until),
    })),
    splits: await splitsShown(viewer, db, changes, language),
    changes: changes.toReversed().map((change) => changeShown(change, viewer, nameOf)),
    // Whoever takes over may be anybody in the trade; a partner is a party of the agreement.
    others: providers
      .filter(({ id: key }) => key !== contract.provider)
      .map(({ id: value, name: label }) => ({ value, label })),
    partners: contract.parties.map(({ organisation }) => ({
      value: organisation,
      label: providers.find((each) => each.id === organisation)?.name ?? organisation,
    })),
  };
}

/** A change as it stands at the viewer's moment. */
function changeShown(
  { facts, what, ...change }: AgbChange,
  { now }: Viewer,
  nameOf: (key: string) => string,
) {
  const state = agbChangeState({ ...change, what, facts }, dayOf(now), now);
  const confirmed = latest(facts, "confirmed");
  const ended = latest(facts, "refused", "withdrawn");
  return {
    ...{ ...change, what, state, open: isOpenChange(state), reasonEnded: ended?.reason ?? "" },
    name: "organisation" in what ? nameOf(what.organisation) : "",
    confirmed: confirmed && { by: confirmed.by, document: confirmed.document, splits: confirmed.splits },
  };
}

/** The ceilings that addenda split, with what stays and what goes. */
async function splitsShown(viewer: Viewer, db: Db, changes: readonly AgbChange[], language: Language) {
  const policies = await policiesOnMap(viewer, db);
  const lots = new Map(policies.flatMap(({ policy }) => policy.lots.map(({ key, short }) => [key, short])));
  const shown = [];
  for (const change of changes)
    for (const { ceiling, fresh, seen, ...amounts } of await splitsOf(viewer, db, change))
      shown.push({
        ...{ ...amounts, seen, change: change.id, code: change.what.becomes, year: ceiling.contractYear },
        ...{ id: ceiling.id, fresh: fresh?.id, lot: lots.get(ceiling.lot ?? "")?.[language] ?? "" },
      });
  return shown;
}

export type CodesPage = NonNullable<Awaited<ReturnType<typeof codesPage>>>;
