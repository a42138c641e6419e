import { erasure } from "#app/features/account/erase-person.server";
import { signedEntry } from "#app/features/ceiling/sign-entry.server";
import { signedOffer } from "#app/features/contracting/sign-offer.server";
import { signedDecision } from "#app/features/increase-requests/sign-decision.server";
import { publication } from "#app/features/policy/publish-draft.server";
import type { Acts } from "#app/features/signature/answer-proposal.server";
import { unsealing } from "#app/features/tender/open-sealed.server";
import { signedOutcome } from "#app/features/tender/sign-outcome.server";

/** Every act that can ask for a second signature, of whichever area it is. */
export const acts: Acts = {
  "erase-person": erasure,
  "decide-increase": signedDecision,
  "enter-ceiling": signedEntry,
  "publish-policy": publication,
  "tell-outcome": signedOutcome,
  "offer-agreement": signedOffer,
  "open-registrations": unsealing,
};
