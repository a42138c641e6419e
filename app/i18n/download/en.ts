import type nl from "#app/i18n/download/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "column.code": "Region code",
  "column.name": "Region",
  "column.statusName": "Status",
  "column.leadParty": "Lead party",
  "column.providers": "Providers",
  "column.selectiveLots": "Bought selectively",
  "column.gaps": "Without provider",
  "column.publishedOn": "Published on",
  "column.startsOn": "In force from",
  "column.day": "Day",
  "column.contractYear": "Contract year",
  "column.source": "Source",

  "note.day": "As it stood on {day}, contract year {year}. {layer}.",
  "note.filter": "Filtered: {shown} of the {total} regions.",
  "note.source": "Source: {source}.",
  "note.fictional": "Demonstration: all organisations are fictional.",
  "note.borders": "Borders: {attribution}.",
  "note.bordersAdapted": "Borders: {attribution}, adapted.",
  source: "Plafondkaart, {policy}, version {version}, as known on {known}",

  "file.idd": "plafondkaart-idd-{year}-on-{day}",
  "file.lot": "plafondkaart-{lot}-{year}-on-{day}",
  "file.providers": "plafondkaart-providers-{year}-on-{day}",
  "file.gaps": "plafondkaart-gaps-{year}-on-{day}",
  "file.published": "plafondkaart-published-{year}-on-{day}",

  wrong: "No file was made, because the address asks for something that does not exist.",
  "wrong.year": "Parameter year: there is no contract year ‘{given}’. Choose from: {years}",
  "wrong.day":
    "Parameter day: ‘{given}’ is no day of the calendar. Write year-month-day, from {from} through {to}",
  "wrong.dayBefore":
    "Parameter day: this season does not begin that early. Choose a day from {from} through {to}",
  "wrong.dayAfter": "Parameter day: this season does not run that far. Choose a day from {from} through {to}",
  "wrong.layer": "Parameter layer: there is no map layer ‘{given}’ for you. Choose from: {layers}",
  "wrong.lot": "Parameter lot: there is no lot ‘{given}’. Choose from: {keys}",
  "wrong.status": "Parameter status: there is no status ‘{given}’ on this layer. Choose from: {statuses}",
  "wrong.region": "Parameter region: there is no region ‘{given}’. Write the code or the name of a region",
  "wrong.show": "Parameter show: there is no display ‘{given}’. Choose from: map, table",

  "unknown.format": "There is no file of the map as ‘{format}’. Choose csv, geojson, png or svg.",
  "unknown.policy": "No purchasing policy has been published yet, so there is no map to keep.",
} satisfies Translation<typeof nl>;
