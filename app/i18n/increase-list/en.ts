import type nl from "#app/i18n/increase-list/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "list.overdue": {
    one: "{count} request is past its term: without a decision nothing was granted.",
    other: "{count} requests are past their term: without a decision nothing was granted.",
  },
  "column.daysLeft": "Left until the decision",
  "column.draft": "Draft of the decision",
  "draft.absent": "none",
  "draft.drafted": "draft kept",
  "draft.proposed": "waits for second signature",
  "many.title": "Several requests at once",
  "many.say":
    "Tick in the list which requests this is about. Each request is done by itself; what cannot be done with one stops none of the others. Letters go out by themselves once a decision is recorded.",
  "many.act": "What happens with the ticked requests",
  "many.take-up": "Received late: take up all the same",
  "many.not-take-up": "Received late: do not take up",
  "many.complete": "Find complete",
  "many.draft-none": "Keep a draft: grant nothing",
  "many.draft-all": "Keep a draft: grant all",
  "many.decide": "Record the decision as its draft says",
  "many.reasonHint": "Needed for requests received late and for a draft; it holds for all that are ticked.",
  "many.submit": "Do it",
  "many.choose": "Choose {reference}",
  "many.done": {
    one: "{count} request handled, {done} as you chose:",
    other: "{count} requests handled, {done} as you chose:",
  },
  "many.answer.done": "done.",
  "many.answer.proposed": "above your mandate: waits for a second signature.",
  "many.answer.drafted-already": "there is a draft already; open the request to change it.",
  "many.answer.no-draft": "no draft was kept; nothing was decided.",
  "signature.proposed": "proposed for a second signature by {by}",
  "signature.agreed": "second signature of {by}, carried out",
  "signature.sent-back": "sent back by {by}",
  "signature.withdrawn": "proposal withdrawn by {by}",
  "signature.stale": "proposal out of date",
  "signature.expired": "proposal expired without a second signature",
  "prefill.estimate": "Our estimate",
  "prefill.say":
    "Filled in beforehand with what is known: your own forecast where you keep one, else our estimate. Change what you expect otherwise and complete the explanation.",
  "prefill.usage": "{accepted} was accepted so far, {share} of the ceiling of {ceiling}.",
  "refused.act-missing": "Choose what has to happen with the ticked requests.",
  "refused.none-chosen": "First tick one or more requests in the list.",
} satisfies Translation<typeof nl>;
