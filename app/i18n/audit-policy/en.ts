import type nl from "#app/i18n/audit-policy/nl";
import type { Translation } from "#app/i18n/text";

/** What the log says of writing and publishing policies. */
export default {
  "act.began-draft": "preparation of a policy begun",
  "act.wrote-draft": "policy being prepared changed",
  "act.confirmed-days": "days confirmed",
  "act.set-aside-draft": "policy set aside",
  "act.took-up-draft": "policy taken up again",
  "act.published-policy": "policy published",
  "verb.set-aside-draft": "{who} set {what} aside",
  "verb.took-up-draft": "{who} took up {what} again",
  "verb.published-policy": "{who} published {what}",
  "verb.began-draft": "{who} began {what}",
  "verb.wrote-draft": "{who} changed {what}",
  "verb.confirmed-days": "{who} confirmed the moved days of {what}",
  "thing.policy-draft": "policy being prepared",
  "field.begunFrom": "begun from",
  "field.place": "item",
  "field.revision": "times saved",
  "field.days": "days",
  "field.effectiveFrom": "counts from",
  "field.told": "providers told",
  "value.publish-policy": "publish a policy",
  "value.begunFrom.json": "a file",
} satisfies Translation<typeof nl>;
