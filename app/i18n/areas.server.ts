import accountEn from "#app/i18n/account/en";
import accountNl from "#app/i18n/account/nl";
import clockEn from "#app/i18n/clock/en";
import clockNl from "#app/i18n/clock/nl";
import deadlineEn from "#app/i18n/deadline/en";
import deadlineNl from "#app/i18n/deadline/nl";
import mapEn from "#app/i18n/map/en";
import mapNl from "#app/i18n/map/nl";
import policyEn from "#app/i18n/policy/en";
import policyNl from "#app/i18n/policy/nl";
import shellEn from "#app/i18n/shell/en";
import shellNl from "#app/i18n/shell/nl";
import statusEn from "#app/i18n/status/en";
import statusNl from "#app/i18n/status/nl";
import type { Language, Texts, Translation } from "#app/i18n/text";

/** Every area of texts, in both languages. Pages receive only the areas they show, in the reader's language. */
const areas = {
  account: { nl: accountNl, en: accountEn },
  clock: { nl: clockNl, en: clockEn },
  deadline: { nl: deadlineNl, en: deadlineEn },
  policy: { nl: policyNl, en: policyEn },
  shell: { nl: shellNl, en: shellEn },
  map: { nl: mapNl, en: mapEn },
  status: { nl: statusNl, en: statusEn },
};

export type AreaName = keyof typeof areas;
/** The texts of an area as a page holds them. */
export type AreaTexts<A extends AreaName> = Translation<(typeof areas)[A]["nl"]>;

/** The texts of the named areas in one language, for a loader to hand to its page under `texts`. */
export const textsFor = (
  language: Language,
  ...names: readonly AreaName[]
): Readonly<Record<string, Texts>> => Object.fromEntries(names.map((name) => [name, areas[name][language]]));
