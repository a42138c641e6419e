import type nl from "#app/i18n/letter/nl";
import type { Translation } from "#app/i18n/text";

export default {
  reference: "Reference",
  date: "Date",
  page: "Page {page} of {pages}",
  fictional: "Demonstration: all organisations are fictional.",

  "report.title": "State of {region} for contract year {year}",
  "report.reference": "{code} · {year} · as on {day}",
  "report.file": "state-{code}-{year}-on-{day}",
  "report.link": "This state as PDF",
  "report.history": "What happened up to and including {day}",
  "report.line": "{day}: {sentence}",
  "report.phase": "{title} ({rule}): {when}",
  "report.source": "Source: Plafondkaart, as known on {instant}.",
  "report.unknown": "There is no region ‘{sought}’ to give the state of.",

  "send.title": "The state as a letter",
  "send.say":
    "What is public about this region on {day} goes to the provider as a letter, is put with the documents, and does not change after that.",
  "send.submit": "Send the letter",
  "letter.opening": "Please find below the state of the region of {region} as it is known to us.",
  "refused.sent":
    "This letter was sent on {day}, with reference {reference}, and does not change any more. Write a new letter.",
  contacts: "Questions",
} satisfies Translation<typeof nl>;
