import type { Translation } from "#app/i18n/text";
import type nl from "#app/i18n/timeline/nl";

export default {
  "timeline.candidacy.interest-shown":
    "{provider} shows interest in an IDD agreement, received on {received}",
  "timeline.candidacy.documents-sent": "Documents sent to {provider}",
  "timeline.candidacy.offer-received.no": "Offer of {provider} received on {received}",
  "timeline.candidacy.offer-received.yes": "Offer of {provider} received late, on {received}",
  "timeline.candidacy.norm-judged.yes": {
    one: "{count} minimum norm judged for {provider}: met",
    other: "{count} minimum norms judged for {provider}: met",
  },
  "timeline.candidacy.norm-judged.no": {
    one: "{count} minimum norm judged for {provider}: not met",
    other: "{count} minimum norms judged for {provider}: not met",
  },
  "timeline.candidacy.judged.yes": "Offer of {provider} meets the minimum norms. {reason}",
  "timeline.candidacy.judged.no": "Offer of {provider} does not meet the minimum norms. {reason}",
  "timeline.candidacy.late-considered": "Late offer of {provider} considered all the same. {reason}",
  "timeline.candidacy.party-named": {
    one: "{count} party to the offer of {provider} recorded",
    other: "{count} parties to the offer of {provider} recorded",
  },
  "timeline.candidacy.support-shown": "Support of requesters for {provider} recorded",
  "timeline.candidacy.ceiling-accepted": "{provider} accepts the revenue ceiling",
  "timeline.candidacy.talks-opened": "Purchase talks with {provider} begun",
  "timeline.candidacy.agreed": "Agreement reached with {provider}",
  "timeline.candidacy.not-agreed": "No agreement with {provider}. {reason}",
  "timeline.candidacy.refused": "Application of {provider} not taken up. {reason}",
  "timeline.candidacy.annulled": "Corrected: a step of {provider} no longer counts. {reason}",
  "timeline.candidacy.withdrawn": "{provider} withdraws. {reason}",

  "timeline.contract.offered": "Agreement offered to {provider}",
  "timeline.contract.agreed.idd": "IDD agreement with {provider} made for {lots}, from {start} through {end}",
  "timeline.contract.agreed.tender": "Agreement with {provider} made for {lots}, from {start} through {end}",
  "timeline.contract.agreed.private":
    "{provider} privately contracted for {lots}, from {start} through {end}",
  "timeline.contract.agreed.private.ground":
    "{provider} contracted privately for {lots}, from {start} through {end}. {reason}",
  "timeline.contract.agreed.msz":
    "{provider} contracted through specialist medical care, also for {lots}, from {start} through {end}",
  "timeline.contract.agreed.direct": "Agreement with {provider} made for {lots}, from {start} through {end}",
  "timeline.contract.accepted": "Agreement accepted by {by} on behalf of {provider}",
  "timeline.contract.declined": "Offer to {provider} not accepted. {reason}",
  "timeline.contract.offer-extended": "{provider} gets more time to accept. {reason}",
  "timeline.contract.offer-withdrawn": "Offer to {provider} taken back. {reason}",
  "timeline.contract.selective-declined": "Offer of {provider} for {year} not bought selectively. {reason}",
  "timeline.contract.reopening-decided.yes": "The lots of {provider} also reopen for {year}. {reason}",
  "timeline.contract.reopening-decided.no": "The lots of {provider} do not reopen for {year}. {reason}",
  "timeline.contract.result-agreed": "Results agreement with {provider} for {year}: {reason}",
  "timeline.contract.consulted": "Consultation with {provider}: {reason}",
  "timeline.contract.action-agreed": "Action agreed with {provider}, by {due}: {reason}",
  "timeline.contract.action-done": "Action done, agreed with {provider}: {reason}",
  "timeline.contract.ground-judged": "Ground for exclusion of {provider} judged. {reason}",
  "timeline.contract.party-left":
    "A party to the agreement with {provider} takes no part after {end}. {reason}",
  "timeline.contract.annulled":
    "Corrected: a step of the agreement with {provider} no longer counts. {reason}",
  "timeline.contract.published": "Agreement with {provider} published",
  "timeline.contract.talks-opened": "Talks with {provider} about {year} begun",
  "timeline.contract.integral-offer": "{provider} makes an integral offer of {lots} for {year}",
  "timeline.contract.bought-selectively": "{lots} bought selectively from {provider} for {year}",
  "timeline.contract.renewed":
    "Agreements with {provider} about {year} made; the contract runs through {end}",
  "timeline.contract.talks-failed": "No agreement with {provider} about {year}. {reason}",
  "timeline.contract.option-told.yes":
    "{provider} told: the agreement is extended by one year, through {end}",
  "timeline.contract.option-told.no": "{provider} told: the agreement is not extended for {year}",
  "timeline.contract.ended": "Agreement with {provider} ended as of {end}. {reason}",
  "timeline.contract.starts": "Agreement with {provider} comes into force",
  "timeline.contract.ends": "Last day of the agreement with {provider}",

  "timeline.tender.announced": "Open tender announced for {lots}. {reason}",
  "timeline.tender.withdrawn": "Open tender withdrawn for {lots}. {reason}",
  "timeline.tender.unsealed": "Registrations for {lots} opened, by two people",
  "timeline.tender.outcome": {
    one: "Outcome for {lots}: {count} provider qualifies",
    other: "Outcome for {lots}: {count} providers qualify",
  },
  "timeline.tender.outcome-drafted": "Outcome for {lots} proposed",
  "timeline.tender.outcome-signed": "Outcome for {lots} signed by a second person",
  "timeline.tender.opens": "Open tender begins for {lots}",
  "timeline.tender.questions-end": "Last day for questions about {lots}",
  "timeline.tender.closes": "Open tender closes for {lots}",
  "timeline.tender.outcome-due": "Last day for the outcome of {lots}",

  "timeline.registration.started": "{provider} begins a registration for {lots}",
  "timeline.registration.submitted": "{provider} registers for {lots}",
  "timeline.registration.withdrawn": "{provider} withdraws the registration for {lots}",
  "timeline.registration.judged.yes": "Registration of {provider} for {lots} qualifies. {reason}",
  "timeline.registration.judged.no": "Registration of {provider} for {lots} does not qualify. {reason}",
  "timeline.registration.ground-judged": "Ground for exclusion of {provider} judged. {reason}",
  "timeline.registration.repair-asked": "Repair asked of {provider} for {lots}",
  "timeline.registration.repaired": "{provider} answers the request for repair for {lots}",
  "timeline.registration.response": "Response of {provider} to the outcome for {lots}",
  "timeline.registration.answered": "Response of {provider} about {lots} answered",
  "timeline.registration.annulled":
    "Corrected: the request for repair of {provider} counts no more. {reason}",
  "timeline.registration.informed": "{provider} is told the outcome for {lots}",

  "timeline.publication.published": "IDD agreement with {provider} published",
  "timeline.publication.lots": "Agreement with {provider} published for {lots}",
  "timeline.publication.extended":
    "IDD agreement with {provider} published again, with its extension through {end}",
} satisfies Translation<typeof nl>;
