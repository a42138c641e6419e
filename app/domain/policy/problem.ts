/** What can be wrong with a policy: the shape of its document, or what it says. */
export type PolicyFault =
  | "notJson"
  | "newerSchema"
  | "missing"
  | "unknownField"
  | "wrongKind"
  | "notAllowed"
  | "notAKey"
  | "notADay"
  | "notARegion"
  | "notAnAddress"
  | "notAKvkNumber"
  | "notACode"
  | "emptyText"
  | "emptyList"
  | "longText"
  | "notATest"
  | "oneLanguage"
  | "noActor"
  | "duplicateKey"
  | "unknownPhase"
  | "unknownPart"
  | "unknownLot"
  | "unknownDiscipline"
  | "unknownQuestion"
  | "laterQuestion"
  | "phaseLoop"
  | "deadlineBeforeOpening"
  | "deadlineBeforeEarlierPhase"
  | "farYear"
  | "leapDay"
  | "lotWithoutNorm"
  | "nobodyAllowed"
  | "noEdition"
  | "noDiscipline"
  | "impossibleAnswer"
  | "contradictingAnswers"
  | "aimAfterTerm"
  | "versionNotLater"
  | "versionTooEarly";

/** One fault of a policy. `path` names the item by keys, such as `parts/open-tender/phases/outcome`. */
export type PolicyProblem = {
  readonly path: string;
  readonly key: PolicyFault;
  readonly values: Readonly<Record<string, string | number>>;
};
