import type nl from "#app/i18n/policy-check/nl";
import type { Translation } from "#app/i18n/text";

export default {
  valid: "{path} is a valid policy document.",
  invalid: {
    one: "{path} is no valid policy document: {count} fault.",
    other: "{path} is no valid policy document: {count} faults.",
  },
  summary: "{title}. {publisher} published it on {day}; it is about contract year {year}.",
  part: "Part {number}: {title}",
  from: "from {day}",
  undated: "no day named",
  announcements: "Announcements",
  windows: "Response windows",
  aim: "aiming at {term}",
  movable: "can be moved before it is over, with a reason",
  ceiling: "Revenue ceiling",
  "lot.lots": "Lot {title} ({where})",
  "lot.care-groups": "Care group {title} ({where})",
  asks: "  {part} asks:",
  normAsks: "{norm}, asked of {lots}: {asked}.",
  exclusions: "Grounds for exclusion",
  lookBack: "look-back {term}",
  excludes: "Whoever this applies to gets and keeps no agreement: {ground}.",
  "counts.within": "It counts until {term} after it happened.",
  "counts.ever": "It counts however long ago it happened: there is no look-back period.",
  rest: "Note: last days that are no working day",
  open: "Open in the source",
  same: "The two documents say the same.",
  differences: {
    one: "{after} differs from {before} in {count} item.",
    other: "{after} differs from {before} in {count} items.",
  },
} satisfies Translation<typeof nl>;
