import type nl from "#app/i18n/policy-problem/nl";
import type { Translation } from "#app/i18n/text";

export default {
  notJson: "The file is not valid JSON ({why}). Mend it and try again.",
  newerSchema:
    "This document has schema version {version}; this version of Plafondkaart reads up to {known}. Update Plafondkaart.",
  missing: "{path} is missing. Fill it in.",
  unknownField: "{path} has unknown fields: {names}. Remove them or correct the name.",
  wrongKind: "{path} is of the wrong kind ({value}); expected is {expected}.",
  notAllowed: "{path} is {value}; allowed is: {allowed}.",
  notAKey: "{path} is not a key ({value}). Use small letters, digits and hyphens, beginning with a letter.",
  notADay: "{path} is not a day of the calendar ({value}). Write a day as 2022-04-15.",
  notARegion: "{path} is not a region code ({value}). A code is VR with two digits.",
  notAnAddress: "{path} is not an e-mail address or https address ({value}).",
  emptyText: "{path} is empty. Fill in a text.",
  emptyList: "{path} is empty. At least one is needed.",
  longText: "{path} is longer than 4,000 characters. Shorten the text.",
  notATest: "{path} does not say what the answer must be. Write one of: equals, among, atLeast, atMost.",
  oneLanguage: "{path} is missing: a text stands in Dutch (nl) and in English (en).",
  duplicateKey: "In {path} {name} occurs more than once. Give every item a key of its own.",
  unknownPhase: "{path} comes after step {name}, but there is no such step. Correct the reference.",
  unknownPart: "{path} refers to part {name}, but there is no such part. Correct the reference.",
  unknownLot: "{path} refers to lot {name}, but there is no such lot. Correct the reference.",
  phaseLoop: "{path} comes after itself by way of {name}. Leave out ‘after’ in one of the steps.",
  deadlineBeforeOpening:
    "{path} ends on {day}, before the day it begins ({opens}). Correct one of the two days.",
  deadlineBeforeEarlierPhase:
    "{path} ends on {day}, before step {name} that it comes after ({before}). Correct one of the two days.",
  farYear:
    "{path} is {day}; that is too far from contract year {year}. Days lie in that year, the year before or the year after.",
  leapDay: "{path} falls on {day}, a day that does not exist every year. Choose 28 February or 1 March.",
  lotWithoutNorm: "Lot {name} has no minimum norm. Add it to a set of norms.",
} satisfies Translation<typeof nl>;
