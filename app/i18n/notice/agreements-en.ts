import type nl from "#app/i18n/notice/agreements-nl";
import type { Translation } from "#app/i18n/text";

export default {
  "agreement-renewed.subject": "Your agreement for {region} goes on",
  "agreement-renewed.text": "Terms for {year} are agreed. Your agreement for {region} runs through {end}.",
  "agreement-offered.subject": "Agreement offered for {region}",
  "agreement-offered.text":
    "You are offered an agreement for {year} for {lots} in {region}: letter {reference}. You can accept up to and including {day}.",
  "agreement-accepted.subject": "Agreement accepted for {region}",
  "agreement-accepted.text":
    "The agreement with {provider} for {region} in {year} was accepted on {on} by {by}.",
  "agreement-declined.subject": "Agreement not accepted for {region}",
  "agreement-declined.text":
    "The offer to {provider} for {region} in {year} was not accepted, on {on}. {reason}",
  "offer-extended.subject": "More time to accept for {region}",
  "offer-extended.text":
    "You can accept the agreement offered for {region} in {year} up to and including {day}. {reason}",
  "offer-withdrawn.subject": "Offer taken back for {region}",
  "offer-withdrawn.text": "The agreement offered for {region} in {year} was taken back. {reason}",
  "party-left.subject": "Party leaving an agreement in {region}",
  "party-left.text":
    "{party} takes no part in the agreement of {provider} for {region} after {until}. {reason}",
  "agreement-annulled.subject": "Correction about your agreement for {region}",
  "agreement-annulled.text":
    "An earlier notice about your agreement for {region} in {year} was a mistake and no longer counts. Explanation: {reason}",
  "duty-recorded.subject": "Duty to continue care in {region}",
  "duty-recorded.text":
    "It was recorded for your agreement in {region} what holds above the ceiling from {from}: “{clause}”",
  "party-added.subject": "New party to an agreement in {region}",
  "party-added.text": "{party} takes part in the agreement of {provider} for {region} from {from}. {reason}",
} satisfies Translation<typeof nl>;
