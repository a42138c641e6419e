import { expect, it } from "vitest";
import type { CandidacyFact } from "#app/domain/candidacy";
import type { ContractFact } from "#app/domain/contract";
import type { RegistrationFact } from "#app/domain/registration";
import type { TenderLotFact } from "#app/domain/tender";
import nl from "#app/i18n/timeline/nl";

/** Every kind of fact, so that a new one is not forgotten here. */
const kinds: {
  readonly candidacy: Record<CandidacyFact["kind"], true>;
  readonly contract: Record<ContractFact["kind"], true>;
  readonly registration: Record<RegistrationFact["kind"], true>;
  readonly tender: Record<TenderLotFact["kind"], true>;
} = {
  candidacy: {
    ...({ "interest-shown": true, "documents-sent": true, "offer-received": true } as const),
    ...({
      "norm-judged": true,
      "late-considered": true,
      "party-named": true,
      "support-shown": true,
    } as const),
    ...({ "ceiling-accepted": true, judged: true, "talks-opened": true, agreed: true } as const),
    ...({ "not-agreed": true, refused: true, withdrawn: true, annulled: true } as const),
  },
  contract: {
    ...({ offered: true, accepted: true, declined: true, "offer-extended": true } as const),
    ...({ "offer-withdrawn": true, agreed: true, published: true, "talks-opened": true } as const),
    ...({ "integral-offer": true, "bought-selectively": true, "selective-declined": true } as const),
    ...({ renewed: true, "talks-failed": true, "option-told": true, "reopening-decided": true } as const),
    ...({ "result-agreed": true, consulted: true, "action-agreed": true, "action-done": true } as const),
    ...({ "party-left": true, "ground-judged": true, ended: true, annulled: true } as const),
  },
  registration: {
    ...({ started: true, submitted: true, withdrawn: true, judged: true, "ground-judged": true } as const),
    ...({ "repair-asked": true, repaired: true, informed: true, response: true, answered: true } as const),
    annulled: true,
  },
  tender: {
    ...({ announced: true, unsealed: true, withdrawn: true, "outcome-drafted": true } as const),
    ...({ "outcome-signed": true, outcome: true } as const),
  },
};

it.each(
  Object.entries(kinds).flatMap(([subject, of]) =>
    Object.keys(of).map((kind) => `timeline.${subject}.${kind}`),
  ),
)("%s has words in a history", (key) => {
  expect(Object.keys(nl).filter((each) => each === key || each.startsWith(`${key}.`))).not.toEqual([]);
});
