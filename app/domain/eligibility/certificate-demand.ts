import type { CertificateOnDay } from "#app/domain/eligibility/certificate";
import { certificateName } from "#app/domain/eligibility/certificate";
import type { AskedLot, Evidence, Judgement } from "#app/domain/eligibility/evidence";
import { type Finding, type Verdict, verdict } from "#app/domain/eligibility/verdict";
import { type CertificateDemand, editionsOn } from "#app/domain/norm";
import { type Reason, reason } from "#app/domain/reason";

type Asked = { readonly norm: string; readonly demand: CertificateDemand; readonly lot: AskedLot };

/** Holds the certificates of a provider against a demand for one (rules 4.38 to 4.40, reading 14). */
export function judgeCertificates(asked: Asked, evidence: Evidence): Verdict {
  const { demand } = asked;
  const rule = ruleOf(asked, evidence);
  const kept = evidence.certificates.filter(({ terms }) => isKind(demand, terms));
  const faults = kept.map((each) => ({ each, fault: faultOf(demand, each, evidence) }));
  const sound = faults.filter(({ fault }) => fault === undefined).map(({ each }) => each);
  if (sound.length > 0) return verdict({ rule, ...scopeOf(asked, evidence, sound) });
  const otherwise = demand.equivalent ? equivalentOf(asked, evidence) : undefined;
  if (otherwise) return verdict({ rule, ...otherwise });
  const seen = faults.flatMap(({ fault }) => fault ?? []);
  const cure = reason(seen.length > 0 ? "cure.renew" : "cure.add", { standard: demand.standard });
  return verdict({
    outcome: "fails",
    rule,
    seen: seen.length > 0 ? seen : [reason("seen.none", { standard: demand.standard })],
    cure: demand.equivalent ? reason("cure.addOrEquivalent", { standard: demand.standard }) : cure,
  });
}

function ruleOf({ demand, lot }: Asked, { day }: Evidence): Reason {
  const { standard, scheme } = demand;
  const name = scheme ? `${standard} ${scheme}` : standard;
  const editions = editionsOn(demand, day);
  const values = { standard: name, day: { day }, disciplines: { disciplines: lot.disciplines } };
  const scoped = demand.scope === "required" && lot.disciplines.length > 0;
  if (editions)
    return reason(scoped ? "rule.editionsScope" : "rule.editions", {
      ...values,
      editions: { anyOf: editions },
    });
  return reason(scoped ? "rule.scope" : "rule.certificate", values);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const same = (one: string, other: string | undefined): boolean => plain(one) === plain(other ?? "");

/** Whether it is a certificate of the kind that is asked for, whatever its state. */
export const isKind = (demand: CertificateDemand, terms: CertificateOnDay["terms"]): boolean =>
  same(demand.standard, terms.standard) &&
  (demand.scheme === undefined || same(demand.scheme, terms.scheme)) &&
  (demand.issuer === undefined || same(demand.issuer, terms.issuer));

/** Why a certificate does not count, its scope apart; undefined when it does. */
function faultOf(
  demand: CertificateDemand,
  { terms, state, since, reason: why = "" }: CertificateOnDay,
  { candidate, day, location }: Evidence,
): Reason | undefined {
  const certificate = certificateName(terms);
  const seen = (key: string, values: Reason["values"] = {}) =>
    reason(`seen.${key}`, { certificate, ...values });
  if (candidate.kvk !== undefined && terms.kvk !== candidate.kvk)
    return seen("otherPerson", { holder: terms.legalPerson, kvk: terms.kvk });
  if (state === "not-yet") return seen("notYet", { from: { day: since } });
  if (state === "expired") return seen("expired", { through: { day: since } });
  if (state !== "valid") return seen(state, { since: { day: since }, why });
  const editions = editionsOn(demand, day);
  if (editions && !editions.includes(terms.edition ?? ""))
    return seen("edition", { accepted: { anyOf: editions }, on: { day } });
  if (
    location !== undefined &&
    terms.locations.length > 0 &&
    !terms.locations.some((each) => same(each, location))
  )
    return seen("location", { location, locations: terms.locations.join(", ") });
  return undefined;
}

/** Several certificates may cover a lot together, one a discipline. */
function scopeOf(
  { norm, demand, lot }: Asked,
  { judgements }: Evidence,
  sound: readonly CertificateOnDay[],
): Omit<Finding, "rule"> {
  const covered = new Set(sound.flatMap(({ terms }) => terms.disciplines));
  const missing = demand.scope ? lot.disciplines.filter((discipline) => !covered.has(discipline)) : [];
  const seen = sound.map(({ terms }) =>
    reason("seen.valid", { certificate: certificateName(terms), through: { day: terms.validThrough } }),
  );
  if (missing.length === 0) return { outcome: "meets", seen };
  const disciplines = { disciplines: missing };
  const outside = [...seen, reason("seen.outOfScope", { disciplines })];
  const cure = reason("cure.scope", { standard: demand.standard, disciplines });
  if (demand.scope === "required") return { outcome: "fails", seen: outside, cure };
  const judged = judgementOf(judgements, norm, lot.key);
  if (!judged) return { outcome: "to-judge", seen: outside, cure };
  return {
    outcome: judged.meets ? "meets" : "fails",
    seen: [...outside, judgedReason(judged)],
    ...(judged.meets ? {} : { cure }),
  };
}

/** Another certificate in the place of the one asked for: accepted, refused, or still to be judged. */
function equivalentOf({ norm, demand }: Asked, evidence: Evidence): Omit<Finding, "rule"> | undefined {
  const others = evidence.certificates.filter(
    (each) =>
      !isKind(demand, each.terms) &&
      faultOf({ ...demand, editions: undefined }, each, evidence) === undefined,
  );
  const judged = others.flatMap((each) => {
    const found = evidence.judgements.findLast((one) => one.norm === norm && one.certificate === each.id);
    return found ? [{ each, found }] : [];
  });
  const accepted = judged.find(({ found }) => found.meets);
  if (accepted) return { outcome: "equivalent", seen: [judgedReason(accepted.found, accepted.each)] };
  const waiting = others.filter((each) => !judged.some((one) => one.each === each));
  if (waiting.length > 0) {
    const seen = waiting.map(({ terms }) =>
      reason("seen.mayBeEquivalent", { certificate: certificateName(terms) }),
    );
    return { outcome: "to-judge", seen };
  }
  if (judged.length === 0) return undefined;
  const cure = reason("cure.addOrEquivalent", { standard: demand.standard });
  return { outcome: "fails", seen: judged.map(({ each, found }) => judgedReason(found, each)), cure };
}

/** What was thought last of a norm for a lot, no certificate in particular. */
export const judgementOf = (
  judgements: readonly Judgement[],
  norm: string,
  lot: string,
): Judgement | undefined =>
  judgements.findLast(
    (one) => one.norm === norm && one.certificate === undefined && (one.lot === undefined || one.lot === lot),
  );

/** A judgement as evidence tells it: by whom, when and why. */
export function judgedReason(judged: Judgement, certificate?: CertificateOnDay): Reason {
  const { judge, day, reason: why, meets } = judged;
  const values = { judge: { person: judge }, day: { day }, why };
  if (!certificate) return reason(meets ? "seen.judgedMet" : "seen.judgedNotMet", values);
  const named = { ...values, certificate: certificateName(certificate.terms) };
  return reason(meets ? "seen.accepted" : "seen.refused", named);
}
