/** Wat bij de vooruitblik op de lezer wacht, waaruit een cijfer bestaat, en de bladen van haar werkboek. */
export default {
  "work.title": "Wat op u wacht",
  "work.none": "Er wacht nu niets op u.",
  "work.by": "Uiterlijk {day}.",
  "work.all": "Alles wat op u wacht ({count})",
  "sheet.ceilings": "Per plafond",
  "sheet.year": "Jaar {year}",
  "sheet.months": "Per maand",
  "sheet.sameDay": "{year}, op dezelfde dag",
  "sheet.within": "Binnen de 80%-band geëindigd",
  "sheet.likely": "Plafonds die waarschijnlijk worden overschreden",
  "sheet.likelyOver": "Daarvan verwacht erboven",
  "sheet.apartAccepted": "Niet meegeteld: toegekend",
  "sheet.apartCeiling": "Niet meegeteld, te weinig bekend: plafonds",
  "sheet.apartExpected": "Niet meegeteld, plafond nog open: verwacht",
  "made.of": "{figure}, {year}: waaruit dit bestaat",
  "made.say": {
    one: "{amount} uit {count} overeenkomst, tot op de cent.",
    other: "{amount} uit {count} overeenkomsten, tot op de cent.",
  },
  "made.caption": "Per overeenkomst, het grootste bedrag eerst",
  "made.share": "{share} van de overeenkomst, naar wat van dit kavel is toegekend",
  "made.ofAll": "Deel van het geheel",
  "made.apart": {
    one: "{count} plafond telt niet mee; bij de vooruitblik staat waarom.",
    other: "{count} plafonds tellen niet mee; bij de vooruitblik staat waarom.",
  },
};
