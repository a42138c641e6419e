import type nl from "#app/i18n/deadline/nl";
import type { Translation } from "#app/i18n/text";

export default {
  through: "by {day} at the latest, 24:00 Amsterdam time",
  before: "before {limit}: last day {day}, 24:00 Amsterdam time",
  passed: "over",
  days: { one: "{count} day left", other: "{count} days left" },
  today: "today, {hours} and {minutes} left",
  hours: { one: "{count} hour", other: "{count} hours" },
  minutes: { one: "{count} minute", other: "{count} minutes" },
  rest: "That is {rest}; the deadline does not move. Last working day: {day}.",
  "rest.saturday": "a Saturday",
  "rest.sunday": "a Sunday",
  "rest.new-year": "New Year’s Day",
  "rest.good-friday": "Good Friday",
  "rest.easter-monday": "Easter Monday",
  "rest.kings-day": "King’s Day",
  "rest.liberation-day": "Liberation Day",
  "rest.ascension-day": "Ascension Day",
  "rest.whit-monday": "Whit Monday",
  "rest.christmas-day": "Christmas Day",
  "rest.second-christmas-day": "Boxing Day",
} satisfies Translation<typeof nl>;
