import type { Day } from "#app/domain/calendar";
import type { LotKey } from "#app/domain/lot";
import type { Bilingual, Reading, Source } from "#app/domain/statement";

/** An edition of a standard, such as "2022", and the days on which it is accepted, both included. */
export type Edition = {
  readonly edition: string;
  readonly from?: Day | undefined;
  readonly through?: Day | undefined;
};

/** A valid certificate or accreditation to a standard. */
export type CertificateDemand = {
  readonly kind: "certificate";
  /** Such as "ISO 15189" or "SEMH". */
  readonly standard: string;
  /** Part of the standard's scheme, such as "OIM" of SEMH. */
  readonly scheme?: string | undefined;
  /** The body that must have given it. */
  readonly issuer?: string | undefined;
  /** Editions accepted, each on its days; absent where any edition is. */
  readonly editions?: readonly Edition[] | undefined;
  /** Where it has a scope: the lot's discipline must be in it, or that is for the insurer to judge (reading 14). */
  readonly scope?: "required" | "judged" | undefined;
  /** Whether the insurer may accept an alternative (rule 4.40). */
  readonly equivalent: boolean;
};

/** Membership of an organisation, such as the International Guide Dog Federation. */
export type MembershipDemand = { readonly kind: "membership"; readonly of: string };

/** An entry in a public register, such as that of the Chamber of Commerce. */
export type RegisterDemand = { readonly kind: "register"; readonly register: string };

/** Something the provider declares; `declaration` names it, so that one declaration serves several norms. */
export type DeclarationDemand = {
  readonly kind: "declaration";
  readonly declaration: string;
  readonly text: Bilingual;
};

/** What an answer to a question must be. */
export type AnswerTest =
  | { readonly equals: string | number | boolean }
  | { readonly among: readonly string[] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

/** An answer to a question of the policy's questionnaire. */
export type AnswerDemand = { readonly kind: "answer"; readonly question: string; readonly is: AnswerTest };

/** Being able to deliver in the whole country, or in the whole of the region or part asked for (rule 1.22). */
export type CapacityDemand = { readonly kind: "capacity"; readonly reach: "nationwide" | "whole-area" };

/** Nothing that evidence alone can show: the insurer's opinion (rule 4.37). */
export type OpinionDemand = { readonly kind: "opinion" };

/** One thing asked. */
export type Leaf =
  | CertificateDemand
  | MembershipDemand
  | RegisterDemand
  | DeclarationDemand
  | AnswerDemand
  | CapacityDemand
  | OpinionDemand;

/** A demand that only holds where a question is answered so. */
export type WhereDemand = {
  readonly kind: "where";
  readonly question: string;
  readonly is: AnswerTest;
  readonly demand: Demand;
};

/** What a norm asks: one thing, all of several, one of several, or something in some cases only. */
export type Demand =
  | Leaf
  | { readonly kind: "all"; readonly of: readonly Demand[] }
  | { readonly kind: "any"; readonly of: readonly Demand[] }
  | WhereDemand;

/** A minimum norm. */
export type Norm = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly demand: Demand;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** Norms that must all be met for a set of lots, in the named parts of the process. */
export type NormSet = {
  readonly key: string;
  readonly title: Bilingual;
  readonly parts: readonly string[];
  readonly lots: readonly LotKey[];
  /** Whether they must also be met to keep the agreement, all year (rule 1.16). */
  readonly lasting?: boolean | undefined;
  readonly norms: readonly Norm[];
};

/** How each kind of demand becomes a result; `where` decides itself whether to look at what it guards. */
export type DemandFold<T> = {
  readonly leaf: (leaf: Leaf) => T;
  readonly all: (results: readonly T[]) => T;
  readonly any: (results: readonly T[]) => T;
  readonly where: (where: WhereDemand, guarded: () => T) => T;
};

/** Works a demand out from its leaves to its root: a verdict, a sentence, a list. */
export function foldDemand<T>(demand: Demand, by: DemandFold<T>): T {
  if (demand.kind === "all") return by.all(demand.of.map((each) => foldDemand(each, by)));
  if (demand.kind === "any") return by.any(demand.of.map((each) => foldDemand(each, by)));
  if (demand.kind === "where") return by.where(demand, () => foldDemand(demand.demand, by));
  return by.leaf(demand);
}

/** Every single thing a demand can ask, in order. */
export const leavesOf = (demand: Demand): readonly Leaf[] =>
  foldDemand<readonly Leaf[]>(demand, {
    leaf: (leaf) => [leaf],
    all: (lists) => lists.flat(),
    any: (lists) => lists.flat(),
    where: (_, guarded) => guarded(),
  });

/** Whether meeting a norm rests on the insurer's opinion, so that nothing but a judgement settles it. */
export const isJudged = ({ demand }: Norm): boolean =>
  leavesOf(demand).some((leaf) => leaf.kind === "opinion");

/** The editions of a certificate that are accepted on a day; undefined where any is. */
export const editionsOn = ({ editions }: CertificateDemand, day: Day): readonly string[] | undefined =>
  editions
    ?.filter(({ from, through }) => (!from || from <= day) && (!through || day <= through))
    .map(({ edition }) => edition);

/** Whether an answer passes; no answer never does. */
export function passes(answer: unknown, is: AnswerTest): boolean {
  if ("equals" in is) return answer === is.equals;
  if ("among" in is) return is.among.some((each) => each === answer);
  if ("atLeast" in is) return typeof answer === "number" && answer >= is.atLeast;
  return typeof answer === "number" && answer <= is.atMost;
}
