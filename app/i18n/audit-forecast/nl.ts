/** Wat het logboek zegt van prognoses: aangevuld bij de woorden van het logboek. */
export default {
  "act.made-forecasts": "prognoses gemaakt",
  "verb.made-forecasts": "{who} maakte {what}",
  "act.stated-forecast": "prognose van aanbieder vastgelegd",
  "verb.stated-forecast": "{who} legde een prognose van de aanbieder vast bij {what}",
  "act.thinned-forecasts": "oude prognoses uitgedund",
  "verb.thinned-forecasts": "{who} dunde {what} uit",
  "thing.forecasts": "prognoses",
  "field.dataUntil": "gegevens tot",
  "field.engine": "versie van het rekenmodel",
};
