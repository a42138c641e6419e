import agreements from "#app/i18n/notice/agreements-en";
import applications from "#app/i18n/notice/applications-en";
import type nl from "#app/i18n/notice/nl";
import tender from "#app/i18n/notice/tender-en";
import terms from "#app/i18n/notice/terms-en";
import type { Translation } from "#app/i18n/text";

/** What people are told: a subject and a text for each kind, the same words in the product and by mail. */
export default {
  ...agreements,
  ...applications,
  ...tender,
  ...terms,
  "new-device.subject": "New sign-in with your account",
  "new-device.text":
    "On {at} someone signed in with your account from a device that we did not know. Browser: {browser}; system: {system}. If this was not you, change your password and sign out everywhere.",
  "password-changed.subject": "Your password was changed",
  "password-changed.text":
    "On {at} the password of your account was changed. Everywhere else you have been signed out. If this was not you, ask your administrator at once to close your account.",
  "password-reset.subject": "Your password was set anew",
  "password-reset.text":
    "At {at} the password of your account was set anew with a link that was sent to your mail address. You have been signed out everywhere. If this was not you, ask your administrator at once to close your account.",
  "address-changed.subject": "Your mail address has changed",
  "address-changed.text":
    "Since {at} this mail address belongs to your account; you sign in with it and receive your messages here.",
  "roles-changed.subject": "Your roles have changed",
  "roles-changed.text":
    "At {at} an administrator of your organisation changed your roles. Your account page shows which ones you have now. If that is not right, ask your administrator.",
  "account-closed.subject": "Your account was closed",
  "account-closed.text":
    "At {at} an administrator of your organisation closed your account. You have been signed out everywhere. If that is not right, ask your administrator to open it again.",
  "work-handed-over.subject": "Your open work was handed over",
  "work-handed-over.text": {
    one: "At {at}, when your account was closed, {count} thing was handed over to {person}.",
    other: "At {at}, when your account was closed, {count} things were handed over to {person}.",
  },
  "work-taken-over.subject": "You take over work",
  "work-taken-over.text": {
    one: "The account of {person} was closed at {at}. You take over {count} thing that was still open; Today shows what is asked of you.",
    other:
      "The account of {person} was closed at {at}. You take over {count} things that were still open; Today shows what is asked of you.",
  },
  "invitation.subject": "Invitation from {organisation}",
  "invitation.text":
    "{person} invites you to work with Plafondkaart for {organisation}. The link makes your account; it works once, until {until}.",
  "reset-link.subject": "Choose a new password",
  "reset-link.text":
    "A new password was asked for your account. The link lets you choose it; it works once, until {until}. If you did not ask for it you need do nothing: your password stays as it is.",
  "old-address.subject": "Confirm that your mail address changes",
  "old-address.text":
    "It was asked to move your account to {address}. Confirm it with the link, before {until}; it changes only once the new address confirms it too. If you did not ask for it, change your password.",
  "new-address.subject": "Confirm your new mail address",
  "new-address.text":
    "It was asked to put this address with an account of Plafondkaart. Confirm it with the link, before {until}; it changes only once the old address confirms it too.",
  "audit-chain-broken.subject": "The log is no longer sound",
  "audit-chain-broken.text":
    "The check of {at} found that the log is not whole: it goes wrong at event {event}. Keep a copy of the database and have this looked into.",
  "certificate-ends.subject": "{certificate} ends on {through}",
  "certificate-ends.text":
    "This certificate still counts for {days} days, up to and including {through}. Enter its extension as soon as you have it; a lot that needs it does not meet the norms after that.",
  "deadline-near.subject": "{what}: last day {day}",
  "deadline-near.text": {
    one: "Your list has {count} thing that you can still do: {what}. The last day is {day}, until 24:00 Dutch time; days to go: {days}. Last working day: {workday}.",
    other:
      "Your list has {count} things that you can still do: {what}. The last day is {day}, until 24:00 Dutch time; days to go: {days}. Last working day: {workday}.",
  },
  "deadline-missed.subject": "Late reminder: {what}, last day {day}",
  "deadline-missed.text": {
    one: "Plafondkaart stood still. That is why this reminder of {due} reaches you only now. It is about {count} thing: {what}. The last day is or was {day}, until 24:00 Dutch time. If you have done it, there is nothing left to do.",
    other:
      "Plafondkaart stood still. That is why this reminder of {due} reaches you only now. It is about {count} things: {what}. The last day is or was {day}, until 24:00 Dutch time. If you have done it, there is nothing left to do.",
  },
  "ceiling-agreed.subject": "Revenue ceiling {year} for {region} recorded",
  "ceiling-agreed.text":
    "For {region} the revenue ceiling {year} has been recorded at {after}, valid from {from}. Ground: {ground}",
  "ceiling-changed.subject": "Revenue ceiling {year} for {region} changed",
  "ceiling-changed.text":
    "For {region} the revenue ceiling {year} has changed from {before} to {after}, valid from {from}. Ground: {ground}",
  "registration-received.subject": "Your registration {reference} has been received",
  "registration-received.text":
    "Your registration was received on {received}, Dutch time, under number {reference}. SHA-256 of answers and files: {hash}. You can change or withdraw it until closing; what you send last counts.",
  "registration-late.subject": "Your message {reference} was received late",
  "registration-late.text":
    "Your message was received on {received}, Dutch time, after the open tender had closed. It is kept under number {reference}, with SHA-256 {hash}, and marked as received late.",
  "late-message.subject": "Late message {reference} from {provider}",
  "late-message.text":
    "After the open tender {year} had closed, a message from {provider} came in on {received}, Dutch time. It is marked as received late and registers for nothing.",
  "registration-repair.subject": "Repair asked of your registration",
  "registration-repair.text":
    "Repair was asked of your registration, up to and including {by}. What is missing or unclear: {what}",
  "registration-repair-annulled.subject": "Request for repair of your registration taken back",
  "registration-repair-annulled.text":
    "The request for repair was a mistake and lapses; there is nothing for you to do. Explanation: {reason}",
  "registration-repaired.subject": "Answer to a request for repair",
  "registration-repaired.text":
    "A registrant answered the request for repair on {at}. The registration can be judged again.",
  "registration-outcome.subject": "Outcome of your registration",
  "registration-outcome.text":
    "The outcome of your registration stands in letter {reference}, with the reason.",
  "registration-response.subject": "Response to an outcome",
  "registration-response.text":
    "A registrant responded to the outcome on {at}. The response waits for an answer with reasons.",
  "registration-answered.subject": "Answer to your response to the outcome",
  "registration-answered.text": "Your response to the outcome has been answered: {text}",
  "policy-published.subject": "New policy: {policy}",
  "policy-published.text": "{policy} has been adopted. It counts from {from}. Reason: {reason}",
  "policy-changed.subject": "Policy changed: {policy}",
  "policy-changed.text":
    "{policy} has been changed, from {from} on. Reason: {reason} What runs already stays under the version it began under; what begins afterwards comes under the new one.",
  "proposal-made.subject": "Your second signature is asked for",
  "proposal-made.text":
    "A colleague proposes something that asks for a second signature. See what changes and sign it or send it back, before {until}.",
  "proposal-closed.subject": "Your proposal has been answered",
  "proposal-closed.text":
    "On {at} a colleague answered your proposal, which asked for a second signature. At the proposal you see how it ended.",
  "substitution-granted.subject": "You substitute a colleague",
  "substitution-granted.text":
    "From {from} through {through} you can sign in the place of a colleague. Everywhere it will stand that you did it, and in whose place.",
  "substitution-ended.subject": "You no longer substitute for a colleague",
  "substitution-ended.text": "Since {at} you no longer substitute for {person}. What you did still holds.",
  "substitute-gone.subject": "Your substitute is gone",
  "substitute-gone.text": "{person} no longer substitutes for you: the account was closed on {at}.",
  "thread-question.subject": "Question {number} from {from}",
  "thread-question.text":
    "{from} asks you question {number} about the matter of {provider} in {region}. An answer is asked for by: {by}.",
  "thread-answer.subject": "{from} has answered question {number}",
  "thread-answer.text":
    "Your question {number} about the matter of {provider} in {region} has been answered by {from}.",
  "thread-news.subject": "A message from {from} about an agreement",
  "thread-news.text":
    "{from} has told something about the matter of {provider} in {region}. You need not answer.",
  "letter-sent.subject": "Letter {reference} from {from}",
  "letter-sent.text":
    "{from} sent your organisation letter {reference}: {subject}. The letter never changes and stands with the documents of your agreement in {region}.",
  "document-shared.subject": "{from} shares a document with you",
  "document-shared.text": "{from} shares {name} with your organisation, with your agreement in {region}.",
  "increase-received.subject": "Request {reference} was received",
  "increase-received.text":
    "Your request for a higher revenue ceiling was received on {at}, with a forecast of {forecast}. Its reference is {reference}. Without consent the ceiling stays as it is.",
  "increase-to-judge.subject": "Request {reference} for a higher revenue ceiling",
  "increase-to-judge.text":
    "Request {reference} was received on {at}, with a forecast of {forecast}. It waits for you to judge it.",
  "increase-withdrawn.subject": "Request {reference} was withdrawn",
  "increase-withdrawn.text": "The provider withdrew request {reference} on {at}.",
  "increase-taken-up.subject": "Request {reference}, received late, is taken up",
  "increase-taken-up.text":
    "Request {reference} was received late, and is taken up all the same. Explanation: {reason}",
  "increase-not-taken-up.subject": "Request {reference}, received late, is not taken up",
  "increase-not-taken-up.text":
    "Request {reference} was received late and is not taken up. Explanation: {reason}",
  "increase-complete.subject": "Request {reference} is complete",
  "increase-complete.text":
    "On {at} it was found that nothing is missing from request {reference} any more. The decision follows.",
  "increase-decided.subject": "Decision on request {reference}",
  "increase-decided.text":
    "Request {reference} was decided on. The revenue ceiling is raised by {granted}, from {from} on. Explanation: {reason}",
  "increase-undecided.subject": "No decision on request {reference}",
  "increase-undecided.text":
    "Request {reference} should have been decided on by {by}, and was not. The ceiling was not raised: silence is never consent.",
  "increase-condition.subject": "The condition with request {reference}",
  "increase-condition.text":
    "Of the condition with the decision on request {reference} it was recorded: {reason}",
  "increase-response.subject": "Response to the decision on request {reference}",
  "increase-response.text": "The provider responds to the decision on request {reference}: {reason}",
  "increase-answer-moved.subject": "Later answer to your response to request {reference}",
  "increase-answer-moved.text":
    "The answer to your response to the decision on request {reference} comes later than the term. The new last day stands with the request. Explanation: {reason}",
  "increase-answered.subject": "Answer to your response with request {reference}",
  "increase-answered.text": "Your response to the decision on request {reference} was answered: {reason}",
  "candidacy-meets.subject": "Your offer for {region} meets the minimum norms",
  "candidacy-meets.text":
    "Your offer for an IDD agreement in {region} for {year} meets the minimum norms. Explanation: {reason}",
  "candidacy-fails.subject": "Your offer for {region} does not meet the minimum norms",
  "candidacy-fails.text":
    "Your offer for an IDD agreement in {region} for {year} does not meet the minimum norms. Explanation: {reason}",
  "candidacy-agreed.subject": "Agreement on {region}",
  "candidacy-agreed.text":
    "You and the insurer agree on an IDD agreement in {region} for {year}. The agreement will be offered to you.",
  "candidacy-not-agreed.subject": "No agreement on {region}",
  "candidacy-not-agreed.text":
    "The talks on an IDD agreement in {region} for {year} led to no agreement. Explanation: {reason}",
  "candidacy-refused.subject": "Your interest in {region} is not considered",
  "candidacy-refused.text":
    "Your interest in an IDD agreement in {region} for {year} is not considered. Explanation: {reason}",
  "candidacy-annulled.subject": "Correction about your application for {region}",
  "candidacy-annulled.text":
    "An earlier notice about your application for an IDD agreement in {region} for {year} was a mistake and no longer counts. Explanation: {reason}",
  "region-to-tender.subject": "{region} goes to the open tender for {year}",
  "region-to-tender.text":
    "There is no agreement with a lead party in {region} for {year}. These lots go to the open tender: {lots}. The open tender begins on {opens} and closes after {closes}. Explanation: {reason}",
  "bought-selectively.subject": "Selective purchase in {region} for {year}",
  "bought-selectively.text":
    "In {region} the following is bought selectively from the lead party for {year}: {lots}. There is no open tender for it in this region. That can change the volume of other providers in {year} and after.",
  "option-used.subject": "Your agreement for {region} is extended by one year",
  "option-used.text": "The extension option is used. Your agreement for {region} runs through {end}.",
  "option-unused.subject": "Your agreement for {region} is not extended",
  "option-unused.text":
    "The extension option is not used for {year}. Your agreement for {region} ends on {end}.",
  "daily-digest.subject": {
    one: "{count} new notice",
    other: "{count} new notices",
  },
  "daily-digest.text": "This is what came for you since the last overview:",
  unknown: "unknown",
  erased: "someone whose data were erased",
  "mail.open": "Read in Plafondkaart",
  "mail.foot":
    "You get this message because you have an account with Plafondkaart. With your account you choose which notices you get by mail.",
  "mail.footLink":
    "You receive this message because someone gave this address to Plafondkaart. If you did not expect it you need do nothing. Give the link to nobody.",
  "page.title": "Notices",
  "page.say": {
    one: "You have {count} unread notice.",
    other: "You have {count} unread notices.",
  },
  "page.none": "You have no notices yet. What you need to know comes here, and by mail if you choose so.",
  "page.subject": "Subject",
  "page.recorded": "Received",
  "page.opened": "Opened",
  "page.unread": "unread",
  "page.unread.no": "opened",
  "page.unread.show": "Show what you have not read",
  "page.effect": "Effect",
  "page.effect.none": "no legal effect",
  "page.legal": "with legal effect",
  "page.toThing": "Go to what this is about",
  "page.back": "All notices",
  "page.openedAt": "Opened on {at}; this moment has been recorded.",
  "mail.waiting": "The copy by mail waits to be sent.",
  "mail.held": "The copy by mail stays in the demonstration.",
  "mail.handedOver": "The copy by mail was handed to the mail server on {at}.",
  "mail.returned": "The copy by mail was sent and came back: it did not arrive.",
  "mail.givenUp": "The copy by mail could not be delivered.",
  "mail.daily": "This notice comes in the daily overview by mail.",
  "mail.never": "No copy of this notice went out by mail.",
  "choice.title": "Notices by mail",
  "choice.say":
    "All notices stand in Plafondkaart. Choose here what you also get by mail. Notices with legal effect always come at once.",
  "choice.kind.new-device": "A sign-in from a new device",
  "choice.kind.password-changed": "A change of your password",
  "choice.kind.thread-question": "A question that you or your colleagues must answer",
  "choice.kind.thread-answer": "An answer to your question",
  "choice.kind.thread-news": "A remark, or a question withdrawn",
  "choice.kind.tender-question": "New question about the open tender",
  "choice.kind.document-shared": "A document shared with you",
  "choice.kind.deadline-near": "Reminder of a deadline",
  "choice.kind.deadline-missed": "Reminder that comes late because of a standstill",
  "choice.at-once": "At once",
  "choice.daily": "Once a day",
  "choice.never": "Not",
  "choice.submit": "Save",
  "choice.kept": "Your choices have been kept.",
  "agb-change-asked.subject": "{provider} asks for a change of AGB code from {from}",
  "agb-change-asked.text":
    "{provider} asks for a change in the AGB codes of an agreement, from {from}. It counts only after your consent and an addendum; answer in time.",
  "agb-change-consented.subject": "Consent to AGB code {code} from {from}",
  "agb-change-consented.text":
    "The change to AGB code {code} from {from} has consent. It counts once the addendum is signed and recorded; claim under the old code until then.",
  "agb-change-refused.subject": "The change to AGB code {code} does not go on",
  "agb-change-refused.text": "The change to AGB code {code} from {from} does not go on. Reason: {reason}",
  "agb-change-confirmed.subject": "AGB code {code} counts from {from}",
  "agb-change-confirmed.text":
    "The addendum is recorded. Care from before {from} you claim under the old AGB code, also later; care from {from} on under {code}. Claims under the wrong code are rejected.",
  "settlement-arranged.subject": "Claims for {year}, {region}: possible through {until}",
  "settlement-arranged.text":
    "It was arranged that claims for {year} in {region} can come through {until}. Explanation: {words}",
  "settlement-proposed.subject": "Proposal for the settlement of {year}, {region}: {reclaim}",
  "settlement-proposed.text":
    "For {year} {accepted} was accepted with a ceiling of {ceiling}. The insurer proposes to reclaim {reclaim}. Explanation: {words} Look at the figures and say whether you agree.",
  "settlement-answered.subject": "{provider} answered to the settlement of {year}",
  "settlement-answered.text":
    "{provider} answered to the proposal for the settlement of {year} of {region}. Explanation: {words}",
  "settlement-settled.subject": "The settlement of {year}, {region} is closed: {reclaim}",
  "settlement-settled.text":
    "The settlement of {year} for {region} is closed. Reclaim: {reclaim}. Explanation: {words}",
  "code-asked.subject": "Request to the code list by {organisation}",
  "code-asked.text": "{organisation} asks something of the code list. Explanation: {reason}",
  "code-granted.subject": "Your request to the code list was granted",
  "code-granted.text":
    "The expert group decided: the code list changes. Reason: {reason} The decision is binding.",
  "code-declined.subject": "Your request to the code list changes nothing",
  "code-declined.text":
    "The expert group decided: the code list stays as it is. Reason: {reason} The decision is binding.",
  "code-changes.subject": "The code list: changes in the month from {month}",
  "code-changes.text": {
    one: "In the month that began on {month} {count} performance code changed. The overview is there as CSV and JSON as well.",
    other:
      "In the month that began on {month} {count} performance codes changed. The overview is there as CSV and JSON as well.",
  },
  "choice.kind.code-asked": "Requests to the code list",
  "choice.kind.code-changes": "The month's changes of the code list",
} satisfies Translation<typeof nl>;
