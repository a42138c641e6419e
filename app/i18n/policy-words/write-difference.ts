import type { Policy } from "#app/domain/policy";
import type { Difference, FieldChange } from "#app/domain/policy/difference";
import type { ItemValue } from "#app/domain/policy/item";
import { formatCents, formatDay, formatList } from "#app/i18n/format";
import { type PolicyWriter, writeDemand } from "#app/i18n/policy-words/write-demand";
import { type Language, type Texts, translator } from "#app/i18n/text";

/** What an item says about one thing, in words. */
export function writeValue(value: ItemValue, writer: PolicyWriter): string {
  const { say, language } = writer;
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "string" || typeof value === "number") return String(value);
  if ("nl" in value) return value[language];
  if ("word" in value) return wordOf(value.word, writer);
  if ("day" in value) return formatDay(value.day, language);
  if ("cents" in value) return formatCents(value.cents, language);
  if ("demand" in value) return writeDemand(value.demand, writer);
  if ("term" in value) return say(`term.${value.term.unit}`, { count: value.term.count });
  if ("list" in value) {
    const each = value.list.map((one) => writeValue(one, writer));
    return each.length > 0 ? formatList(each, language) : say("none");
  }
  const { day, limit, rolls } = value.deadline;
  const deadline = say(`deadline.${limit}`, { day: formatDay(day, language) });
  return rolls ? say("deadline.rolls", { deadline }) : deadline;
}

/** A word of the document that has a text of its own. */
function wordOf(word: string, { say }: PolicyWriter): string {
  const key = `word.${word}`;
  const said = say(key);
  return said === key ? word : said;
}

/** The kind of an item and its name: "Step: Make an offer". */
export const writeHeading = (
  { area, title }: Pick<Difference, "area" | "title">,
  writer: PolicyWriter,
): string => `${writer.say(`area.${area}`)}: ${title[writer.language]}`;

/** One thing that changed: what it was and what it is, or what it says where the item came or went. */
export function writeField(
  { field, before, after }: FieldChange,
  { change }: Pick<Difference, "change">,
  was: PolicyWriter,
  is: PolicyWriter,
): string {
  const { say } = is;
  const [old, young] = [
    before === undefined ? undefined : writeValue(before, was),
    after === undefined ? undefined : writeValue(after, is),
  ];
  const name = say(`field.${field}`);
  if (change === "changed")
    return say("difference.field", { field: name, before: old ?? say("none"), after: young ?? say("none") });
  return say("difference.said", { field: name, value: young ?? old ?? say("none") });
}

/** One item that differs, in words. */
export type DifferenceWords = {
  readonly key: string;
  readonly heading: string;
  readonly change: string;
  readonly lines: readonly string[];
};

type Compared = { readonly policy: Pick<Policy, "questionnaire"> };

/** The differences of two policies in words, for a page or on paper. */
export function differencesInWords(
  differences: readonly Difference[],
  before: Compared,
  after: Compared,
  language: Language,
  texts: Readonly<Record<string, Texts>>,
): DifferenceWords[] {
  const say = translator(texts["policy-words"] ?? {}, language);
  const writerOf = ({ policy }: Compared): PolicyWriter => ({
    say,
    language,
    questions: policy.questionnaire,
  });
  const [was, is] = [writerOf(before), writerOf(after)];
  return differences.map((difference) => ({
    key: `${difference.area}-${difference.key}`,
    heading: writeHeading(difference, is),
    change: say(`difference.${difference.change}`),
    lines: difference.fields.map((field) => writeField(field, difference, was, is)),
  }));
}
