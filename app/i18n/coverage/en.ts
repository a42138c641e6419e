import type nl from "#app/i18n/coverage/nl";
import type { Translation } from "#app/i18n/text";

/** The duty of care: who serves each lot of each region, and what would be left if somebody went. */
export default {
  title: "Duty of care",
  above: "Contract year {year} · as it stands on {day}",
  say: "Of {lots} lots in regions {none} have no provider and {single} only one.",
  "say.without": "Without {leaver} that becomes {none} without a provider and {single} with only one.",
  explain:
    "Whoever holds an agreement for the lot counts as contracted; subcontractors do not count. What is still in talks or out to tender covers nothing yet.",
  "field.year": "Contract year",
  "field.day": "Day",
  "field.without": "If this provider leaves",
  "field.nobody": "nobody",
  "field.only": "only where nobody or one alone delivers",
  show: "Show",
  empty: "Nowhere is there nobody or one provider alone.",
  "download.csv": "As CSV",
  "download.xlsx": "As XLSX",
  "column.part": "Part",
  "file.without": "without {leaver}",
  "file.changed": "{was} becomes {is}",
  "column.region": "Region",
  "kind.contracted": { one: "{count} provider", other: "{count} providers" },
  "kind.beside-hospital": "{count} and hospital (MSZ)",
  "kind.single-provider": "only one",
  "kind.through-msz": "through hospital (MSZ)",
  "kind.none": "none",
  "private.title": "Record a private agreement",
  "private.say":
    "Where there are too few providers or the duty of care is in danger, the insurer may contract privately, on the same conditions as for others. The ground stays with the agreement.",
  "private.submit": "Record the agreement",
  "private.choose": "Make a choice",
  "private.provider": "Provider",
  "private.lots": "Lots",
  "private.day": "Made on",
  "private.startsOn": "Takes effect on",
  "private.endsOn": "Runs through",
  "private.ground": "Ground",
  "private.groundHint": "What put the duty of care in danger here, and why this provider.",
  "private.files": "The agreement and what belongs to it",
} satisfies Translation<typeof nl>;
