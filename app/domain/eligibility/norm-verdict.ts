import {
  isKind,
  judgeCertificates,
  judgedReason,
  judgementOf,
} from "#app/domain/eligibility/certificate-demand";
import type { AskedLot, Evidence } from "#app/domain/eligibility/evidence";
import { allOf, anyOf, type Finding, type Verdict, verdict } from "#app/domain/eligibility/verdict";
import { foldDemand, type Leaf, type Norm, passes } from "#app/domain/norm";
import { type Reason, reason } from "#app/domain/reason";

/** Holds the evidence of a provider against one norm, of any depth, for one lot. */
export function judgeNorm(norm: Norm, lot: AskedLot, evidence: Evidence): Verdict {
  return foldDemand<Verdict>(norm.demand, {
    leaf: (leaf) => judgeLeaf(norm, leaf, lot, evidence),
    all: allOf,
    any: anyOf,
    // What is asked in some cases only is met in all others.
    where: ({ question, is }, then) => (passes(evidence.answers?.[question], is) ? then() : allOf([])),
  });
}

/** The register whose number an organisation itself carries; an entry in any other is a paper of its own. */
const TRADE_REGISTER = "KvK";

/** A membership, or an entry in a register: shown by a dated paper of that name, as certificates are. */
const paper = (standard: string, { key: norm }: Norm, lot: AskedLot, evidence: Evidence): Verdict =>
  judgeCertificates({ norm, demand: demandOf(standard), lot }, evidence);

const demandOf = (standard: string) => ({ kind: "certificate", standard, equivalent: false }) as const;

/** The same of an entry in a register of its own, in the words of registers. */
const entry = (register: string, norm: Norm, lot: AskedLot, evidence: Evidence): Verdict => {
  const found = paper(register, norm, lot, evidence);
  const known = evidence.certificates.some(({ terms }) => isKind(demandOf(register), terms));
  const rule = reason("rule.register", { register });
  const missing = {
    seen: [reason("seen.entry.none", { register })],
    cure: reason("cure.entry", { register }),
  };
  return { ...found, findings: found.findings.map((each) => ({ ...each, rule, ...(known ? {} : missing) })) };
};

function judgeLeaf(norm: Norm, leaf: Leaf, lot: AskedLot, evidence: Evidence): Verdict {
  const { candidate, declarations, answers } = evidence;
  switch (leaf.kind) {
    case "certificate":
      return judgeCertificates({ norm: norm.key, demand: leaf, lot }, evidence);
    case "membership":
      return paper(leaf.of, norm, lot, evidence);
    case "opinion":
      return verdict(opinion(norm, lot, evidence));
    case "register":
      if (leaf.register !== TRADE_REGISTER) return entry(leaf.register, norm, lot, evidence);
      return verdict({
        rule: reason("rule.register", { register: leaf.register }),
        ...shown(candidate.kvk !== undefined, "register", { number: candidate.kvk ?? "" }),
      });
    case "declaration":
      return verdict({
        rule: reason("rule.declaration", { declaration: { bilingual: leaf.text } }),
        ...asked(declarations?.has(leaf.declaration), "declaration"),
      });
    case "answer":
      return verdict({
        rule: reason("rule.answer", { norm: { bilingual: norm.title } }),
        ...asked(answers && passes(answers[leaf.question], leaf.is), "answer"),
      });
    case "capacity":
      return verdict({
        rule: reason(`rule.capacity.${leaf.reach}`),
        ...asked(declarations?.has(`capacity-${leaf.reach}`), "declaration"),
      });
  }
}

/** What nothing but an opinion of the insurer settles. */
function opinion(norm: Norm, { key }: AskedLot, { judgements }: Evidence): Finding {
  const rule = reason("rule.opinion", { norm: { bilingual: norm.title } });
  const judged = judgementOf(judgements, norm.key, key);
  if (!judged) return { outcome: "to-judge", rule, seen: [] };
  return { outcome: judged.meets ? "meets" : "fails", rule, seen: [judgedReason(judged)] };
}

const shown = (met: boolean, what: string, values: Reason["values"] = {}): Omit<Finding, "rule"> =>
  met
    ? { outcome: "meets", seen: [reason(`seen.${what}`, values)] }
    : { outcome: "fails", seen: [reason(`seen.${what}.none`)], cure: reason(`cure.${what}`) };

/** Something that a provider says itself; before it was asked there is nothing to hold against it. */
const asked = (met: boolean | undefined, what: string): Omit<Finding, "rule"> =>
  met === undefined ? { outcome: "to-judge", seen: [] } : shown(met, what);
