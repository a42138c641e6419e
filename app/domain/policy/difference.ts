import type { Policy } from "#app/domain/policy";
import { type ItemValue, itemAreas, type PolicyItem } from "#app/domain/policy/item";
import { itemsOf } from "#app/domain/policy/items";

/** What one thing that an item says was, and is; undefined where it was or is not said. */
export type FieldChange = {
  readonly field: string;
  readonly before?: ItemValue | undefined;
  readonly after?: ItemValue | undefined;
};

/** An item that came, went, or says something else; an item is the same one as long as its key is. */
export type Difference = Pick<PolicyItem, "area" | "key" | "title"> & {
  readonly change: "added" | "removed" | "changed";
  readonly fields: readonly FieldChange[];
};

/** Every difference of one policy to an earlier one, in the order of the page (rule 4.92). */
export function differencesOf(before: Policy, after: Policy): Difference[] {
  const [old, young] = [byName(before), byName(after)];
  const all = [...young.values(), ...[...old].filter(([name]) => !young.has(name)).map(([, item]) => item)];
  return all
    .flatMap((item) => {
      const found = differenceOf(old.get(nameOf(item)), young.get(nameOf(item)), item);
      return found ? [found] : [];
    })
    .sort((a, b) => itemAreas.indexOf(a.area) - itemAreas.indexOf(b.area));
}

const nameOf = ({ area, key }: PolicyItem): string => `${area}/${area === "policy" ? "" : key}`;
const byName = (policy: Policy) => new Map(itemsOf(policy).map((item) => [nameOf(item), item]));

function differenceOf(
  before: PolicyItem | undefined,
  after: PolicyItem | undefined,
  { area, key, title }: PolicyItem,
): Difference | undefined {
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const said = (item: PolicyItem | undefined): PolicyItem["fields"] =>
    item ? { title: item.title, ...item.fields } : {};
  const [was, is] = [said(before), said(after)];
  const fields = [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((field) => {
    const [old, young] = [was[field], is[field]];
    return same(old, young) ? [] : [{ field, before: old, after: young }];
  });
  return fields.length > 0 ? { area, key, title, change, fields } : undefined;
}

const same = (one: ItemValue | undefined, other: ItemValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
