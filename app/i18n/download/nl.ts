/** The words of files that are taken from the map. */
export default {
  "column.code": "Regiocode",
  "column.name": "Regio",
  "column.statusName": "Status",
  "column.leadParty": "Regievoerder",
  "column.providers": "Aanbieders",
  "column.selectiveLots": "Selectief ingekocht",
  "column.gaps": "Zonder aanbieder",
  "column.publishedOn": "Bekendgemaakt op",
  "column.startsOn": "Geldt vanaf",
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

  wrong: "Er is geen bestand gemaakt, want het adres vraagt iets dat er niet is.",
  "wrong.year": "Parameter year: er is geen contractjaar ‘{given}’. Kies uit: {years}",
  "wrong.day":
    "Parameter day: ‘{given}’ is geen dag van de kalender. Schrijf jaar-maand-dag, van {from} tot en met {to}",
  "wrong.dayBefore":
    "Parameter day: zo vroeg begint dit seizoen niet. Kies een dag van {from} tot en met {to}",
  "wrong.dayAfter": "Parameter day: zo ver loopt dit seizoen niet. Kies een dag van {from} tot en met {to}",
  "wrong.layer": "Parameter layer: er is geen kaartlaag ‘{given}’ voor u. Kies uit: {layers}",
  "wrong.lot": "Parameter lot: er is geen kavel ‘{given}’. Kies uit: {keys}",
  "wrong.status": "Parameter status: er is geen status ‘{given}’ op deze laag. Kies uit: {statuses}",
  "wrong.region": "Parameter region: er is geen regio ‘{given}’. Schrijf de code of de naam van een regio",
  "wrong.show": "Parameter show: er is geen weergave ‘{given}’. Kies uit: map, table",

  "unknown.format": "Er is geen bestand van de kaart als ‘{format}’. Kies csv, geojson, png of svg.",
  "unknown.policy": "Er is nog geen inkoopbeleid bekendgemaakt, dus er is nog geen kaart om te bewaren.",
};
