import {
  type AnswerTest,
  type CertificateDemand,
  type Demand,
  type Edition,
  foldDemand,
  type Leaf,
} from "#app/domain/norm";
import type { Question } from "#app/domain/policy/questionnaire";
import { formatDay, formatList } from "#app/i18n/format";
import type { Language, TextValues } from "#app/i18n/text";

/** What writes a policy in a language: the texts of `policy-words`, and the questions that norms lean on. */
export type PolicyWriter = {
  say(key: string, values?: TextValues): string;
  readonly language: Language;
  readonly questions: readonly Question[];
};

/** What a demand asks, as a clause: "ISO 15189, edition 2022 from 1 January 2026, with the lot's discipline in scope". */
export function writeDemand(demand: Demand, writer: PolicyWriter): string {
  const { say } = writer;
  return foldDemand<{ text: string; joint?: "all" | "any" | undefined }>(demand, {
    leaf: (leaf) => ({ text: leafWords(leaf, writer) }),
    all: (each) => ({
      text: each.map((one) => within(one, "all")).join(say("demand.and")),
      joint: each.length > 1 ? "all" : each[0]?.joint,
    }),
    any: (each) => ({
      text: each.map((one) => within(one, "any")).join(say("demand.or")),
      joint: each.length > 1 ? "any" : each[0]?.joint,
    }),
    where: ({ question, is }, guarded) => ({
      text: say("demand.where", {
        question: questionWords(question, writer),
        is: testWords(question, is, writer),
        asked: within(guarded(), "any"),
      }),
    }),
  }).text;
}

/** Stands in brackets where another joint stands around it. */
const within = ({ text, joint }: { text: string; joint?: string | undefined }, around: string): string =>
  joint !== undefined && joint !== around ? `(${text})` : text;

function leafWords(leaf: Leaf, writer: PolicyWriter): string {
  const { say, language } = writer;
  if (leaf.kind === "certificate") return certificateWords(leaf, writer);
  if (leaf.kind === "membership") return say("demand.membership", { of: leaf.of });
  if (leaf.kind === "register") return say("demand.register", { register: leaf.register });
  if (leaf.kind === "declaration")
    return say("demand.declaration", { text: leaf.text[language].replace(/\.$/, "") });
  if (leaf.kind === "capacity") return say(`demand.${leaf.reach}`);
  if (leaf.kind === "opinion") return say("demand.opinion");
  return say("demand.answer", {
    question: questionWords(leaf.question, writer),
    is: testWords(leaf.question, leaf.is, writer),
  });
}

function certificateWords(leaf: CertificateDemand, writer: PolicyWriter): string {
  const { say, language } = writer;
  const { standard, scheme, issuer, editions, scope, equivalent } = leaf;
  let asked = scheme ? say("demand.scheme", { standard, scheme }) : say("demand.certificate", { standard });
  if (editions) {
    const words = editions.map((edition) => editionWords(edition, say, language));
    asked = say("demand.editions", { asked, editions: words.join(say("demand.or")) });
  }
  if (issuer) asked = say("demand.issuer", { asked, issuer });
  if (scope) asked = say(`demand.scope.${scope}`, { asked });
  return equivalent ? say("demand.equivalent", { asked }) : asked;
}

function editionWords(
  { edition, from, through }: Edition,
  say: PolicyWriter["say"],
  language: Language,
): string {
  const days = {
    edition,
    ...(from && { from: formatDay(from, language) }),
    ...(through && { through: formatDay(through, language) }),
  };
  if (from && through) return say("demand.edition.between", days);
  return say(from ? "demand.edition.from" : through ? "demand.edition.through" : "demand.edition", days);
}

const questionWords = (key: string, { questions, language }: PolicyWriter): string =>
  questions.find((question) => question.key === key)?.title[language] ?? key;

function testWords(key: string, is: AnswerTest, { say, language, questions }: PolicyWriter): string {
  const question = questions.find((each) => each.key === key);
  const options = question?.kind === "choice" ? question.options : [];
  const named = (value: string | number | boolean): string =>
    typeof value === "boolean"
      ? say(value ? "yes" : "no")
      : (options.find((option) => option.key === value)?.title[language] ?? String(value));
  if ("equals" in is) return say("is.equals", { value: named(is.equals) });
  if ("among" in is) return say("is.among", { values: formatList(is.among.map(named), language) });
  return "atLeast" in is ? say("is.atLeast", { value: is.atLeast }) : say("is.atMost", { value: is.atMost });
}
