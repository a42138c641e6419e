import type nl from "#app/i18n/status/nl";
import type { Translation } from "#app/i18n/text";

export default {
  contracted: "IDD contracted",
  "extension-in-talks": "Extension in talks",
  "candidate-in-talks": "Candidate in talks",
  "tender-announced": "Open tender announced",
  "tender-open": "Open tender open",
  "being-assessed": "Being assessed",
  "contracted-per-lot": "Contracted per lot",
  "privately-contracted": "Privately contracted",
  "through-msz": "Through specialist medical care",
  gap: "No provider for a lot",
  "no-idd": "No IDD yet",
  "not-published": "No IDD agreement published",

  "lead.agreed": "IDD agreement with {provider} reached on {day}",
  "lead.published": ", published on {day}",
  "lead.starts": ", in force from {day}",
  "lead.renewed": "; agreements for {year} made on {day}",
  "lead.inTalks": "; in talks about {year} since {day}",
  "lead.due": "; agreement about {year} due by {day}",

  "region.contracted": "Contracted",
  "region.extension-in-talks": "Extension in talks",
  "region.candidate-in-talks": "Candidate in talks",
  "region.tender-announced": "Open tender announced for {lots}",
  "region.tender-open": "Open tender open for {lots}",
  "region.being-assessed": "Registrations being assessed for {lots}",
  "region.contracted-per-lot": "Contracted per lot: {lots}",
  "region.privately-contracted": "Privately contracted for {lots}",
  "region.through-msz": "Through specialist medical care for {lots}",
  "region.gap": "No provider for {lots}",
  "region.no-idd": "No IDD yet",
  "region.inPart": "; in {part}",
  "region.selective": "; {lots} bought selectively",

  "candidacy.interest-shown": ": {provider} showed interest on {day}",
  "candidacy.documents-sent": ": documents sent to {provider} on {day}",
  "candidacy.offer-received": ": offer of {provider} received on {day}",
  "candidacy.meets": ": offer of {provider} meets the minimum norms, {day}",
  "candidacy.talks-opened": ": purchase talks with {provider} since {day}",

  "tender.announced": ", opens on {day}",
  "tender.open": {
    one: ", closes on {day}, {count} registration sent in",
    other: ", closes on {day}, {count} registrations sent in",
  },
  "tender.empty": ": closed on {day} without a registration",
  "tender.closed": {
    one: ", {count} registration, outcome by {day}",
    other: ", {count} registrations, outcome by {day}",
  },
  "tender.noneQualified": ": no registrant qualifies by the outcome of {day}",
  "tender.offered": {
    one: ", {count} provider qualifies since {day}",
    other: ", {count} providers qualify since {day}",
  },
  "none.yet": "",
  "none.now": " since {day}",

  "lot.idd": "IDD agreement with {provider}, {day}",
  "lot.selective": "Bought selectively from {provider}, {day}",
  "lot.tender": "Agreement with {provider}, {day}",
  "lot.private": "Privately contracted: {provider}, {day}",
  "lot.msz": "Through specialist medical care: {provider}, {day}",
} satisfies Translation<typeof nl>;
