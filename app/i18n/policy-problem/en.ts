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
  phaseLoop: "{path} comes after itself by way of {name}. Leave out in one of the steps what it comes after.",
  deadlineBeforeOpening:
    "{path} ends on {day}, before the day it begins ({opens}). Correct one of the two days.",
  deadlineBeforeEarlierPhase:
    "{path} ends on {day}, before step {name} that it comes after ({before}). Correct one of the two days.",
  farYear:
    "{path} is {day}; that is too far from contract year {year}. Days lie in that year, the year before or the year after.",
  leapDay: "{path} falls on {day}, a day that does not exist every year. Choose 28 February or 1 March.",
  lotWithoutNorm: "Lot {name} has no minimum norm. Add it to a set of norms.",
  notAKvkNumber:
    "{path} is not a KvK number ({value}). A KvK number has eight digits; leave it out where the source names another and record that as a reading.",
  notACode: "{path} is not a performance code ({value}). A performance code has six digits.",
  noActor:
    "{path} is missing: a step without an actor has nobody to do it. Choose provider, insurer or both.",
  unknownDiscipline:
    "{path} refers to discipline {name}, but there is no such discipline. Add it to disciplines or correct the reference.",
  unknownQuestion:
    "{path} leans on question {name}, but it is not in the questionnaire. Add the question or correct the reference.",
  laterQuestion: "{path} leans on question {name}, which is asked later. Put that question before it.",
  nobodyAllowed:
    "Nobody can register for lot {name}: every kind of provider is shut out. Allow at least one kind.",
  noEdition:
    "{path} can be met by nobody: no edition of {standard} is accepted between {first} and {last}. Correct the days or add an edition.",
  noDiscipline:
    "{path} can be met by nobody: lot {name} has no discipline that could stand in the scope of {standard}. Give the lot a discipline or do not ask for a scope.",
  impossibleAnswer:
    "{path} can never hold: question {name} does not allow the answer asked for. Correct the answer or the question.",
  contradictingAnswers:
    "{path} can be met by nobody: another norm for the same lot asks another answer to question {name}. Correct one of the two.",
  aimAfterTerm: "{path} strives for {aim} while the term is {term}. The aim is shorter than the term.",
  versionNotLater:
    "The version would hold from {day}, but version {version} already holds from {from}. Choose a later day: versions of one contract year do not overlap.",
  versionTooEarly:
    "The version would hold from {day}, before its publication on {published}. Choose that day or a later one.",
} satisfies Translation<typeof nl>;
