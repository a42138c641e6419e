import type nl from "#app/i18n/tender-interest/nl";
import type { Translation } from "#app/i18n/text";

export default {
  title: "Interest in the open tender {year}",
  say: {
    one: "{count} provider showed interest by e-mail or letter. A log-in follows.",
    other: "{count} providers showed interest by e-mail or letter. A log-in follows for each.",
  },
  none: "No interest has been recorded yet.",
  done: "The interest has been recorded.",
  back: "All lots",
  invite: "Give a log-in",
  "column.provider": "Provider",
  "column.received": "Received",
  "column.original": "Original",
  "column.logIn": "Log-in",
  "staff.administrator": "can log in",
  "staff.people": "can log in",
  "staff.invited": "invited",
  "staff.unreached": "invited, but the message did not arrive",
  "staff.nobody": "not yet",
  "enter.title": "Record interest",
  "enter.say": "What came in by e-mail or letter, with the original and the moment of receipt.",
  "enter.day": "Day of receipt",
  "enter.time": "Time of receipt",
  "enter.time.hint": "In Dutch time, as the e-mail or the stamp says. For example 16:48:05.",
  "enter.files.hint":
    "The e-mail as PDF, with its attachments. May stay empty; the original is the proof of receipt.",
  "enter.submit": "Record",
  "refused.form": "This form is out of date. Load the page again.",
  "refused.provider-missing": "Choose the provider.",
  "refused.received-day": "Fill in the day of receipt.",
  "refused.received-time": "Fill in the time of receipt, such as 16:48:05.",
  "refused.not-yet": "The moment of receipt has not passed yet. Check day and time.",
  "refused.noted": "The interest of this provider has been recorded already.",
  "refused.files-again": "Choose the files again: a browser does not keep them.",
} satisfies Translation<typeof nl>;
