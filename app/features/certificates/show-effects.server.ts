import type { EffectShown } from "#app/domain/eligibility/effect-shown";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { areaName } from "#app/i18n/region/area-name";
import { type Language, translator } from "#app/i18n/text";
import type { Effect } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { regionNames } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What lapses in words: whose, where, from which day and why. */
export async function effectsShown(
  viewer: Viewer,
  db: Db,
  effects: readonly Effect[],
  language: Language,
): Promise<EffectShown[]> {
  if (effects.length === 0) return [];
  const named = await nameOrganisations(
    viewer,
    db,
    effects.map(({ provider }) => provider),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const regions = await regionNames(viewer, db);
  const texts = textsFor(language, "eligibility").eligibility ?? {};
  const say = translator(texts, language);
  return effects.map(({ contract, provider, region, lot, fails, ground, version: { policy } }) => {
    const { title, findings } = eligibilityWriter(policy, texts, language)(fails);
    const why = findings.filter(({ outcome }) => outcome === "fails");
    return {
      ...{ contract, provider, lot, lotTitle: title, from: fails.from, year: policy.contractYear },
      providerName: names.get(provider) ?? provider,
      place: areaName(region && { region }, regions, language),
      why: ground
        ? say("ground.found", { ground: ground[language] })
        : why.map(({ rule, seen }) => [rule, ...seen].join(": ")).join(" "),
    };
  });
}
