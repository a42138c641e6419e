import type nl from "#app/i18n/clock/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "bar.label": "Clock of the demonstration",
  "bar.now": "demonstration · {now}",
  "bar.hint": "move the clock",
  title: "The clock of the demonstration",
  "say.opening": "The clock stands still at {now}, the moment at which the demonstration opens.",
  "say.moved": "The clock has been moved: it is now {now}.",
  explain:
    "Set the clock to another moment of the season: what happens later is then out of sight. Only your own clock changes; notices about terms and reminders follow that clock. What you do carries this moment and the real one.",
  day: "Day",
  time: "Time (Amsterdam)",
  set: "Set the clock",
  back: "Back to the beginning",
  jumps: "Or go to",
  dayMissing: "Choose a day, for example {example}.",
  timeMissing: "Enter a time as hours and minutes, for example 09:41.",
  outside: "The demonstration runs from {earliest} to {latest}. Choose a day between these.",
  unknownJump: "The demonstration does not know this moment. Choose one from the list.",
} satisfies Translation<typeof nl>;
