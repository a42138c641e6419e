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
  "column.region": "Region",
  "kind.contracted": { one: "{count} provider", other: "{count} providers" },
  "kind.beside-hospital": "{count} and hospital (MSZ)",
  "kind.single-provider": "only one",
  "kind.through-msz": "through hospital (MSZ)",
  "kind.none": "none",
} satisfies Translation<typeof nl>;
