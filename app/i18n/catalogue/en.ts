import type nl from "#app/i18n/catalogue/nl";
import type { Translation } from "#app/i18n/text";

export default {
  title: "Performance codes",
  say: {
    one: "{count} version of a performance code; {without} without a lot.",
    other: "{count} versions of performance codes; {without} without a lot.",
  },
  explain:
    "One list for everybody. A later version goes before from its own day. The lot follows from the discipline, by the policy of {year}; order tariffs have no fixed lot.",
  fictional: "Demonstration: apart from the order tariffs these codes are made up.",
  "costs.title": "Without a lot: what these codes would cost",
  "costs.say":
    "Accepted in {year} under codes that have no lot in policy or agreement. It uses no ceiling until the expert group or the agreement gives them a lot.",
  "costs.caption": "Codes without a lot, accepted in {year}",
  "costs.count": "Count",
  "costs.cents": "Accepted",
  caption: "Performance codes",
  empty: "No code fits this filter. Widen the filter.",
  "column.code": "Code",
  "column.label": "Description",
  "column.discipline": "Discipline",
  "column.lot": "Lot",
  "column.kind": "Kind",
  "column.from": "Valid from",
  "column.until": "Valid through",
  "column.recorded": "Recorded",
  "kind.usual": "usual",
  "kind.order": "order tariff",
  "kind.bilateral": "agreed between two parties",
  "lot.none": "none",
  "ways.json": "Mutations as JSON, since a day: /codes/export/json?since=2023-01-01",
  "file.name": "plafondkaart-codes-on-{day}",
  "unknown.format": "The codes do not come as ‘{format}’. Choose csv, xlsx or json.",
  "unknown.since": "Write since as year-month-day, such as 2023-01-01; it said ‘{given}’.",
  "ways.requests": "Requests to the code list",
  "ways.changes": "Changes by month",
  "ways.convert": "Convert an own list",
} satisfies Translation<typeof nl>;
