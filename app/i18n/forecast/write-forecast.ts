import type { Reason } from "#app/domain/reason";
import en from "#app/i18n/forecast/en";
import nl from "#app/i18n/forecast/nl";
import { reasonWriter } from "#app/i18n/status/write-reasons";
import type { Language } from "#app/i18n/text";

const nobody = { organisations: new Map(), lots: new Map() };

/** Why a forecast is as it is, or why there is none, a sentence each. */
export const forecastSentences = (reasons: readonly Reason[], language: Language): string[] => {
  const write = reasonWriter(language === "en" ? en : nl, nobody, language);
  return reasons.map((reason) => write([reason]));
};
