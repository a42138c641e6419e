import type nl from "#app/i18n/notice/applications-nl";
import type { Translation } from "#app/i18n/text";

/** Notices about applications for agreements: beside the words of notices. */
export default {
  "application-invited.subject": "Agreement {year} with {insurer}",
  "application-invited.text":
    "{insurer} approaches you for an agreement for {year}, under {policy}: you have one and claim on it. Ask for it anew; your groups are ticked already.",
  "policy-move-asked.subject": "Do you move to a new version of {policy}?",
  "policy-move-asked.text":
    "{policy} has a new version, which holds from {from}. What you have running stays under the version that it began under, unless you consent to the new one.",
  "policy-moved.subject": "A running process moves to the new version",
  "policy-moved.text": "The provider consents that this process goes on under the new version of the policy.",
  "policy-not-moved.subject": "A running process stays with its version",
  "policy-not-moved.text": "The provider keeps this process under the version that it began under.",
  "application-received.subject": "Your application {reference} was received",
  "application-received.text":
    "Your application {reference} for an agreement for {year} was received by {insurer}. The application shows who is to move and by when.",
  "application-to-judge.subject": "Application {reference} from {provider}",
  "application-to-judge.text":
    "{provider} asks for an agreement for {year}. The application shows which conditions are met already, and by when you answer.",
  "application-offered.subject": "Offer on application {reference}",
  "application-offered.text":
    "{insurer} offers an agreement on your application {reference}. Explanation: {reason}",
  "application-refused.subject": "No agreement on application {reference}",
  "application-refused.text":
    "{insurer} makes no agreement on your application {reference}. Reason: {reason}",
  "application-withdrawn.subject": "Application {reference} withdrawn",
  "application-withdrawn.text": "{provider} withdrew application {reference}. Reason: {reason}",
} satisfies Translation<typeof nl>;
