import type nl from "#app/i18n/offer/nl";
import type { Translation } from "#app/i18n/text";

/** The offer of an agreement after the outcome, up to its acceptance: added to the words of `contracting`. */
export default {
  "offer.title": "Offer an agreement",
  "offer.above": "{provider} · {region} · {year}",
  "offer.say":
    "This provider qualifies and has been sent the outcome. The provider gets a letter and accepts in Plafondkaart, or does not; until then there is no agreement.",
  "offer.none":
    "There is nothing to offer for this registration: the outcome has not been sent yet, or an offer stands already.",
  "offer.form": "Offer",
  "offer.submit": "Offer",
  "offer.back": "Back to the registration",
  "offer.go": "Offer an agreement",
  "offer.field.answerBy": "To be accepted by",
  "offer.field.files": "Agreement and annexes",
  "offer.field.filesHint": "As PDF. The provider sees them with the offer.",
  "offer.field.language": "Language of the letter",
  "offer.language.nl": "Dutch",
  "offer.language.en": "English",
  "offer.state.open": "Offered; to be accepted by {day}.",
  "offer.state.lapsed": "Offered; the term ran through {day} and there was no answer.",
  "offer.state.accepted": "Accepted on {day}.",
  "offer.state.declined": "Not accepted, {day}.",
  "offer.state.withdrawn": "Taken back on {day}.",
  "offer.stage.open": "agreement offered",
  "offer.stage.lapsed": "term of the offer passed",
  "offer.stage.accepted": "agreement accepted",
  "offer.stage.declined": "agreement not accepted",
  "offer.stage.withdrawn": "offer taken back",
  "offer.lapsedOwn":
    "The term has passed. Ask a question with this agreement if you want to accept all the same.",
  "fact.offered": "Offered",
  "fact.answerBy": "To be accepted",
  "fact.declined": "Not accepted",
  "fact.proof": "proof",
  "field.answerBy": "Up to and including",
  "field.proof": "Power of attorney or signed agreement",
  "field.proofHint": "With a power of attorney the document is needed. It is kept with the agreement.",
  "act.accepted.own": "Accept the agreement",
  "act.accepted.ownSay":
    "You declare who accepts the agreement for your organisation, and what that authority rests on: an account is no authority. Today counts as the day of acceptance.",
  "act.declined": "Not accepted",
  "act.declined.say": "The provider does not take up the offer. The reason stays with it.",
  "act.declined.own": "Do not take up the offer",
  "act.declined.ownSay": "The insurer is told, with your explanation. This cannot be undone.",
  "act.offer-extended": "Give more time",
  "act.offer-extended.say": "The provider is told of the new last day.",
  "act.offer-withdrawn": "Take the offer back",
  "act.offer-withdrawn.say": "The provider is told, with your explanation.",
  "field.declinedBy": "Who made it known",
  "interest.unknown":
    "Is the provider not in the list? Add it to the providers first; after that it stands here.",
  "interest.toProviders": "To the providers",
  "party.title": "Record a new party",
  "party.say":
    "Who comes to take part in this agreement after it began. The contract party and the new party are told.",
  "party.organisation": "Organisation",
  "party.role": "Role",
  "party.from": "Takes part from",
  "party.reason": "Why",
  "party.choose": "Make a choice",
  "party.done": "The new party has been recorded.",
  "party.until": "Takes part through",
  "column.from": "From",
  "column.until": "Through",
  "refused.attorney-missing":
    "Add the power of attorney as a document: without the document it is not recorded.",
  "refused.offer-lapsed":
    "The term of this offer has passed. Ask the insurer for more time, with a question about this agreement.",
  "refused.lots-offered": "Choose at least one lot for which an agreement can still be offered.",
  "refused.answer-early": "Choose a day after today as the last day to accept.",
  "refused.party-known": "This organisation takes part in the agreement in this role already.",
  "refused.party-late": "The agreement no longer runs on this day. Choose a day within its term.",
  "letter.title": "Offer of an agreement {year}: {area}",
  "letter.lead": "We offer you an agreement for {year} for {lots} in {area}.",
  "letter.terms": "What we offer",
  "letter.term": "The agreement holds from {start} through {end}.",
  "letter.conditions.direct":
    "The conditions are those of the purchasing policy. You meet them for as long as the agreement runs: they hold to get it and to keep it.",
  "letter.conditions.tender":
    "The conditions are those of the open tender that you registered for. They are not negotiable, and hold for as long as the agreement runs.",
  "letter.accepting": "How to accept",
  "letter.answerBy":
    "You can accept up to and including {day}, in Plafondkaart. After that the offer lapses, unless we give you more time.",
  "letter.contacts": "Questions",
  "field.groups": "Groups",
  "letter.authority":
    "Only who may represent your organisation by the trade register, or holds a power of attorney for it, can accept. Add a power of attorney as a document.",
} satisfies Translation<typeof nl>;
