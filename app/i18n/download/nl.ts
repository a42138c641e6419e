/** The words of files that are taken from the map. */
export default {
  "column.code": "Regiocode",
  "column.name": "Regio",
  "column.statusName": "Status",
  "column.leadParty": "Regievoerder",
  "column.providers": "Aanbieders",
  "column.selectiveLots": "Selectief ingekocht",
  "column.gaps": "Zonder aanbieder",
  "column.day": "Dag",
  "column.contractYear": "Contractjaar",
  "column.source": "Bron",

  "note.day": "Stand op {day}, contractjaar {year}. {layer}.",
  "note.filter": "Gefilterd: {shown} van de {total} regio's.",
  "note.source": "Bron: {source}.",
  "note.fictional": "Demonstratie: alle organisaties zijn fictief.",
  "note.borders": "Grenzen: {attribution}.",
  "note.bordersAdapted": "Grenzen: {attribution}, bewerkt.",
  source: "Plafondkaart, {policy}, versie {version}, zoals bekend op {known}",

  "file.idd": "plafondkaart-idd-{year}-op-{day}",
  "file.lot": "plafondkaart-{lot}-{year}-op-{day}",
  "file.providers": "plafondkaart-aanbieders-{year}-op-{day}",
  "file.gaps": "plafondkaart-witte-vlekken-{year}-op-{day}",
  "file.published": "plafondkaart-bekendgemaakt-{year}-op-{day}",

  "unknown.format": "Er is geen bestand van de kaart als ‘{format}’. Kies csv, geojson, png of svg.",
  "unknown.policy": "Er is nog geen inkoopbeleid bekendgemaakt, dus er is nog geen kaart om te bewaren.",
};
