import { expect, it } from "vitest";
import { wordsAt } from "#app/exchange/policy/place-words";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";

const wordsIn = (language: Language) => {
  const texts = textsFor(language, "policy-words", "policy-check", "deadline");
  const of = (area: string) => translator(texts[area] ?? {}, language);
  return { language, say: of("policy-words"), check: of("policy-check"), deadline: of("deadline") };
};

const ground = {
  ...{ key: "fraud", title: { nl: "Fraude", en: "Fraud" }, text: { nl: "Fraude.", en: "Fraud." } },
  source: { rule: "1.23" },
};
const document = {
  exclusions: [{ ...ground, lookBack: { count: 5, unit: "years" } }, ground, { key: "half" }],
};

it.each([
  [
    "nl",
    0,
    [
      "Op wie dit van toepassing is, krijgt en houdt geen overeenkomst: Fraude.",
      "Het telt tot 5 jaar nadat het gebeurde.",
    ],
  ],
  [
    "en",
    0,
    [
      "Whoever this applies to gets and keeps no agreement: Fraud.",
      "It counts until 5 years after it happened.",
    ],
  ],
  [
    "en",
    1,
    [
      "Whoever this applies to gets and keeps no agreement: Fraud.",
      "It counts however long ago it happened: there is no look-back period.",
    ],
  ],
  ["nl", 2, []],
] as const)("says in %s what ground %i of a document means", (language, at, lines) => {
  expect(wordsAt(document, ["exclusions", at], undefined, wordsIn(language))).toEqual(lines);
});
