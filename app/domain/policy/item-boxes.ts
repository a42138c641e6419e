import { type Field, fieldsOf, isInline, isObject, type Shape } from "#app/domain/policy/shape";
import type { FormFields } from "#app/domain/stale-form";
import type { Bilingual } from "#app/domain/statement";

/** One of what can be chosen: something of the policy by its title, or a word. */
export type BoxChoice = { readonly value: string; readonly title?: Bilingual | undefined };

/** One box of the form of an item, with what stands in it. */
export type Box = {
  /** Dotted: `deadline.day`. */
  readonly name: string;
  readonly kind: Exclude<Shape["kind"], "object" | "list" | "kinds" | "fixed">;
  readonly optional: boolean;
  /** A text in two languages has two, several words have one each. */
  readonly values: readonly string[];
  readonly choices?: readonly BoxChoice[] | undefined;
};

/** The boxes of an item, in the order of the document; what has a page of its own is left out. */
export const boxesOf = (document: unknown, shape: Shape, value: unknown): readonly Box[] =>
  fieldsOf(shape, value).flatMap((field) =>
    boxes(document, field, isObject(value) ? value[field.name] : undefined, ""),
  );

/** What a form of these boxes sends as long as nobody types: by name, a text in two languages has two. */
export const valuesOf = (all: readonly Box[]): FormFields =>
  Object.fromEntries(
    all.flatMap(({ name, kind, values }): [string, readonly string[]][] => {
      const [one = "", other = ""] = values;
      if (kind === "text")
        return [
          [`${name}.nl`, [one]],
          [`${name}.en`, [other]],
        ];
      if (kind === "test")
        return [
          [`${name}.how`, [one]],
          [`${name}.value`, [other]],
        ];
      return [[name, values]];
    }),
  );

function boxes(document: unknown, field: Field, value: unknown, prefix: string): readonly Box[] {
  const { shape, optional } = field;
  const name = `${prefix}${field.name}`;
  if (!isInline(shape) || shape.kind === "fixed") return [];
  if (shape.kind === "object")
    return shape.fields.flatMap((each) =>
      boxes(
        document,
        optional ? { ...each, optional } : each,
        isObject(value) ? value[each.name] : undefined,
        `${name}.`,
      ),
    );
  if (shape.kind === "list" || shape.kind === "kinds") return [];
  const values = written(shape, value);
  return [{ name, kind: shape.kind, optional, values, choices: choicesOf(document, field, values) }];
}

function written(shape: Shape, value: unknown): readonly string[] {
  if (shape.kind === "text")
    return isObject(value) ? [String(value.nl ?? ""), String(value.en ?? "")] : ["", ""];
  if (shape.kind === "words") return Array.isArray(value) ? value.map(String) : [];
  if (shape.kind === "test") {
    const [[how, what] = ["", ""]] = isObject(value) ? Object.entries(value) : [];
    return [how, Array.isArray(what) ? what.join(", ") : String(what)];
  }
  if (shape.kind === "cents" && typeof value === "number")
    return [(value / 100).toFixed(2).replace(".", ",")];
  if (shape.kind === "yes-no") return value === true ? ["yes"] : [];
  return value === undefined ? [] : [typeof value === "object" ? JSON.stringify(value) : String(value)];
}

/** What can be chosen there; what stands there and is no choice any more stays one, so that it is seen. */
function choicesOf(
  document: unknown,
  { name, shape }: Field,
  values: readonly string[],
): readonly BoxChoice[] | undefined {
  const among = shape.kind === "choice" || shape.kind === "words" ? shape.among : undefined;
  const choices = among
    ? among.map((value) => ({ value }))
    : shape.kind === "list"
      ? undefined
      : namedBy(document, name, shape);
  if (!choices) return undefined;
  const lost = values.filter((value) => !choices.some((each) => each.value === value));
  return [...choices, ...lost.map((value) => ({ value }))];
}

/** The items of the policy that a field refers to by their keys. */
function namedBy(document: unknown, name: string, shape: Shape): readonly BoxChoice[] | undefined {
  if (shape.kind !== "words" && shape.kind !== "key") return undefined;
  const within = (field: string) => itemsIn(isObject(document) ? document[field] : undefined);
  const inner = (field: string, held: string) => within(field).flatMap((item) => itemsIn(item[held]));
  if (name === "lots" || name === "parts" || name === "disciplines") return within(name).map(choice);
  if (name === "otherwise") return within("parts").map(choice);
  if (name === "question") return within("questionnaire").map(choice);
  if (name === "norm") return inner("normSets", "norms").map(choice);
  return name === "after" ? [...inner("parts", "phases"), ...within("announcements")].map(choice) : undefined;
}

type Item = Readonly<Record<string, unknown>>;

const itemsIn = (value: unknown): readonly Item[] => (Array.isArray(value) ? value.filter(isObject) : []);

const choice = ({ key, title }: Item): BoxChoice => ({ value: String(key), title: bilingual(title) });

const bilingual = (value: unknown): Bilingual | undefined =>
  isObject(value) && typeof value.nl === "string" && typeof value.en === "string"
    ? { nl: value.nl, en: value.en }
    : undefined;

/** What an item is called, in both languages or in its own word; undefined where it has no name. */
export function titleOf(value: unknown): Bilingual | string | undefined {
  if (!isObject(value)) return undefined;
  for (const field of ["title", "topic", "issue", "name", "edition", "norm", "text", "key"]) {
    const said = bilingual(value[field]) ?? value[field];
    if (typeof said === "string" && said !== "") return said;
    if (typeof said === "object" && said !== null && bilingual(said)?.nl) return bilingual(said);
  }
  return undefined;
}
