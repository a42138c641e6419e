import type nl from "#app/i18n/letter-style/nl";
import type { Translation } from "#app/i18n/text";

/** How an insurer’s letters look. */
export default {
  title: "Letterhead",
  say: "Letters begin in {language}.",
  explain: "What you choose counts for letters from now on. What was sent stays as it was.",
  change: "Choose the letterhead",
  language: "Language in which a letter begins",
  "language.nl": "Dutch",
  "language.en": "English",
  colour: "Colour of name and line",
  "colour.hint": "A hash with six hexadecimal signs, such as #1c2b33.",
  head: "Place of name and address",
  "head.left": "left",
  "head.right": "right",
  foot: "Line at the foot of every page",
  "foot.hint": "At most ninety signs, such as a KvK number and a web address. It may stay empty.",
  submit: "Keep the letterhead",
  done: "Letters look like this from now on.",
  example: "Example of a letter (PDF)",
  back: "Policy",
  chosen: "Chosen on",
  "refused.language": "Choose a language.",
  "refused.head": "Choose the place of name and address.",
  "refused.colour-wrong":
    "A colour is a hash with six hexadecimal signs, such as #1c2b33. Correct the colour.",
  "refused.colour-faint": "This colour cannot be read well on white paper. Choose a darker one.",
  "refused.foot-long": "The line at the foot does not fit: keep it to one line of at most ninety signs.",
  "example.title": "Example of a letter",
  "example.reference": "Example",
  "example.to": "Name of the provider",
  "example.lead": "This is how letters look that you send from now on.",
  "example.text": "At the end of letters stands whom a provider can ask about what, as the policy says.",
} satisfies Translation<typeof nl>;
