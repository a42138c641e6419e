/** Wat het logboek zegt van prognoses: aangevuld bij de woorden van het logboek. */
export default {
  "act.made-forecasts": "prognoses gemaakt",
  "verb.made-forecasts": "{who} maakte {what}",
  "thing.forecasts": "prognoses",
  "field.dataUntil": "gegevens tot",
  "field.engine": "versie van het rekenmodel",
};
