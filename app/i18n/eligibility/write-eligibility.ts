import type { Eligibility } from "#app/domain/eligibility/eligibility";
import type { Finding, Outcome } from "#app/domain/eligibility/verdict";
import type { Policy } from "#app/domain/policy";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import type { Language, Texts } from "#app/i18n/text";

/** One thing that is asked, in words. */
export type FindingShown = {
  readonly outcome: Outcome;
  readonly norm: string;
  readonly rule: string;
  readonly seen: readonly string[];
  readonly cure?: string | undefined;
};

/** A lot with its outcome and all that it rests on, in words. */
export type EligibilityShown = {
  readonly lot: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly findings: readonly FindingShown[];
};

/** Writes eligibility in one language. @param people names of judges, by their accounts */
export function eligibilityWriter(
  policy: Policy,
  texts: Texts,
  language: Language,
  people: ReadonlyMap<string, string> = new Map(),
): (found: Eligibility) => EligibilityShown {
  const disciplines = new Map(policy.disciplines.map(({ key, title }) => [key, title]));
  const write = reasonWriter(texts, { ...named([], policy.lots), disciplines, people }, language);
  const shown = (norm: string, { outcome, rule, seen, cure }: Finding): FindingShown => ({
    outcome,
    norm,
    rule: write([rule]),
    seen: seen.map((each) => write([each])),
    ...(cure && { cure: write([cure]) }),
  });
  return ({ lot, outcome, norms }) => ({
    lot,
    title: policy.lots.find(({ key }) => key === lot)?.title[language] ?? lot,
    outcome,
    findings: norms.flatMap(({ norm, findings }) => findings.map((each) => shown(norm, each))),
  });
}
