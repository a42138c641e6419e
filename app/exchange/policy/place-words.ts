import type { Policy } from "#app/domain/policy";
import { type Step, valueAt } from "#app/domain/policy/document-place";
import type { Question } from "#app/domain/policy/questionnaire";
import { isObject } from "#app/domain/policy/shape";
import { norm } from "#app/exchange/policy/norms";
import { phase } from "#app/exchange/policy/process";
import { exclusion, question, responseWindow } from "#app/exchange/policy/rules";
import {
  exclusionLines,
  lotLines,
  phaseLine,
  policySummary,
  type SummaryWriter,
  windowLine,
} from "#app/exchange/policy-summary";
import { formatList } from "#app/i18n/format";
import { writeDemand } from "#app/i18n/policy-words/write-demand";

type Words = Omit<SummaryWriter, "questions">;

/**
 * What an item of a document means, in lines, whether or not the rest of the document is valid already; nothing where
 * the item itself says too little.
 * @param policy the document as a policy, once it is one
 */
export function wordsAt(
  document: unknown,
  steps: readonly Step[],
  policy: Policy | undefined,
  words: Words,
): readonly string[] {
  const writer: SummaryWriter = { ...words, questions: questionsIn(document) };
  const [area, at] = steps;
  if (area === undefined) return policy ? policySummary(policy, writer) : [];
  if (area === "lots" && policy) {
    const lot = policy.lots[Number(at)];
    return lot ? lotLines(policy, lot, writer) : [];
  }
  if (area === "normSets") return normLines(document, steps, writer);
  const read = valueAt(document, steps);
  const step = phase.safeParse(read);
  if (step.success) return [phaseLine(step.data, writer)];
  const ground = area === "exclusions" ? exclusion.safeParse(read) : undefined;
  if (ground?.success) return exclusionLines(ground.data, writer);
  const window = responseWindow.safeParse(read);
  return window.success ? [windowLine(window.data, writer)] : [];
}

/** The questions that norms can lean on, as far as they are whole. */
const questionsIn = (document: unknown): Question[] => {
  const list = valueAt(document, ["questionnaire"]);
  return (Array.isArray(list) ? list : []).flatMap((each) => question.safeParse(each).data ?? []);
};

/** What the norm at a place or around it asks, or every norm of a set, with the lots for which. */
function normLines(document: unknown, steps: readonly Step[], writer: SummaryWriter): readonly string[] {
  const [, at, field, place] = steps;
  if (at === undefined) return [];
  const set = valueAt(document, ["normSets", at]);
  const norms = isObject(set) && Array.isArray(set.norms) ? set.norms : [];
  const asked = field === "norms" && typeof place === "number" ? norms.slice(place, place + 1) : norms;
  const lots = lotNames(document, isObject(set) ? set.lots : undefined, writer);
  return asked.flatMap((each) => {
    const read = norm.safeParse(each).data;
    if (!read) return [];
    const values = { norm: read.title[writer.language], lots, asked: writeDemand(read.demand, writer) };
    return [writer.check("normAsks", values)];
  });
}

function lotNames(document: unknown, keys: unknown, { language }: SummaryWriter): string {
  const lots = valueAt(document, ["lots"]);
  const known = Array.isArray(lots) ? lots.filter(isObject) : [];
  const names = (Array.isArray(keys) ? keys : []).map((key) => {
    const title = known.find((lot) => lot.key === key)?.title;
    return isObject(title) && typeof title[language] === "string" ? title[language] : String(key);
  });
  return formatList(names, language);
}
