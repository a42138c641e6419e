import type nl from "#app/i18n/notice/terms-nl";
import type { Translation } from "#app/i18n/text";

/** Notices of conditions of agreements and of the terms of proposals. */
export default {
  "condition-lapses.subject": "{provider} no longer meets the conditions from {from}: {lot}",
  "condition-lapses.text":
    "For {lot}, {provider} no longer meets the conditions to keep its agreement for {year} from {from} on. The agreement shows which condition it is, what was seen of it and what cures it.",
  "own-condition-lapses.subject": "Your agreement no longer meets the conditions from {from}: {lot}",
  "own-condition-lapses.text":
    "For {lot} you no longer meet the conditions to keep your agreement with {insurer} for {year} from {from} on. The agreement shows which condition it is and what you can do.",
  "thread-proposal.subject": "Proposal {number} from {from}",
  "thread-proposal.text":
    "{from} made proposal {number} about the agreement of {provider}. Read its explanation and answer by {by}: accept it, make a counter-proposal or answer.",
  "thread-accepted.subject": "Proposal {number} was accepted",
  "thread-accepted.text":
    "{from} accepted proposal {number} about the agreement of {provider}. The agreement itself is made by whoever is authorised to.",
  "thread-moved.subject": "Term moved to {by}",
  "thread-moved.text":
    "{from} moved the term of no. {number} about the agreement of {provider} to {by}, with the reason.",
  "thread-overdue.subject": "Term passed: no. {number}, {provider}",
  "thread-overdue.text":
    "No. {number} about the agreement of {provider} was not answered; the last day was {by}. It was {name} that had to move.",
} satisfies Translation<typeof nl>;
