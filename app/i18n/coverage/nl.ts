/** De zorgplicht: wie elk kavel van elke regio levert, en wat er overblijft als iemand stopt. */
export default {
  title: "Zorgplicht",
  above: "Contractjaar {year} · stand op {day}",
  say: "Van {lots} kavels in regio's hebben er {none} geen aanbieder en {single} maar één.",
  "say.without": "Zonder {leaver} worden dat {none} zonder aanbieder en {single} met maar één.",
  explain:
    "Gecontracteerd telt wie zelf een overeenkomst voor het kavel heeft; onderaannemers tellen niet mee. Wat nog in gesprek of in de open inschrijving is, dekt nog niets.",
  "field.year": "Contractjaar",
  "field.day": "Dag",
  "field.without": "Als deze aanbieder stopt",
  "field.nobody": "niemand",
  "field.only": "alleen waar niemand of maar één levert",
  show: "Toon",
  empty: "Nergens levert niemand of maar één aanbieder.",
  "column.region": "Regio",
  "kind.contracted": { one: "{count} aanbieder", other: "{count} aanbieders" },
  "kind.beside-hospital": "{count} en ziekenhuis (MSZ)",
  "kind.single-provider": "maar één",
  "kind.through-msz": "via ziekenhuis (MSZ)",
  "kind.none": "geen",
};
