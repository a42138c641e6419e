import type nl from "#app/i18n/region-part/nl";
import type { Translation } from "#app/i18n/text";

export default {
  title: "Parts of {region}",
  say: "A part is a fixed group of municipalities for which lots, candidates and agreements can be apart. Parts never overlap; what holds for the whole region holds for each part.",
  none: "This region has no parts: it is bought as a whole.",
  parts: "Parts of the region",
  open: "runs",
  done: "It has been recorded.",
  submit: "Record",
  toOpening: "Open lots",
  "add.title": "Add a part",
  "add.say":
    "The municipalities that you leave out of a part stay together as the rest of the region. From the first day on the map and the lists show the parts apart.",
  "end.title": "End {part}",
  "end.say":
    "After the last day the part counts no more. Was it a mistake, choose a day before the first: then it never counts.",
  "field.name": "Name",
  "field.nameHint": "For example: Noordoostpolder en Urk.",
  "field.municipalities": "Municipalities",
  "field.from": "From",
  "field.until": "Through",
  "refused.form": "This form is out of date. Load the page again.",
  "refused.day-missing": "Fill in a day, such as 1 September 2022.",
  "refused.name-missing": "Give the part a name.",
  "refused.name-long": "The name is longer than 80 characters. Shorten it.",
  "refused.name-taken": "There is a part of this name already. Choose another name.",
  "refused.municipalities-missing": "Choose at least one municipality of this region.",
  "refused.whole-region": "These are all municipalities of the region. Leave at least one out of the part.",
  "refused.overlaps":
    "A chosen municipality belongs to another part on this day. Leave it out, or end the other part first.",
} satisfies Translation<typeof nl>;
