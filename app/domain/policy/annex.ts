import type { Change, Policy } from "#app/domain/policy";
import type { Difference } from "#app/domain/policy/difference";
import { isObject } from "#app/domain/policy/shape";
import type { Bilingual, Source } from "#app/domain/statement";

/** A difference that the annex does not tell of yet, with what it says in both languages. */
export type Untold = { readonly difference: Difference; readonly title: Bilingual; readonly text: Bilingual };

const LONGEST_KEY = 64;
const LONGEST_TEXT = 4000;

/** The key of the annex's line for a difference: the same for as long as it is the same item. */
export const lineKey = ({ area, key }: Pick<Difference, "area" | "key">): string =>
  `${area}-${key}`.slice(0, LONGEST_KEY);

/** The differences that no line of the annex tells of; what only names the policy itself is none. */
export function untold(differences: readonly Difference[], policy: Policy): readonly Difference[] {
  const told = new Set(policy.changes.map(({ key }) => key));
  return differences.filter((each) => each.area !== "policy" && !told.has(lineKey(each)));
}

/**
 * The policy with a line in its annex for each difference, after those that stand there. Its author goes on in own words:
 * whether a norm is new, or stood before only in the criteria, no comparison can tell (rule 4.92).
 */
export function withLines(policy: Policy, lines: readonly Untold[]): Policy {
  const added = lines.map(
    ({ difference, title, text }): Change => ({
      ...{ key: lineKey(difference), title, source: sourceOf(policy, difference.key) },
      text: { nl: text.nl.slice(0, LONGEST_TEXT), en: text.en.slice(0, LONGEST_TEXT) },
    }),
  );
  return { ...policy, changes: [...policy.changes, ...added] };
}

/** Where an item of a policy comes from; of one that is gone, where the policy begins. */
const sourceOf = (policy: Policy, key: string): Source =>
  sourceIn(policy, key) ?? policy.parts[0]?.source ?? { rule: key };

function sourceIn(value: unknown, key: string): Source | undefined {
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = sourceIn(each, key);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { source } = value;
  if (value.key === key && isObject(source) && typeof source.rule === "string") return { rule: source.rule };
  return sourceIn(Object.values(value), key);
}
