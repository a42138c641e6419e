import type nl from "#app/i18n/audit-forecast/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "act.made-forecasts": "forecasts made",
  "verb.made-forecasts": "{who} made {what}",
  "act.stated-forecast": "provider forecast recorded",
  "verb.stated-forecast": "{who} recorded a forecast of the provider with {what}",
  "act.thinned-forecasts": "old forecasts thinned",
  "verb.thinned-forecasts": "{who} thinned {what}",
  "thing.forecasts": "forecasts",
  "field.dataUntil": "data until",
  "field.engine": "version of the model",
} satisfies Translation<typeof nl>;
