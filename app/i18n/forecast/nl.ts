/** Waarom een prognose is zoals zij is, of er niet is. */
export default {
  "nothing-received": "Er is geen prognose: er is nog niets gedeclareerd.",
  "too-few-months": {
    one: "Er is geen prognose: er is één maand bekend en er zijn er minstens {least} nodig.",
    other: "Er is geen prognose: er zijn {count} maanden bekend en er zijn er minstens {least} nodig.",
  },
  "too-many-missing": "Er is geen prognose: van de {total} maanden ontbreken er {count}, meer dan een kwart.",
  "missing-filled": {
    one: "Eén ontbrekende maand is geschat uit de maanden ernaast.",
    other: "{count} ontbrekende maanden zijn geschat uit de maanden ernaast.",
  },
  "outlier-left-out":
    "Maand {place} van de reeks ({value}) valt zo ver buiten de andere maanden dat zij is weggelaten.",
  "one-off-left-out":
    "Maand {place} van de reeks ({value}) wijkt eenmalig af van dezelfde maand in andere jaren en is weggelaten.",
  "less-of-all":
    "Maand {place} van de reeks bracht bij alle overeenkomsten samen {percent}% minder dan gewoon, en is rechtgezet.",
  "more-of-all":
    "Maand {place} van de reeks bracht bij alle overeenkomsten samen {percent}% meer dan gewoon, en is rechtgezet.",
  "lower-level":
    "De overeenkomst levert {percent}% minder dan de overeenkomsten die zij voortzet; de maanden daarvan zijn naar dit peil teruggebracht.",
  "higher-level":
    "De overeenkomst levert {percent}% meer dan de overeenkomsten die zij voortzet; de maanden daarvan zijn naar dit peil gebracht.",
  "season-of-peers": {
    one: "Er is één maand bekend, te weinig voor een eigen seizoen: het seizoen is dat van {peers} andere overeenkomsten met dezelfde kavels. Of een nieuwe overeenkomst nog groeit, kan daar niet uit blijken.",
    other:
      "Er zijn {count} maanden bekend, te weinig voor een eigen seizoen: het seizoen is dat van {peers} andere overeenkomsten met dezelfde kavels. Of een nieuwe overeenkomst nog groeit, kan daar niet uit blijken.",
  },
  "season-of-all": {
    one: "Er is één maand bekend, te weinig voor een eigen seizoen: het seizoen is dat van alle {peers} overeenkomsten met een langere historie, omdat te weinig andere dezelfde kavels hebben. Of een nieuwe overeenkomst nog groeit, kan daar niet uit blijken.",
    other:
      "Er zijn {count} maanden bekend, te weinig voor een eigen seizoen: het seizoen is dat van alle {peers} overeenkomsten met een langere historie, omdat te weinig andere dezelfde kavels hebben. Of een nieuwe overeenkomst nog groeit, kan daar niet uit blijken.",
  },
  "short-history":
    "De prognose rust op {count} maanden, minder dan twee jaar: het seizoen is daarmee nog niet goed bekend.",
};
