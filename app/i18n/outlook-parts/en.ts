import type nl from "#app/i18n/outlook-parts/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "work.title": "What waits for you",
  "work.none": "Nothing waits for you now.",
  "work.by": "By {day}.",
  "work.all": "All that waits for you ({count})",
  "file.refused": "Why no forecast",
  "sheet.ceilings": "By ceiling",
  "sheet.year": "Year {year}",
  "sheet.months": "By month",
  "sheet.sameDay": "{year}, on the same day",
  "sheet.within": "Ended within their 80% band",
  "sheet.likely": "Ceilings that will probably be exceeded",
  "sheet.likelyOver": "Of these expected above",
  "sheet.apartAccepted": "Not counted: accepted",
  "sheet.apartCeiling": "Not counted, too little known: ceilings",
  "sheet.apartExpected": "Not counted, ceiling still open: expected",
  "made.of": "{figure}, {year}: what it is made of",
  "made.say": {
    one: "{amount} from {count} agreement, to the cent.",
    other: "{amount} from {count} agreements, to the cent.",
  },
  "made.caption": "By agreement, the largest amount first",
  "made.share": "{share} of the agreement, by what was accepted of this lot",
  "made.ofAll": "Part of the whole",
  "made.apart": {
    one: "{count} ceiling is not counted; the outlook says why.",
    other: "{count} ceilings are not counted; the outlook says why.",
  },
} satisfies Translation<typeof nl>;
