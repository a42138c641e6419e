import type nl from "#app/i18n/forecast/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "nothing-received": "There is no forecast: nothing has been claimed yet.",
  "too-few-months": {
    one: "There is no forecast: one month is known, and at least {least} are needed.",
    other: "There is no forecast: {count} months are known, and at least {least} are needed.",
  },
  "too-many-missing":
    "There is no forecast: {count} of the {total} months are missing, which is more than a quarter.",
  "missing-filled": {
    one: "One missing month was estimated from the months next to it.",
    other: "{count} missing months were estimated from the months next to them.",
  },
  "outlier-left-out":
    "Month {place} of the series ({value}) is so far from the other months that it was left out.",
  "one-off-left-out":
    "Month {place} of the series ({value}) differed from the same month of other years just once and was left out.",
  "less-of-all":
    "Month {place} of the series brought {percent}% less than usual of all agreements together, and was set right.",
  "more-of-all":
    "Month {place} of the series brought {percent}% more than usual of all agreements together, and was set right.",
  "lower-level":
    "The agreement delivers {percent}% less than those that it continues; their months were brought down to this level.",
  "higher-level":
    "The agreement delivers {percent}% more than those that it continues; their months were brought up to this level.",
  "season-of-peers": {
    one: "One month is known, too few for a season of its own: the season is that of {peers} other agreements with the same lots. Whether a new agreement is still growing cannot be told from them.",
    other:
      "{count} months are known, too few for a season of their own: the season is that of {peers} other agreements with the same lots. Whether a new agreement is still growing cannot be told from them.",
  },
  "season-of-all": {
    one: "One month is known, too few for a season of its own: the season is that of all {peers} agreements with a longer history, for too few others have the same lots. Whether a new agreement is still growing cannot be told from them.",
    other:
      "{count} months are known, too few for a season of their own: the season is that of all {peers} agreements with a longer history, for too few others have the same lots. Whether a new agreement is still growing cannot be told from them.",
  },
  "short-history":
    "The forecast rests on {count} months, less than two years: the season is not known well by that.",
} satisfies Translation<typeof nl>;
