import type { Policy } from "#app/domain/policy";
import { pathTo, putAt, type Step, stepsTo, valueAt } from "#app/domain/policy/document-place";
import { titleOf } from "#app/domain/policy/item-boxes";
import { isObject } from "#app/domain/policy/shape";
import type { Bilingual } from "#app/domain/statement";

/** A text that named a year of the policy before, for its author to choose: shifted along, or as it stands. */
export type MovedText = {
  readonly path: string;
  /** Of the item that it stands in. */
  readonly title: Bilingual | string | undefined;
  readonly field: string;
  readonly from: Bilingual;
  /** What it says now where somebody wrote it already; else what is proposed. */
  readonly to: Bilingual;
  readonly written: boolean;
};

/** By what it is confirmed that a text stays as it stands. */
export const keptText = ({ path }: Pick<MovedText, "path">): string => `text:${path}`;

/**
 * Every text of a policy that names its contract year or a year beside it, with what stands there in the policy drawn
 * up after it. The words are the author's: a machine proposes, since a year can be that of a law or of an edition.
 */
export function movedTexts(before: Policy, after: unknown): MovedText[] {
  const years = yearsBeside(before.contractYear);
  return textsIn(before, []).flatMap(({ steps, text: from }): MovedText[] => {
    if (!years.test(from.nl) && !years.test(from.en)) return [];
    const path = pathTo(before, steps);
    const now = valueAt(after, stepsTo(after, path) ?? [""]);
    if (!isText(now)) return [];
    const written = now.nl !== from.nl || now.en !== from.en;
    const title = titleOf(valueAt(before, steps.slice(0, -1)));
    return [
      {
        ...{ path, from, written, title, field: String(steps.at(-1)) },
        to: written ? now : { nl: shifted(from.nl, years), en: shifted(from.en, years) },
      },
    ];
  });
}

/** A document with the proposed wording of texts in their places. */
export const withTexts = (document: unknown, texts: readonly MovedText[]): unknown =>
  texts.reduce((made: unknown, { path, to }) => putAt(made, stepsTo(made, path) ?? [], to), document);

/** The years around a contract year, where they stand by themselves: not in the name of an edition ("15189:2022"). */
const yearsBeside = (year: number): RegExp =>
  new RegExp(`(?<![\\d:])(${[year - 1, year, year + 1].join("|")})(?!\\d)`);

const shifted = (text: string, years: RegExp): string =>
  text.replace(new RegExp(years, "g"), (year) => String(Number(year) + 1));

type Found = { readonly steps: readonly Step[]; readonly text: Bilingual };

/** The texts in two languages under a place; the annex of changes begins empty. */
function textsIn(value: unknown, steps: readonly Step[]): readonly Found[] {
  if (isText(value)) return [{ steps, text: value }];
  if (Array.isArray(value)) return value.flatMap((each: unknown, at) => textsIn(each, [...steps, at]));
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([name]) => steps.length > 0 || name !== "changes")
    .flatMap(([name, each]) => textsIn(each, [...steps, name]));
}

const isText = (value: unknown): value is Bilingual =>
  isObject(value) && typeof value.nl === "string" && typeof value.en === "string";
