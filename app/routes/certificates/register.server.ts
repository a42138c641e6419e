import type { Visit } from "#app/auth/viewer.server";
import { type Day, dayOf } from "#app/domain/calendar";
import { certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import { daysToEnd, reminderDays } from "#app/domain/eligibility/reminder";
import { may } from "#app/domain/permission";
import type { Policy } from "#app/domain/policy";
import { effectsOn } from "#app/features/certificates/standing-over.server";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import type { Language } from "#app/i18n/text";
import { readCertificates } from "#db/queries/certificate.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

export type RegisterTab = "all" | "ending" | "invalid";

/** The certificates that a visitor may see, the first to end on top, and the effect on agreements. */
export async function readRegister({ viewer, language }: Visit, db: Db, tab: RegisterTab) {
  const today = dayOf(viewer.now);
  const read = await readMap(viewer, db, new URLSearchParams());
  const policy = read?.version.policy;
  const found = (await readCertificates(viewer, db)).flatMap(
    (each) => certificateOn(each, today, viewer.now) ?? [],
  );
  const effects = read && may(viewer.roles, "see-season") ? await effectsOn(viewer, db, read.version) : [];
  const names = new Map(
    (
      await nameOrganisations(
        viewer,
        db,
        [...found, ...effects].map(({ provider }) => provider),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const ending = found.filter((each) => each.state === "valid" && daysToEnd(each, today) <= reminderDays[0]);
  const invalid = found.filter(({ state }) => state !== "valid");
  const shown = { all: found, ending, invalid }[tab];
  const regions = new Map(read?.regions.map(({ code, name }) => [code, name]));
  return {
    today,
    counts: { count: found.length, ending: ending.length, invalid: invalid.length },
    rows: shown
      .map(({ id, provider, terms, state }) => ({
        id,
        provider,
        providerName: names.get(provider) ?? provider,
        name: certificateName(terms),
        scope: terms.disciplines.map((key) => titleOf(policy, key, language)),
        through: terms.validThrough,
        state,
      }))
      .sort(byEnd),
    effects: policy
      ? effects.map(({ contract, provider, region, lot, fails }) => {
          const texts = textsFor(language, "eligibility").eligibility ?? {};
          const { title, findings } = eligibilityWriter(policy, texts, language)(fails);
          const why = findings.filter(({ outcome }) => outcome === "fails").flatMap(({ seen }) => seen);
          return {
            ...{ contract, provider, region, lot, lotTitle: title, from: fails.from },
            providerName: names.get(provider) ?? provider,
            regionName: [...regions].find(([code]) => code === region)?.[1] ?? region,
            why: why.join(" "),
          };
        })
      : [],
  };
}

const byEnd = (a: { through: Day; name: string }, b: { through: Day; name: string }): number =>
  a.through === b.through ? a.name.localeCompare(b.name) : a.through < b.through ? -1 : 1;

/** A discipline as the policy calls it. */
const titleOf = (policy: Policy | undefined, key: string, language: Language): string =>
  policy?.disciplines.find((each) => each.key === key)?.title[language] ?? key;
