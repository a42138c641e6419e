import type nl from "#app/i18n/list/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "filter.title": "Filter and columns",
  "filter.all": "all",
  "filter.from": "{column} from",
  "filter.to": "{column} up to and including",
  "filter.contains": "{column} contains",
  "filter.columns": "Columns",
  "filter.size": "Rows on a page",
  "filter.show": "Show",
  "filter.clear": "Show all",
  "sort.up": "Sort by {column}, ascending",
  "sort.down": "Sort by {column}, descending",
  rows: { one: "{count} row.", other: "{count} rows." },
  rowsOf: "Rows {from} to {to} of {total}.",
  "pager.label": "Pages",
  "pager.first": "First",
  "pager.previous": "Previous",
  "pager.next": "Next",
  "pager.last": "Last",
  "pager.at": "Page {page} of {last}",
  "pager.beyond": "There is no such page: the list has {last}.",
  "pager.toLast": "To the last page",
  "ways.link": "Link to this list",
  "ways.csv": "As CSV",
  "ways.xlsx": "As XLSX",
  empty: "Nothing was found. Widen the filter.",
  "problems.title": "This address could not be followed entirely",
  "problem.unknown": "‘{name}’ is no filter of this list and does not count.",
  "problem.word": "‘{value}’ is no choice for {column} and does not count.",
  "problem.number": "‘{value}’ for {column} is not a number and does not count.",
  "problem.day":
    "‘{value}’ for {column} is no day of the calendar and does not count. Write a day as 2023-02-28.",
  "problem.backwards":
    "{column} runs from {from} to {to}: it begins after it ends, so this filter does not count.",
  "problem.sort": "This list cannot be sorted by ‘{value}’; it stands in its usual order.",
  "problem.page": "‘{value}’ is no page; this is the first.",
  "problem.size": "A page cannot have {value} rows; the usual number was chosen.",
  "problem.column": "‘{value}’ is no column of this list.",
  "file.tooLong":
    "This list has {total} rows; an XLSX file can have {most}. Take the CSV file, or narrow the filter.",
} satisfies Translation<typeof nl>;
