import type nl from "#app/i18n/stated-forecast/nl";
import type { Translation } from "#app/i18n/text";

export default {
  title: "The provider's own forecast",
  above: "{provider} · {region} · {year}",
  say: "The provider expects to deliver {total} in {year} (version {version}).",
  "say.none": "The provider has given no forecast of {year} yet.",
  "say.ours": "Our forecast is {ours} now.",
  "say.came": "It came to {came}.",
  below:
    "This is less than what was accepted already ({accepted}). The forecast stays as it was given; ask the provider whether it still holds.",
  past: {
    one: "In {count} comparison over past years the provider's forecast was {theirsMiss} off and ours {oursMiss}; ours was nearer {ours} times, the provider's {theirs} times.",
    other:
      "In {count} comparisons over past years the provider's forecast was {theirsMiss} off on average and ours {oursMiss}; ours was nearer {ours} times, the provider's {theirs} times.",
  },
  caption: "What the provider expects of {year}, by version",
  none: "No version yet.",
  "column.version": "Version",
  "column.day": "Of",
  "column.from": "Given",
  "column.total": "Provider",
  "column.ours": "Our forecast then",
  "column.more": "Difference",
  "column.came": "Came to",
  "column.nearer": "Nearer",
  "from.itself": "apart from a request",
  "from.request": "in request {reference}",
  "nearer.ours": "our forecast",
  "nearer.theirs": "the provider",
  "nearer.same": "equal",
  back: "Back to the revenue ceiling",
  "form.title": "A new version",
  "form.say":
    "A new version stands beside the one before; nothing disappears. A higher revenue ceiling is asked for apart from this.",
  "form.total": "Expected production of the whole of {year} (€)",
  "form.totalHint": "For example 1,250,000. May stay empty if you fill in all twelve months.",
  "form.day": "Forecast of",
  "form.dayHint": "The day on which this was expected.",
  "form.months": "By care month",
  "form.monthsHint": "A month may stay empty. All twelve together are the total.",
  "form.submit": "Record",
  "problem.count": {
    one: "Nothing was recorded yet: {count} field is not right.",
    other: "Nothing was recorded yet: {count} fields are not right.",
  },
  "amount.wrong": "This is no amount in euros. Write for example 1,250,000 or 1250000.50.",
  "total.missing": "Fill in the total of the year, or all twelve months.",
  "total.differs":
    "The months come to {sum} together, which does not fit this total. Change the total or a month.",
  "day.missing": "Fill in the day on which this was expected.",
  "day.ahead": "This day is still ahead of us. Choose today or an earlier day.",
  "day.after": "This day lies after the contract year. Choose a day before its end.",
} satisfies Translation<typeof nl>;
