import type { AgreementStepKind } from "#app/domain/contracting/agreement-step";
import type { CandidacyStepKind } from "#app/domain/contracting/candidacy-step";

/** How the log calls a step, and which item of the policy it is a part of. */
type Logged = { readonly verb: string; readonly item?: string };

/** How the log calls each step of a candidacy; the item is a phase of the policy. */
export const candidacyLogged: Readonly<Record<CandidacyStepKind, Logged>> = {
  "interest-shown": { verb: "entered-interest", item: "interest" },
  "documents-sent": { verb: "sent-offer-documents", item: "documents" },
  "offer-received": { verb: "entered-offer", item: "offer" },
  "late-considered": { verb: "considered-late-offer", item: "offer" },
  "norm-judged": { verb: "judged-norm", item: "assessment" },
  judged: { verb: "judged-offer", item: "assessment" },
  "party-named": { verb: "named-party", item: "offer" },
  "support-shown": { verb: "noted-support", item: "offer" },
  "ceiling-accepted": { verb: "noted-ceiling-accepted", item: "offer" },
  "talks-opened": { verb: "opened-talks", item: "talks" },
  agreed: { verb: "reached-agreement", item: "agreement" },
  "not-agreed": { verb: "ended-talks", item: "agreement" },
  refused: { verb: "refused-interest", item: "interest" },
  withdrawn: { verb: "noted-withdrawal" },
  annulled: { verb: "annulled-step" },
};

/** How the log calls each step of an agreement. */
export const agreementLogged: Readonly<
  Record<AgreementStepKind | "agreed" | "ended" | "annulled" | "ground-judged", Logged>
> = {
  offered: { verb: "offered-agreement", item: "contract-offer" },
  agreed: { verb: "agreed-contract" },
  accepted: { verb: "noted-acceptance" },
  declined: { verb: "noted-refusal" },
  "offer-extended": { verb: "extended-offer" },
  "offer-withdrawn": { verb: "withdrew-offer" },
  published: { verb: "published-agreement", item: "publication" },
  "talks-opened": { verb: "opened-renewal-talks", item: "renewal" },
  "integral-offer": { verb: "entered-integral-offer", item: "integral-offer" },
  "bought-selectively": { verb: "bought-selectively", item: "selective-purchase" },
  "selective-declined": { verb: "declined-selective-purchase", item: "selective-purchase" },
  renewed: { verb: "renewed-agreement", item: "renewal" },
  "talks-failed": { verb: "ended-renewal-talks", item: "renewal" },
  "option-told": { verb: "told-of-option", item: "option-told" },
  "result-agreed": { verb: "noted-result", item: "renewal" },
  consulted: { verb: "noted-consultation" },
  "action-agreed": { verb: "noted-action" },
  "action-done": { verb: "noted-action-done" },
  "reopening-decided": { verb: "decided-reopening", item: "option-told" },
  "party-left": { verb: "noted-leaving" },
  "ground-judged": { verb: "judged-ground" },
  ended: { verb: "ended-agreement" },
  annulled: { verb: "annulled-step" },
};
