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
  "step.move": "Move the term",
  "step.moveSay": "The term to answer can be moved once, before it passes and with a reason.",
  "step.moveTo": "New last day",
  "step.said.answer-moved": "term for the answer moved: ",
  "answer.due": "Answer to the response",
  "answer.aim": "(aim: {day})",
  "letter.sent": "Letter {reference} with the decision (PDF)",
  "refused.day-missing": "Choose the new last day.",
  "refused.not-movable": "This term cannot be moved: the policy does not know that.",
  "refused.moved-already": "This term has been moved once already.",
  "refused.term-over": "The term has passed and can no longer be moved.",
  "refused.not-later": "The new last day is no later than the old one. Choose a later one.",
  "list.region": "Region",
  "column.overrun": "Our forecast above ceiling",
  "picture.title": "All requests together",
  "picture.say":
    "Requests that were withdrawn do not count. Each table adds up to the whole; what is about more than one lot stands apart.",
  "picture.byRegion": "By region",
  "picture.byLot": "By lot",
  "picture.lot": "Lot",
  "picture.allLots": "all lots of the agreement",
  "picture.severalLots": "more than one lot",
  "picture.whole": "Whole",
  "picture.count": "Requests",
  "picture.asked": "Asked",
  "picture.granted": "Granted",
  "picture.refused": "Not granted",
  "picture.open": "Still open",
  "terms.justPassed":
    "The term has just closed. What you send now is received with the note that it is late.",
  "told.title": "Who was told",
  "told.none": "Nobody yet.",
  "told.who": "Who",
  "told.what": "Notice",
  "told.at": "Sent",
  "told.mail": "E-mail taken by the mail server",
  "told.waiting": "not, or not yet",
  "told.opened": "Opened in Plafondkaart",
  "told.unopened": "not yet",
} satisfies Translation<typeof nl>;
