import type nl from "#app/i18n/mail/nl";
import type { Translation } from "#app/i18n/text";

/** Outgoing mail: what went out, and whether it arrived. */
export default {
  title: "Mail",
  say: { one: "{count} message, the newest first.", other: "{count} messages, the newest first." },
  "say.demonstration":
    "In a demonstration no mail leaves the product. Here you read every message as its receiver would.",
  "say.live":
    "What was sent to people of your organisation, and what the mail server said to it. Only the receiver reads the content.",
  none: "No mail has been prepared yet.",
  "head.subject": "Subject",
  "head.to": "To",
  "head.recorded": "Prepared",
  "head.state": "State",
  "head.answer": "Answer of the mail server",
  "head.attempts": "Attempts",
  "head.handedOver": "Handed over",
  "head.failed": "Last failure",
  "head.next": "Next attempt",
  "state.waiting": "waiting",
  "state.failed": "failed, will be tried again",
  "state.handed-over": "handed over",
  "state.given-up": "not delivered",
  "state.held": "stays in the demonstration",
  "givenUp.say": {
    one: "{count} message did not arrive. Check the address of its receiver.",
    other: "{count} messages did not arrive. Check the addresses of their receivers.",
  },
  "kind.new-device": "new device",
  "kind.password-changed": "password changed",
  "kind.password-reset": "password set anew",
  "kind.address-changed": "mail address changed",
  "kind.roles-changed": "roles changed",
  "kind.account-closed": "account closed",
  "kind.invitation": "invitation",
  "kind.reset-link": "link for a new password",
  "kind.old-address": "confirmation by the old address",
  "kind.new-address": "confirmation by the new address",
  "kind.audit-chain-broken": "log not sound",
  "kind.certificate-ends": "Certificate ends",
  "kind.daily-digest": "daily overview",
  "message.text": "As plain text",
  "message.html": "With markup",
  "message.frame": "The message with markup",
  back: "All mail",
} satisfies Translation<typeof nl>;
