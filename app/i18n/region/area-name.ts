import type { NoticeValue } from "#app/domain/notice-values";
import type { Area } from "#app/domain/region";
import type { Bilingual } from "#app/domain/statement";
import en from "#app/i18n/region/en";
import nl from "#app/i18n/region/nl";
import type { Language } from "#app/i18n/text";

const country: Bilingual = { nl: nl.country, en: en.country };

/** How the area of an agreement is named: its region, or the whole country where the policy knows none. */
export const areaName = (
  area: Area | undefined,
  regions: ReadonlyMap<string, string>,
  language: Language,
): string => (area ? (regions.get(area.region) ?? area.region) : country[language]);

/** The same in a notice, for readers of both languages. */
export const areaTold = (area: Area | undefined, regions: ReadonlyMap<string, string>): NoticeValue =>
  area ? (regions.get(area.region) ?? area.region) : { bilingual: country };
