import type { Norm, NormSet } from "#app/domain/norm";
import type { OpenForIdd, Policy } from "#app/domain/policy";
import type { PolicyItem } from "#app/domain/policy/item";
import { item, list, read, titleIn, titlesIn } from "#app/domain/policy/item-fields";
import type { Question } from "#app/domain/policy/questionnaire";

/** The items that say what has to be met, what excludes, what steers, and what is asked. */
export const conditionItems = (policy: Policy): readonly PolicyItem[] => [
  ...(policy.openForIdd ? [regionsItem(policy.openForIdd)] : []),
  ...policy.normSets.flatMap((set) => [setItem(policy, set), ...set.norms.map(normItem)]),
  ...policy.exclusions.map(({ key, title, text, lookBack, readings }) =>
    item("exclusion", key, title, {
      text,
      lookBack: lookBack && { term: lookBack },
      readings: read(readings),
    }),
  ),
  ...(policy.guidance?.themes ?? []).map(({ key, title, text }) => item("guidance", key, title, { text })),
  ...policy.questionnaire.map((question) => questionItem(policy, question)),
];

const regionsItem = ({ text, regions, readings }: OpenForIdd): PolicyItem =>
  item(
    "open-regions",
    "regions",
    { nl: "IDD", en: "IDD" },
    {
      text,
      regions: list(regions),
      readings: read(readings),
    },
  );

const setItem = ({ lots, parts }: Policy, set: NormSet): PolicyItem =>
  item("norm-set", set.key, set.title, {
    parts: titlesIn(parts, set.parts),
    lots: titlesIn(lots, set.lots),
    lasting: set.lasting ?? false,
  });

const normItem = ({ key, title, text, demand, readings }: Norm): PolicyItem =>
  item("norm", key, title, { text, demand: { demand }, readings: read(readings) });

const questionItem = (policy: Policy, question: Question): PolicyItem =>
  item("question", question.key, question.title, {
    help: question.help,
    kind: { word: question.kind },
    required: question.required,
    ...answerFields(question),
    lots: question.lots && titlesIn(policy.lots, question.lots),
    when: titleIn(policy.questionnaire, question.when?.question),
  });

function answerFields(question: Question): PolicyItem["fields"] {
  if (question.kind === "choice") return { options: list(question.options.map(({ title }) => title)) };
  if (question.kind === "table") return { columns: list(question.columns.map(({ title }) => title)) };
  return question.kind === "number" ? { least: question.least, most: question.most } : {};
}
