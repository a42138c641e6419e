/** Wat het logboek zegt van prognoses: aangevuld bij de woorden van het logboek. */
export default {
  "act.made-forecasts": "prognoses gemaakt",
  "verb.made-forecasts": "{who} maakte {what}",
  "act.stated-forecast": "prognose van aanbieder vastgelegd",
  "verb.stated-forecast": "{who} legde een prognose van de aanbieder vast bij {what}",
  "thing.forecasts": "prognoses",
  "field.dataUntil": "gegevens tot",
  "field.engine": "versie van het rekenmodel",
};
