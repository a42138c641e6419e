/** De codelijst: prestatiecodes in versies, met hun discipline en het kavel volgens het beleid. */
export default {
  title: "Prestatiecodes",
  say: {
    one: "{count} versie van een prestatiecode; {without} zonder kavel.",
    other: "{count} versies van prestatiecodes; {without} zonder kavel.",
  },
  explain:
    "Eén lijst voor iedereen. Een latere versie gaat voor vanaf haar eigen dag. Het kavel volgt uit de discipline, volgens het beleid van {year}; ordertarieven hebben geen vast kavel.",
  fictional: "Demonstratie: op de ordertarieven na zijn deze codes verzonnen.",
  caption: "Prestatiecodes",
  empty: "Er is geen code die bij dit filter past. Maak het filter ruimer.",
  "column.code": "Code",
  "column.label": "Omschrijving",
  "column.discipline": "Discipline",
  "column.lot": "Kavel",
  "column.kind": "Soort",
  "column.from": "Geldig vanaf",
  "column.until": "Geldig tot en met",
  "column.recorded": "Vastgelegd",
  "kind.usual": "gewoon",
  "kind.order": "ordertarief",
  "kind.bilateral": "onderling afgesproken",
  "lot.none": "geen",
  "ways.json": "Mutaties als JSON, sinds een dag: /codes/export/json?since=2023-01-01",
  "file.name": "plafondkaart-codes-op-{day}",
  "unknown.format": "De codes zijn er niet als ‘{format}’. Kies csv, xlsx of json.",
  "unknown.since": "Schrijf since als jaar-maand-dag, zoals 2023-01-01; er stond ‘{given}’.",
};
