import { type Eligibility, WHO_MAY } from "#app/domain/eligibility/eligibility";
import { isAgbCode, isKvkNumber, kindHint, type OrganisationKind } from "#app/domain/organisation";
import { type Answers, questionsAsked } from "#app/domain/policy/answers";
import type { Question } from "#app/domain/policy/questionnaire";
import type { Bilingual } from "#app/domain/statement";
import type { TenderCriteria, Tick } from "#app/domain/tender/criteria";

/** What a provider fills in for an open tender. Empty texts are not filled in yet. */
export type RegistrationContent = {
  readonly agb: string;
  readonly kvk: string;
  readonly kind: OrganisationKind;
  /** Names of the locations from which it delivers. */
  readonly locations: readonly string[];
  /** Who signs for it, and in what capacity. */
  readonly signatory: string;
  readonly capacity: string;
  readonly answers: Answers;
  readonly conditions: readonly string[];
  readonly declarations: readonly string[];
  readonly intentions: readonly string[];
  /** Keys of the lots out to tender that it ticked. */
  readonly lots: readonly string[];
};

/** The steps of the form, in order. */
export const registrationSteps = [
  "organisation",
  "certificates",
  "lots",
  "questions",
  "conditions",
  "send",
] as const;
export type RegistrationStep = (typeof registrationSteps)[number];
export const isRegistrationStep = (text: unknown): text is RegistrationStep =>
  registrationSteps.some((step) => step === text);

type MissingWhat =
  | "agb"
  | "agbForm"
  | "kvk"
  | "kvkForm"
  | "kvkNine"
  | "locations"
  | "signatory"
  | "capacity"
  | "certificates"
  | "answer"
  | "file"
  | "condition"
  | "declaration"
  | "lots"
  | "lotClosed";

/** Something that keeps a registration from being sent: the step and the field to go to, and what is missing. */
export type Missing = {
  readonly step: RegistrationStep;
  readonly field: string;
  readonly key: `missing.${MissingWhat}`;
  /** The question, condition or declaration that it concerns. */
  readonly about?: Bilingual | undefined;
};

/** Whether something is filled in, and wrongly, rather than still to be filled in. */
export const isWrong = ({ key }: Pick<Missing, "key">): boolean =>
  key === "missing.agbForm" || key === "missing.kvkForm" || key === "missing.kvkNine";

/** What the form leans on besides its own content. */
export type Surroundings = {
  readonly questions: readonly Question[];
  readonly criteria: Pick<TenderCriteria, "conditions" | "declarations">;
  /** How many certificates and files there are. */
  readonly certificates: number;
  readonly files: number;
  /** Titles of ticked lots that are not open to who registers. */
  readonly closedLots: readonly Bilingual[];
  /** Keys of the lots of the policy among those ticked. */
  readonly lotKeys: ReadonlySet<string>;
};

/** All that is missing before a registration can be sent, in the order of the form. */
export function missingOf(content: RegistrationContent, around: Surroundings): Missing[] {
  const { answers, conditions, declarations, lots } = content;
  const { criteria, questions, certificates, files, lotKeys } = around;
  const none = (step: RegistrationStep, what: MissingWhat): Missing => ({
    ...{ step, field: what, key: `missing.${what}` },
  });
  const unticked = (ticks: readonly Tick[], ticked: readonly string[], what: MissingWhat) =>
    ticks
      .filter(({ key }) => !ticked.includes(key))
      .map(({ key, title }): Missing => ({ ...none("conditions", what), field: key, about: title }));
  const asked = questionsAsked(questions, answers, lotKeys).filter(({ required }) => required);
  return [
    ...missingOfOrganisation(content),
    ...(certificates === 0 ? [none("certificates", "certificates")] : []),
    ...(lots.length === 0 ? [none("lots", "lots")] : []),
    ...around.closedLots.map((about): Missing => ({ ...none("lots", "lotClosed"), about })),
    ...asked
      .filter(({ key, kind }) => kind !== "file" && answers[key] === undefined)
      .map(({ key, title }): Missing => ({ ...none("questions", "answer"), field: key, about: title })),
    ...unticked(criteria.conditions, conditions, "condition"),
    ...unticked(criteria.declarations, declarations, "declaration"),
    ...asked
      .filter(({ kind }) => kind === "file" && files === 0)
      .map(({ title }): Missing => ({ ...none("send", "file"), about: title })),
  ];
}

/** What is missing of who registers, or wrong. */
export function missingOfOrganisation({
  agb,
  kvk,
  locations,
  signatory,
  capacity,
}: RegistrationContent): Missing[] {
  const lacks = (field: string, what: MissingWhat | undefined): Missing[] =>
    what ? [{ step: "organisation", field, key: `missing.${what}` }] : [];
  return [
    ...lacks("agb", agb === "" ? "agb" : isAgbCode(agb) ? undefined : "agbForm"),
    ...lacks("kvk", kvkFault(kvk)),
    ...lacks("locations", locations.length === 0 ? "locations" : undefined),
    ...lacks("signatory", signatory === "" ? "signatory" : undefined),
    ...lacks("capacity", capacity === "" ? "capacity" : undefined),
  ];
}

/** What is wrong with a KvK number; nine figures are a slip that is often made (rule 1.40). */
function kvkFault(kvk: string): MissingWhat | undefined {
  if (kvk === "") return "kvk";
  if (isKvkNumber(kvk)) return undefined;
  return /^\d{9}$/.test(kvk) ? "kvkNine" : "kvkForm";
}

/** The kind that the AGB code hints at, where the declared kind is another: a warning, no more (fact D4). */
export function otherKindHinted({ agb, kind }: RegistrationContent): OrganisationKind | undefined {
  const hint = isAgbCode(agb) ? kindHint(agb) : undefined;
  return hint === kind ? undefined : hint;
}

/** Whether a lot can be ticked at all; one whose norms are not met can, for norms can still be cured. */
export const canPick = ({ norms }: Eligibility): boolean =>
  !norms.some(({ norm, outcome }) => norm === WHO_MAY && outcome === "fails");
