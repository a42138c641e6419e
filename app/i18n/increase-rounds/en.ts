import type nl from "#app/i18n/increase-rounds/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "rounds.title": "More information",
  "rounds.say": {
    one: "{count} question in this conversation.",
    other: "{count} questions in this conversation.",
  },
  "rounds.provider":
    "As long as a question to you is open, your request is not complete. If you answer later than asked or not at all, the insurer can decide on what there is; until a decision the ceiling stays as it is.",
  "rounds.insurer":
    "Name the last day for the answer with every question. As long as a question is open the request waits for the provider; the day of the decision does not move.",
  "rounds.internal": "Consult without the provider",
} satisfies Translation<typeof nl>;
