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

  "unknown.format": "There is no file of the map as ‘{format}’. Choose csv, geojson, png or svg.",
  "unknown.policy": "No purchasing policy has been published yet, so there is no map to keep.",
} satisfies Translation<typeof nl>;
