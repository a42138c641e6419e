import type nl from "#app/i18n/notice/tender-nl";
import type { Translation } from "#app/i18n/text";

/** What people are told of the open tender. */
export default {
  "lots-opened.subject": "Open tender {year}: lots opened",
  "lots-opened.text": {
    one: "In the open tender {year} there is {count} lot: {lots}. Registering runs from {opens} through {closes}. You are told because you have or had an agreement for this; every provider that meets the conditions can register.",
    other:
      "In the open tender {year} there are {count} lots: {lots}. Registering runs from {opens} through {closes}. You are told because you have or had an agreement for this; every provider that meets the conditions can register.",
  },
  "lot-withdrawn.subject": "Lot taken out of the open tender {year}: {area}",
  "lot-withdrawn.text":
    "In {area} this was taken out of the open tender {year}: {lots}. Registering there is no longer possible; what was sent is not judged. Reason: {reason}",
  "tender-question.subject": "New question about the open tender",
  "tender-question.text": "On {at} a question about the open tender was asked. It waits for an answer.",
  "tender-question-privacy.subject": "Your question does not stay private",
  "tender-question-privacy.text":
    "You asked for a private answer to a question about the open tender. That was refused: {reason} You can withdraw the question through {by}; after that it is published to everybody with its answer, and nobody sees who asked it.",
  "tender-question-answered.subject": "Answer to your private question",
  "tender-question-answered.text": "Your private question about the open tender was answered: {answer}",
  "papers-published.subject": "Draft agreement published, open tender {year}",
  "papers-published.text":
    "For {policy} the draft agreement of the open tender {year} has been published, or what belongs to it: {files}. The offer is not negotiable; you can ask questions until the day that the tender names.",
  "tender-note.subject": "Note of answers {number}, open tender {year}",
  "tender-note.text": {
    one: "Note {number} about the open tender {year} was published, with {count} question and answer: {policy}. Everybody with a log-in for the open tender is told at the same moment.",
    other:
      "Note {number} about the open tender {year} was published, with {count} questions and answers: {policy}. Everybody with a log-in for the open tender is told at the same moment.",
  },
} satisfies Translation<typeof nl>;
