import type { Translation } from "#app/i18n/text";
import type nl from "#app/i18n/unknown-provider/nl";

export default {
  choose: "Make a choice",
  unknown: "Not in the list: fill in below",
  name: "Name of a provider that is not in the list",
  "name.hint":
    "This name and the three fields after it only where you chose ‘not in the list’ above. A provider that is known by its KvK number or AGB code is taken.",
  kind: "Kind",
  "kind.laboratory": "laboratory",
  "kind.hospital": "hospital",
  "kind.thrombosis-service": "thrombosis service",
  "kind.diagnostic-centre": "diagnostic centre",
  "kind.other-provider": "other provider",
  kvk: "KvK number",
  "kvk.hint": "Eight digits, with the zeros in front.",
  agb: "AGB code",
  "agb.hint": "Eight digits, with the zeros in front. May stay empty.",
  "refused.unknown-name": "Fill in the name of the provider, 200 characters at most.",
  "refused.unknown-kind": "Choose the kind of provider.",
  "refused.unknown-kvk": "A KvK number has eight digits. Nine digits is another number, such as the RSIN.",
  "refused.unknown-agb": "An AGB code has eight digits. Leave the field empty where you do not know it.",
  "refused.alike":
    "There is a provider of this name already, with other numbers. Choose it from the list, or check the numbers.",
} satisfies Translation<typeof nl>;
